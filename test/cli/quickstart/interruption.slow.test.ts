import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { git, HURRY, installed, itSucceeded, world, write } from './scene';

describe('interruption', () => {
  const hanging = () => join(world.clone, 'hanging');

  /** Waits for it: what lost its parent is for the system to bury. */
  async function ended(pid: number): Promise<void> {
    for (let turn = 0; turn < 100; turn++) {
      try {
        process.kill(pid, 0);
      } catch {
        return;
      }
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error(`${pid} still runs`);
  }

  async function interrupt(stage: string, signal: NodeJS.Signals): Promise<{ code: number | null; output: string }> {
    const child = await world.runUntil(hanging(), ['lab'], { env: { HANG: stage } });
    let output = '';
    child.stderr?.on('data', (text) => {
      output += text;
    });
    const code = new Promise<number | null>((resolve) => child.on('close', resolve));
    const pid = Number(readFileSync(hanging(), 'utf-8'));
    if (signal === 'SIGKILL') {
      process.kill(pid, signal);
    }
    child.kill(signal);
    const result = { code: await code, output };
    await ended(pid);
    return result;
  }

  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const)('by %s ends what is running and says how to go on', async (signal, status) => {
    const { code, output } = await interrupt('npm ci', signal);
    expect(code).toBe(status);
    expect(output).toBe('\nTo continue, run the same command again:\n\n  npm run quickstart -- lab\n\n');
  });

  test('by the end of whoever reads is one too', async () => {
    const child = await world.runUntil(hanging(), ['lab'], { env: { HANG: 'npm ci' }, preload: HURRY });
    child.stdout?.destroy();
    expect(await new Promise((resolve) => child.on('close', resolve))).toBe(141);
    await ended(Number(readFileSync(hanging(), 'utf-8')));
  });

  test.each([
    ['npm ci at its start', 'SIGINT', 'done'],
    ['projen compile', 'SIGINT', 'done'],
    ['before it generates', 'SIGINT', 'done'],
    ['before it generates', 'SIGKILL', 'done'],
    ['before it installs', 'SIGINT', 'existed in part: completed'],
    ['before it installs', 'SIGKILL', 'existed in part: completed'],
  ] as const)('in `%s` by %s: the same command completes it', async (stage, signal, note) => {
    await interrupt(stage, signal);
    const outcome = world.run(['lab']);
    itSucceeded(outcome);
    expect(outcome.stdout).toMatch(new RegExp(`\\[4/5\\].*…\n {6}${note}, `));
    expect(installed('lab')).toBe('first build');
    expect(git('lab', 'log', '--format=%s')).toBe('chore: project created with projen');
    expect(git('lab', 'status', '--porcelain')).toBe('');
    expect(world.run(['lab']).stdout).toContain('existed: updated, ');
  });

  test('leaves alone what was put into the folder since', async () => {
    await interrupt('before it generates', 'SIGINT');
    write('lab', 'notes.md', 'mine');
    const { status, stderr } = world.run(['lab']);
    expect([status, stderr]).toEqual([1, expect.stringContaining('lab is not empty. It contains notes.md.')]);
    expect(stderr).toContain('An interrupted run started there. If all files are from that run, delete them.');
    expect(world.read('lab', 'notes.md')).toBe('mine');
  });

  test('adds nothing to the commits of a repository that has some', async () => {
    await interrupt('before it installs', 'SIGINT');
    git('lab', 'init', '-q');
    spawnSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@localhost', 'commit', '--allow-empty', '-qm', 'mine'], {
      cwd: world.path('lab'),
    });
    itSucceeded(world.run(['lab']));
    expect(git('lab', 'log', '--format=%s')).toBe('mine');
  });
});

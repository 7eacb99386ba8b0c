import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { optionReference } from '../../src/knobs/reference';
import { type Outcome, World } from './quickstart-world';

// Some run the script three times.
jest.setTimeout(20_000);

let world: World;

beforeEach(() => {
  world = new World();
});

afterEach(() => world.remove());

/** Run it as another version of Node would be, of which nothing but the number is another. */
function onNode(version: string, ...words: string[]): Outcome {
  return world.run(words, {
    preload: `globalThis.process = Object.create(process, { versions: { value: { ...process.versions, node: '${version}' } } });`,
  });
}

/** In a terminal of this width: what it would show, with what was written over. */
const TERMINAL = `
  Object.assign(process.stdout, { isTTY: true, columns: 60 });
  delete process.env.CI;
  process.env.TERM = 'xterm';
`;

/** An hour is less than a minute. */
const HURRY = 'const { setInterval: every } = globalThis; globalThis.setInterval = (act, ms) => every(act, ms / 100);';

/** Nothing but the first step was begun, and the folder is as it was. */
function itWasRefused({ status, stdout, stderr }: Outcome, ...reasons: string[]): void {
  for (const reason of reasons) {
    expect(stderr).toContain(reason);
  }
  expect(stdout).toMatch(/^\[1\/5\] .*…\n {6}failed after [\d.]+ s\n$/);
  expect(stderr).toMatch(/Fix this, then run the same command again:\n\n {2}npm run quickstart.*\n\n$/);
  expect(stderr).not.toMatch(/^ +at /m);
  expect(status).toBe(1);
  expect(calls().filter((call) => !call.startsWith('npm --version'))).toEqual([]);
}

function itSucceeded({ status, stdout, stderr }: Outcome): void {
  expect([status, stderr]).toEqual([0, '']);
  expect(stdout).toContain('[5/5]');
}

function calls(): string[] {
  const file = join(world.clone, 'calls');
  return existsSync(file) ? readFileSync(file, 'utf-8').trim().split('\n') : [];
}

/** What is installed in the repository. */
function installed(name: string): string {
  return world.read(name, 'node_modules', 'gwf-batch', 'contents');
}

function git(name: string, ...args: string[]): string {
  return spawnSync('git', args, { cwd: world.path(name), encoding: 'utf-8' }).stdout.trim();
}

function write(name: string, file: string, text: string): void {
  mkdirSync(world.path(name), { recursive: true });
  writeFileSync(world.path(name, file), text);
}

describe('first step', () => {
  test.each([[['--help']], [['-h']], [['lab', '--region', 'eu-west-1', '--help']]])(
    '%j prints usage and does nothing',
    (words) => {
      const { status, stdout, stderr } = onNode('20.19.0', ...words);
      expect(status).toBe(0);
      expect(stdout).toMatch(/^npm run quickstart -- \[folder\] \[flags of projen new\]/);
      expect(stdout).not.toContain('[1/');
      expect(stderr).toBe('');
      expect(existsSync(world.path('lab'))).toBe(false);
    },
  );

  test.each(['18.20.8', '20.18.3'])('refuses Node %s', (version) => {
    itWasRefused(onNode(version, 'lab'), `Node.js 20.19 or later is required; this is ${version}.`);
    expect(existsSync(world.path('lab'))).toBe(false);
  });

  test.each(['20.19.0', '22.0.0'])('takes Node %s', (version) => {
    itSucceeded(onNode(version, 'lab'));
  });

  test('names all that is missing, and how to get it', () => {
    const outcome = world.run(['lab'], { env: { PATH: world.folder } });
    itWasRefused(
      outcome,
      'npm is required, but it is not on the PATH.\nnpm comes with Node.js: https://nodejs.org',
      'git is required, but it is not on the PATH.\nDownload git from https://git-scm.com/downloads',
    );
    expect(outcome.stderr).not.toContain('ENOENT');
  });

  test('says why a tool that is there fails', () => {
    rmSync(world.path('bin', 'git'));
    world.replace('git', 'echo no developer tools were found >&2; exit 1');
    itWasRefused(world.run(['lab']), 'git is required, but the one on the PATH fails: no developer tools were found');
  });

  test('refuses a folder that is not empty, with what is in it', () => {
    for (const name of ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'README.md']) {
      write('lab', name, name);
    }
    itWasRefused(
      world.run(['lab']),
      'lab is not empty. It contains README.md, a, b, c, d, e and 2 more. Nothing was changed.\nUse an empty or a new folder: npm run quickstart -- <folder>',
    );
    expect(readdirSync(world.path('lab'))).toHaveLength(8);
  });

  test('refuses a folder that filled while the package was compiled', () => {
    mkdirSync(world.path('lab'));
    const { status, stdout, stderr } = world.run(['lab'], { env: { MEANWHILE: world.path('lab', 'package.json') } });
    expect([status, stderr]).toEqual([1, expect.stringContaining('lab is not empty. It contains package.json.')]);
    expect(stdout).toMatch(/\[4\/5\] .*…\n {6}failed/);
    expect(world.read('lab', 'package.json')).toBe('mine');
  });

  test('takes a folder whose files are no loss', () => {
    write('lab', '.DS_Store', '');
    write('lab/.idea', 'workspace.xml', '');
    itSucceeded(world.run(['lab']));
    expect(existsSync(world.path('lab', '.idea', 'workspace.xml'))).toBe(true);
  });

  test('refuses what is no folder, is the clone, or holds another project', () => {
    write('.', 'file', '');
    itWasRefused(world.run(['file']), 'file is not a folder.');
    itWasRefused(world.run(['file/lab']), 'file is not a folder.');
    itWasRefused(world.run(['gwf-batch']), 'gwf-batch is inside the clone of gwf-batch. Use a folder outside of it');
    itWasRefused(world.run(['gwf-batch/lab']), 'gwf-batch/lab is inside the clone of gwf-batch.');
    write('other', '.projenrc.ts', 'new AwsCdkTypeScriptApp({})');
    itWasRefused(
      world.run(['other']),
      'other contains another project: its .projenrc.ts does not use GwfBatchProject.',
    );
  });

  test.each([
    ['lä b', 'ä'],
    ['実験', '実 験'],
    ['a"b', '"'],
  ])('refuses a clone below %s, which jsii cannot compile', (name, characters) => {
    world.remove();
    world = new World(`${name}/gwf-batch`);
    itWasRefused(
      world.run(['lab']),
      `gwf-batch cannot be compiled in ${world.clone}: its compiler, jsii, fails in a path that contains ${characters}\nMove the clone`,
    );
  });

  test('refuses flags that do not exist, all of them', () => {
    itWasRefused(
      world.run(['lab', '--spot-max-vcpu', '3', '--maxVcpus=1', '--frobnicate', '--vpc', 'x']),
      'Unknown flag --spot-max-vcpu. Did you mean --spot-max-vcpus?',
      'Unknown flag --maxVcpus. Did you mean --on-demand-max-vcpus or --spot-max-vcpus?',
      'Unknown flag --frobnicate. See docs/knobs.md for a list of knobs.',
      'Unknown flag --vpc. Did you mean --vpc-id or ',
    );
  });

  test('knows every option', () => {
    const flags = optionReference().flatMap(({ name, flag }) => [flag, `--${name}`]);
    expect(flags.length).toBeGreaterThan(200);
    itSucceeded(world.run(['lab', ...flags, '--no-git', '--no-comments']));
  });

  test('names every problem at once', () => {
    write('lab', 'a', '');
    itWasRefused(
      world.run(['lab', '--frobnicate'], { env: { PATH: world.folder } }),
      'npm is required',
      'git is required',
      'lab is not empty',
      '--frobnicate',
    );
  });
});

describe('scaffold', () => {
  test('passes flags on, and ends with what to do next', () => {
    const outcome = world.run(['lab', '--region', 'eu-west-1']);
    itSucceeded(outcome);
    expect(outcome.stdout).toMatch(
      /Next:\n\n {2}cd lab\n {2}less README\.md .*\n {2}npx cdk bootstrap .*\n {2}npx projen deploy /,
    );
    expect(world.read('lab', '.projenrc.ts')).toContain('["--region","eu-west-1"]');
    expect(installed('lab')).toBe('first build');
  });

  test.each(["läb one/my $HOME's `batch`", '-lab', 'läb', 'a;b&c(d)'])('prints %s so that a shell reads it', (name) => {
    const { stdout } = world.run([`./${name}`]);
    const [, line] = /^ {2}(cd .*)$/m.exec(stdout) ?? [];
    const { stdout: at } = spawnSync('/bin/sh', ['-c', `${line} && pwd`], { cwd: world.folder, encoding: 'utf-8' });
    expect(at.trim()).toBe(world.path(name));
  });

  test('quotes only what needs it', () => {
    expect(world.run(['läb/x_1']).stdout).toContain('\n  cd läb/x_1\n');
    expect(world.run(['läb one']).stdout).toContain("\n  cd 'läb one'\n");
    expect(world.run(['a', '--name', 'a b', '--frob']).stderr).toContain(
      "\n  npm run quickstart -- a --name 'a b' --frob\n",
    );
  });

  test('leaves CI as it is', () => {
    itSucceeded(world.run(['lab'], { env: { CI: 'true' } }));
    expect(calls().every((call) => call.endsWith(' CI=true'))).toBe(true);
  });

  test('shows all that a failing command says, and ends with what to do', () => {
    const { status, stdout, stderr } = world.run(['lab'], { env: { FAIL: 'projen build' } });
    expect(status).toBe(1);
    expect(stdout).toMatch(/\[5\/5\] .*…\n {6}failed after [\d.]+ s\n$/);
    expect(stderr).toMatch(
      /^\nline 1 of projen\nline 2 [\s\S]*line 100 of projen\n\nprojen build failed with exit code 7, in /,
    );
    expect(stderr).toMatch(/Fix this, then run the same command again:\n\n {2}npm run quickstart -- lab\n\n$/);
  });

  test('shows the last lines of a failing npm', () => {
    const { status, stderr } = world.run(['lab'], { env: { FAIL: 'npm ci' } });
    expect(status).toBe(1);
    expect(stderr).toMatch(/^\nline 71 of npm\n[\s\S]*line 100 of npm\n\nnpm ci failed with exit code 7, in /);
  });
});

describe('repository that exists', () => {
  beforeEach(() => itSucceeded(world.run(['lab'])));

  test('gets the build of the clone', () => {
    world.build('second build');
    const outcome = world.run(['lab', '--region', 'eu-west-1']);
    itSucceeded(outcome);
    expect(outcome.stdout).toMatch(
      /existed: updated; flags are not applied .* set its knobs in \.projenrc\.ts, [\d.]+ s\n/,
    );
    expect(installed('lab')).toBe('second build');
    expect(git('lab', 'log', '--format=%s')).toBe('chore: project created with projen');
    expect(git('lab', 'status', '--porcelain')).toBe('');
  });

  test.each(['another clone', 'an absent clone'])('is pointed from the package of %s to that of this one', (other) => {
    const elsewhere = world.path('else where', "o'ther.tgz");
    const tarball = join(world.clone, 'dist', 'quickstart', 'gwf-batch-0.0.0.tgz');
    if (other === 'another clone') {
      write('else where', "o'ther.tgz", 'build of another clone');
    }
    const before = world.read('lab', '.projenrc.ts');
    const text = before.replace(/devDeps: .*/, `devDeps: ['gwf-batch@file:${elsewhere.replaceAll("'", "\\'")}'],`);
    expect(text).not.toBe(before);
    write('lab', '.projenrc.ts', text);
    write('lab/node_modules/gwf-batch', 'contents', 'build of another clone');

    const outcome = world.run(['lab']);
    itSucceeded(outcome);
    expect(outcome.stdout).toContain(
      `existed: updated; now uses gwf-batch from this clone instead of file:${elsewhere}, `,
    );
    expect(installed('lab')).toBe('first build');
    expect(JSON.parse(world.read('lab', 'package.json')).devDependencies).toEqual({ 'gwf-batch': `file:${tarball}` });
    expect(world.read('lab', '.projenrc.ts')).not.toContain('ther.tgz');
    // A second time there is nothing to say.
    expect(world.run(['lab']).stdout).toContain('existed: updated, ');
  });

  test.each([
    ['gwf-batch@^1.2.0', 'uses gwf-batch@^1.2.0'],
    ['gwf-batch', 'does not use gwf-batch from a file'],
  ])('is refused if it takes %s from a registry', (spec, found) => {
    const text = world.read('lab', '.projenrc.ts').replace(/devDeps: .*/, `devDeps: ['${spec}'],`);
    write('lab', '.projenrc.ts', text);
    rmSync(join(world.clone, 'calls'));
    itWasRefused(world.run(['lab']), `lab/.projenrc.ts ${found}, so this clone's build would not stay installed.`);
    expect(world.read('lab', '.projenrc.ts')).toBe(text);
  });

  test('recovers without node_modules', () => {
    rmSync(world.path('lab', 'node_modules'), { recursive: true });
    itSucceeded(world.run(['lab']));
    expect(installed('lab')).toBe('first build');
  });
});

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

describe('progress', () => {
  async function watch(preload: string): Promise<string> {
    const child = await world.runUntil(join(world.clone, 'hanging'), ['lab'], {
      preload: preload + HURRY,
      env: { HANG: 'npm ci' },
    });
    let output = '';
    child.stdout?.on('data', (text) => {
      output += text;
    });
    await new Promise((resolve) => setTimeout(resolve, 1500));
    child.kill('SIGINT');
    await new Promise((resolve) => child.on('close', resolve));
    return output;
  }

  test('without a terminal is a line now and then', async () => {
    const lines = (await watch('')).split('\n');
    expect(lines.slice(2, 6)).toEqual([
      '[2/5] install the dependencies of gwf-batch …',
      '      0 s: waiting in at its start',
      '      0 s: waiting in at its start',
      '      0 s: waiting in at its start',
    ]);
    expect(lines.length).toBeLessThan(20);
    expect(lines.join()).not.toContain('\r');
    expect(lines.join()).not.toContain('\x1b');
  });

  test('in a terminal is one line that fits and moves', async () => {
    const shown = (await watch(TERMINAL)).split('\r');
    const moving = shown.filter(
      (line) => line.startsWith('[2/5] install the dependencies of gwf-batch … ') && line.includes(' s: '),
    );
    expect(moving.length).toBeGreaterThan(20);
    expect(new Set(moving.map((line) => line.split(' … ')[1][0]))).toEqual(new Set(['|', '/', '-', '\\']));
    expect(moving.at(-1)).toMatch(/ [1-9] s: waitin/);
    expect(Math.max(...moving.map((line) => line.replace('\x1b[K', '').length))).toBe(59);
    expect(moving.join()).not.toContain('\n');
  });

  test('says what npm waits for, which it tells nobody but its log', async () => {
    world.replace(
      'npm',
      `[ "$1" = ci ] || exit 0
       sleep 0.1
       printf '%s\\n' '1 verbose cwd' '2 http fetch GET http://registry.example/zod attempt 1 failed with ECONNREFUSED' > "$npm_config_logs_dir/1.log"
       echo > hanging
       exec sleep 60`.replaceAll('sleep', '/bin/sleep'),
    );
    expect(await watch('')).toContain(' s: npm ECONNREFUSED, attempt 1: http://registry.example/zod\n');
  });
});

import { join } from 'node:path';
import { HURRY, world } from './scene';

/** In a terminal of this width: what it would show, with what was written over. */
const TERMINAL = `
  Object.assign(process.stdout, { isTTY: true, columns: 60 });
  delete process.env.CI;
  process.env.TERM = 'xterm';
`;

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
    expect(lines[2]).toBe('[2/5] install the dependencies of gwf-batch …');
    // The first can be there before the program has printed anything.
    const progress = lines.slice(3).filter((line) => /^ {6}\d s(: waiting in at its start)?$/.test(line));
    expect(progress.length).toBeGreaterThan(2);
    expect(progress.at(-1)).toMatch(/: waiting in at its start$/);
    expect(lines.length).toBeLessThan(20);
    expect(lines.join()).not.toContain('\r');
    expect(lines.join()).not.toContain('\x1b');
  });

  test('in a terminal is one line that fits and moves', async () => {
    const shown = (await watch(TERMINAL)).split('\r');
    const moving = shown.filter(
      (line) => line.startsWith('[2/5] install the dependencies of gwf-batch … ') && line.includes(' s: '),
    );
    expect(moving.length).toBeGreaterThan(8);
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

import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { attempt, emptyFolder, type Outcome, projenNewCommand, run } from './harness';

let folder: string;
let programs: string;

beforeEach(() => {
  folder = emptyFolder();
  programs = emptyFolder();
});

afterEach(() => {
  for (const each of [folder, programs]) {
    rmSync(each, { recursive: true, force: true });
  }
});

/** `projen new` where an npm stands before the real one, and answers `npm install` in its place. */
function projenNewWith(install: string[]): Outcome {
  const lines = ['#!/bin/sh', 'if [ "$*" = install ]; then', ...install, 'fi', 'PATH=$REAL_PATH exec npm "$@"', ''];
  writeFileSync(join(programs, 'npm'), lines.join('\n'));
  chmodSync(join(programs, 'npm'), 0o755);
  const path = [`REAL_PATH=${process.env.PATH}`, `PATH=${programs}:${process.env.PATH}`];
  // In a process group of its own, so that what interrupts it does not reach the tests.
  return attempt(folder, 'setsid', '--wait', 'env', ...path, ...projenNewCommand());
}

/** What a run that failed may leave: what npm needs to try again. */
const LEFT = ['node_modules', 'package.json'];

test.each([
  ['fails, and has removed what was installed', ['rm -rf node_modules', 'echo no network >&2', 'exit 1'], 'no network'],
  ['is interrupted', ['kill -INT 0', 'sleep 5'], 'have been removed'],
])('when the installation %s, the same command can be run again', (_, install, says) => {
  const failed = projenNewWith(install);
  expect(failed.status).not.toBe(0);
  expect(failed.output).toContain(says);
  expect(failed.output).toContain('The generated files have been removed.');
  expect(failed.output).not.toMatch(/^\s+at .*:\d+:\d+/m);
  expect(readdirSync(folder).filter((name) => !LEFT.includes(name))).toEqual([]);

  const again = projenNewWith(['true']);
  expect([again.status, again.output]).toEqual([0, expect.stringContaining('is ready. Next:')]);
  expect(run(folder, 'git', 'status', '--porcelain').stdout).toBe('');
});

test('a folder that is not empty is left as it is', () => {
  const files = {
    'README.md': '# mine\n',
    '.projenrc.ts': '// mine\n',
    'package.json': '{"name":"mine"}\n',
    'data/reads.fastq': '@r\n',
  };
  mkdirSync(join(folder, 'data'));
  for (const [name, text] of Object.entries(files)) {
    writeFileSync(join(folder, name), text);
  }
  const { status, output } = attempt(folder, ...projenNewCommand());
  expect(status).not.toBe(0);
  expect(output).toContain('README.md would be overwritten.');
  expect(output).toContain('.projenrc.ts and package.json would be mixed with generated files.');
  expect(output).toContain('data would become part of the first commit.');
  expect(output).toContain('Use an empty folder');
  for (const [name, text] of Object.entries(files)) {
    const now = readFileSync(join(folder, name), 'utf-8');
    // npm, which projen has install the package before anybody is asked, notes it there.
    expect(name === 'package.json' ? JSON.parse(now).name : now).toBe(name === 'package.json' ? 'mine' : text);
  }
  expect(['src', '.git', 'docs'].filter((name) => existsSync(join(folder, name)))).toEqual([]);
});

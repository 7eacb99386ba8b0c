import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { attemptIn, converse, emptyFolder, type Outcome, projenNewIn, read, run, tarball, type World } from './harness';

/** The flags of one repository, made in two ways. */
const FLAGS = ['--region', 'eu-west-1', '--spot-instance-families', 'c5', '--spot-instance-families', 'm5'];

/** As npx installs the package before it runs it. */
const home = emptyFolder();
const GWF_BATCH = join(home, 'node_modules', '.bin', 'gwf-batch');
const scratch = emptyFolder();

beforeAll(() => {
  run(home, 'npm', 'install', '--no-save', tarball());
});

afterAll(() => {
  for (const folder of [home, scratch]) {
    rmSync(folder, { recursive: true, force: true });
  }
});

function gwfBatch(world: World, ...words: string[]): Outcome {
  return attemptIn(world, scratch, GWF_BATCH, ...words);
}

test('a repository is made as projen new makes it, by one installation less', () => {
  const made = gwfBatch({ ci: true }, 'new', 'one/lab', ...FLAGS);
  expect([made.status, made.output]).toEqual([0, expect.stringMatching(/^Install the dependencies with npm …$/m)]);
  expect(made.output.match(/^Install/gm)).toHaveLength(1);
  const end = made.output.slice(made.output.indexOf('lab is ready. Next:'));
  expect(end).toMatch(/^ {2}cd one\/lab$/m);
  expect(end).toMatch(/^ {2}npx projen build /m);

  const one = join(scratch, 'one', 'lab');
  const other = join(emptyFolder(), 'lab');
  run(scratch, 'mkdir', '-p', other);
  expect(projenNewIn({}, other, ...FLAGS).status).toBe(0);
  expect(filesOf(one)).toEqual(filesOf(other));
  for (const file of filesOf(one)) {
    // Of the package itself the lockfile says where it is, seen from the repository.
    const text = (folder: string) => read(folder, file).replace(/"resolved": "file:.*gwf-batch\.tgz"/, '');
    expect([file, text(one)]).toEqual([file, text(other)]);
  }
  expect(run(one, 'git', 'status', '--porcelain').stdout).toBe('');
  expect(run(one, 'git', 'log', '--format=%s').stdout).toBe(run(other, 'git', 'log', '--format=%s').stdout);
  rmSync(other, { recursive: true });

  const again = gwfBatch({}, 'new', 'one/lab');
  expect(again.status).toBe(1);
  expect(again.stderr).toContain('The folder contains a repository already.');
});

test('what is wrong is told at once, before anything is made', () => {
  const { status, stdout, stderr } = gwfBatch({}, 'new', 'two', '--max-vcpus', '3', '--spot-instance-families', 'm55');
  expect([status, stdout]).toEqual([1, '']);
  expect(stderr).toMatch(/^gwf-batch: 2 flags cannot be used\.$/m);
  expect(stderr).toContain('Did you mean --on-demand-max-vcpus or --spot-max-vcpus?');
  expect(stderr).toContain('--spot-instance-families: m55');
  expect(stderr).not.toMatch(/^\s+at .*:\d+:\d+/m);
  expect(existsSync(join(scratch, 'two'))).toBe(false);
});

test('a rehearsal prints the files and what they would deploy, and writes nothing', () => {
  const { status, stdout } = gwfBatch({}, 'new', 'three/lab', '--dry-run', ...FLAGS);
  expect(status).toBe(0);
  const files = [...stdout.matchAll(/^ {2}(\S+)$/gm)].map(([, file]) => file);
  const made = filesOf(join(scratch, 'one', 'lab')).filter((file) => file !== 'package-lock.json');
  expect(files.filter((file) => file !== 'package-lock.json')).toEqual(made);
  expect(stdout).toMatch(/^ {2}lab-default +1 +Spot$/m);
  expect(stdout).toMatch(/^ {2}Spot +0 to 1000 +c5 m5$/m);
  expect(existsSync(join(scratch, 'three'))).toBe(false);
});

test('at a terminal it asks, and what is answered is what is made', async () => {
  const down = '\x1B[B';
  const enter = '\r';
  const backspaces = '\x7F'.repeat(3);
  const { status, output } = await converse(
    scratch,
    [GWF_BATCH, 'new'],
    [
      ['Which folder?', `four${enter}`],
      ['Which AWS region?', `${down}${enter}`],
      ['Which network?', enter],
      ['vCPUs on Spot', `1.5${enter}`],
      ['Must be a whole number', `${backspaces}40${enter}`],
      ['vCPUs on On-Demand', enter],
      ['Which instance families?', enter],
      ['Which workflow engines?', enter],
      ['Create it in', enter],
      ['four is ready. Next:', ''],
    ],
  );
  expect(output).toMatch(
    /The same command without questions:\s+npx gwf-batch new four --region \S+ --spot-max-vcpus 40/,
  );
  expect(output).toMatch(/four is ready\. Next:/);
  expect(status).toBe(0);
  expect(read(scratch, 'four', '.projenrc.ts')).toContain('spotMaxVcpus: 40,');
});

test('a terminal that ends takes the questions with it', async () => {
  const { status, output } = await converse(scratch, [GWF_BATCH, 'new'], [['Which folder?', 'five\r']]);
  // As after Ctrl-C.
  expect([status, output]).toEqual([130, expect.stringContaining('Which AWS region?')]);
  expect(existsSync(join(scratch, 'five'))).toBe(false);
});

test('without a terminal it never asks', () => {
  const { status } = gwfBatch({}, 'new', 'five', '--dry-run');
  expect(status).toBe(0);
});

/** The files that are committed. */
function filesOf(folder: string): string[] {
  return run(folder, 'git', 'ls-files').stdout.trim().split('\n');
}

import {
  appendFileSync,
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { attempt, emptyFolder, ROOT, read, run } from './harness';

const scratch = emptyFolder();

/** What git knows of this checkout, and nothing that was ever installed or built in it. */
const clone = join(scratch, 'gwf-batch');

/** The repository that is scaffolded from it. */
const target = join(scratch, 'lab');

beforeAll(() => {
  const listed = run(ROOT, 'git', 'ls-files', '-z', '--cached', '--others', '--exclude-standard').stdout;
  for (const file of new Set(listed.split('\0').filter((each) => each !== '' && existsSync(join(ROOT, each))))) {
    mkdirSync(dirname(join(clone, file)), { recursive: true });
    copyFileSync(join(ROOT, file), join(clone, file));
  }
});

afterAll(() => rmSync(scratch, { recursive: true, force: true }));

test('a fresh clone becomes a repository that is built, and says what it would deploy', () => {
  expect(existsSync(join(clone, 'node_modules'))).toBe(false);
  const { status, stdout, output } = attempt(clone, 'npm', 'run', 'quickstart', '--', target);
  expect([status, output]).toEqual([0, expect.stringContaining('[5/5]')]);
  itPrintsWhatItWouldDeploy(stdout);
  itHasNothingToCommit();
});

test('a second time it is brought up to date, from another clone too, and flags are not applied', () => {
  // As if another clone had made it, and this one had moved on since.
  const other = join(scratch, 'other.tgz');
  const own = join(clone, 'dist', 'quickstart', 'gwf-batch-0.0.0.tgz');
  renameSync(own, other);
  for (const file of ['.projenrc.ts', 'package.json', 'package-lock.json', '.projen/deps.json']) {
    const text = read(target, file);
    chmodSync(join(target, file), 0o644);
    writeFileSync(
      join(target, file),
      text.replaceAll(own, other).replaceAll(relative(target, own), relative(target, other)),
    );
  }
  run(target, 'git', 'commit', '-qam', 'from another clone');
  appendFileSync(join(clone, 'assets', 'starter-lock.json'), '\n\n');

  const flags = ['--region', 'eu-west-1', '--spot-max-vcpus', '4321'];
  const { status, stdout: printed, output } = attempt(clone, 'npm', 'run', 'quickstart', '--', target, ...flags);
  const stdout = withoutProgress(printed);
  expect([status, output]).toEqual([0, expect.stringContaining('[5/5]')]);
  expect(stdout).toMatch(
    /scaffold .*…\n {6}existed: updated; .*; flags are not applied .* set its knobs in \.projenrc\.ts/,
  );
  expect(stdout).toContain(`now uses gwf-batch from this clone instead of file:${other}`);
  expect(stdout).toMatch(/install the dependencies of gwf-batch …\n {6}up to date/);
  itPrintsWhatItWouldDeploy(stdout);

  const installed = join(target, 'node_modules', 'gwf-batch', 'assets', 'starter-lock.json');
  expect(read(installed)).toBe(read(clone, 'assets', 'starter-lock.json'));
  for (const file of ['.projenrc.ts', 'package.json', 'package-lock.json']) {
    expect(read(target, file)).not.toContain('other.tgz');
  }
  // All that changed is where the package comes from.
  expect(run(target, 'git', 'diff', '--name-only', 'HEAD~').stdout.trim().split('\n')).toEqual(['package-lock.json']);
});

/** How many lines say that a step goes on depends on the machine only. */
function withoutProgress(stdout: string): string {
  return stdout.replace(/^ {6}\d+ s(: .*)?\n/gm, '');
}

function itPrintsWhatItWouldDeploy(stdout: string): void {
  expect(stdout).toMatch(/^ {2}job queue +priority +compute environments, in order$/m);
  expect(stdout).toMatch(/^ {2}lab-default +1 +spot$/m);
  expect(stdout).toMatch(/^ {2}lab-priority +100 +ondemand, then spot$/m);
  expect(stdout).toMatch(/^ {2}compute environment +vCPUs +allocation +instance types$/m);
  expect(stdout).toMatch(/^ {2}spot +0 to 1000 +SPOT_PRICE_CAPACITY_OPTIMIZED /m);
  // One list for all regions would read as if each offered all of it.
  expect(stdout).toMatch(
    /^ {2}ondemand +0 to 100 +BEST_FIT_PROGRESSIVE +\d+ to \d+ in each of 30 regions; in us-east-1, for example, \d+: c8\S* .* more families$/m,
  );
}

function itHasNothingToCommit(): void {
  expect(run(target, 'git', 'status', '--porcelain').stdout).toBe('');
  expect(run(target, 'git', 'log', '--oneline').stdout).not.toBe('');
}

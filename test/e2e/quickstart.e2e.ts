import { copyFileSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { attempt, emptyFolder, ROOT, run } from './harness';

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

test('a second time it is brought up to date, and flags are not applied', () => {
  const { status, stdout, output } = attempt(
    clone,
    'npm',
    'run',
    'quickstart',
    '--',
    target,
    '--region',
    'eu-west-1',
    '--spot-max-vcpus',
    '4321',
  );
  expect([status, output]).toEqual([0, expect.stringContaining('[5/5]')]);
  expect(stdout).toMatch(/scaffold .*exists: updated; flags are not applied .* turn its knobs in \.projenrc\.ts/);
  expect(stdout).toMatch(/install the dependencies of gwf-batch … up to date/);
  itPrintsWhatItWouldDeploy(stdout);
  itHasNothingToCommit();
});

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

import { existsSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import {
  attemptIn,
  converse,
  emptyFolder,
  instanceTypes,
  type Outcome,
  read,
  run,
  tarball,
  template,
  type World,
} from './harness';
import { itIsARepositoryThatDeploys } from './scaffold';

const VPC = 'vpc-0123456789abcdef0';
const SUBNETS = ['subnet-0123456789abcdef0', 'subnet-0123456789abcdef1'];

/** Families of your own in an existing VPC: the flags of one repository, made in two ways. */
const FLAGS = [
  ...['--region', 'us-east-1', '--vpc-id', VPC, ...SUBNETS.flatMap((id) => ['--subnet-ids', id])],
  ...['--on-demand-instance-families', 'm7i'],
  ...['--spot-instance-families', 'c5', '--spot-instance-families', 'm5', '--spot-max-size', '2xlarge'],
];

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

describe('families of your own in an existing VPC, as flags', () => {
  itIsARepositoryThatDeploys(FLAGS, {}, (folder) => {
    const { Resources, Parameters } = template(folder);
    const resources = Object.values(Resources);
    expect(resources.some(({ Type }) => Type === 'AWS::EC2::VPC')).toBe(false);
    expect(Object.values(Parameters ?? {}).map(({ Type }) => Type)).not.toContain('List<AWS::EC2::Subnet::Id>');
    for (const environment of resources.filter(({ Type }) => Type === 'AWS::Batch::ComputeEnvironment')) {
      expect(environment.Properties).toMatchObject({ ComputeResources: { Subnets: SUBNETS } });
    }
    const [spotTypes, onDemandTypes] = instanceTypes(folder);
    expect(spotTypes).toEqual(['c5.large', 'c5.xlarge', 'c5.2xlarge', 'm5.large', 'm5.xlarge', 'm5.2xlarge']);
    expect(onDemandTypes.every((type) => type.startsWith('m7i.'))).toBe(true);
    expect(read(folder, '.projenrc.ts')).toContain("spotInstanceFamilies: ['c5', 'm5']");
    expect(read(folder, 'README.md')).toContain('`c5` `m5`');

    gwfBatchMakesTheSame(folder);
  });
});

/** By one installation less than `projen new`. */
function gwfBatchMakesTheSame(asProjenNew: string): void {
  const path = `same/${basename(asProjenNew)}`;
  const rehearsed = rehearsal(path);
  const made = gwfBatch({ ci: true }, 'new', path, ...FLAGS);
  expect([made.status, made.output]).toEqual([0, expect.stringMatching(/^Install the dependencies with npm …$/m)]);
  expect(made.output.match(/^Install/gm)).toHaveLength(1);
  const end = made.output.slice(made.output.indexOf('is ready. Next:'));
  expect(end).toContain(`\n  cd ${path}\n`);
  expect(end).toMatch(/^ {2}npx projen build /m);

  const folder = join(scratch, path);
  expect(filesOf(folder)).toEqual(filesOf(asProjenNew));
  // The lockfile is made by the installation, of which there is no rehearsal.
  const withoutLockfile = (files: string[]) => files.filter((file) => file !== 'package-lock.json');
  expect(withoutLockfile(rehearsed)).toEqual(withoutLockfile(filesOf(folder)));
  for (const file of filesOf(folder)) {
    // Of the package itself the lockfile says where it is, seen from the repository.
    const text = (from: string) => read(from, file).replace(/"resolved": "file:.*gwf-batch\.tgz"/, '');
    expect([file, text(folder)]).toEqual([file, text(asProjenNew)]);
  }
  expect(run(folder, 'git', 'status', '--porcelain').stdout).toBe('');
  expect(run(folder, 'git', 'log', '--format=%s').stdout).toBe(run(asProjenNew, 'git', 'log', '--format=%s').stdout);

  const again = gwfBatch({}, 'new', path);
  expect(again.status).toBe(1);
  expect(again.stderr).toContain('The folder contains a repository already.');
}

/** What a rehearsal says that would be made: the files and what they would deploy. It writes nothing. */
function rehearsal(path: string): string[] {
  const { status, stdout } = gwfBatch({}, 'new', path, '--dry-run', ...FLAGS);
  expect(status).toBe(0);
  expect(stdout).toMatch(new RegExp(`^ {2}${basename(path).toLowerCase()}-default +1 +Spot$`, 'm'));
  expect(stdout).toMatch(/^ {2}Spot +0 to 1000 +c5 m5$/m);
  expect(existsSync(join(scratch, path))).toBe(false);
  return [...stdout.matchAll(/^ {2}(\S+)$/gm)].map(([, file]) => file);
}

test('what is wrong is told at once, before anything is made', () => {
  const { status, stdout, stderr } = gwfBatch({}, 'new', 'two', '--max-vcpus', '3', '--spot-instance-families', 'm55');
  expect([status, stdout]).toEqual([1, '']);
  expect(stderr).toMatch(/^gwf-batch: 2 flags cannot be used\.$/m);
  expect(stderr).toContain('Did you mean --on-demand-max-vcpus or --spot-max-vcpus?');
  expect(stderr).toContain('--spot-instance-families: m55');
  expect(stderr).not.toMatch(/^\s+at .*:\d+:\d+/m);
  expect(existsSync(join(scratch, 'two'))).toBe(false);
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

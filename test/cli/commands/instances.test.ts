import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { generated } from '../../generated';

const ROOT = join(__dirname, '..', '..', '..');
const folders: string[] = [];

/** A generated repository, on disk. */
function repositoryWith(options: Parameters<typeof generated>[0]): string {
  const folder = mkdtempSync(join(tmpdir(), 'cli-'));
  folders.push(folder);
  for (const [file, text] of Object.entries(generated(options))) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  return folder;
}

let repository: string;
let anywhere: string;

beforeAll(() => {
  repository = repositoryWith({ region: 'eu-west-1', spotInstanceFamilies: ['c5', 'm5'] });
  anywhere = repositoryWith({
    spotInstanceFamilies: ['c5', 'm8a'],
    onDemandInstanceTypes: ['r5.12xlarge', 'c5.24xlarge', 'm9i'],
    onDemandMaxVcpus: 64,
    useDefaultVpc: true,
  });
});

afterAll(() => {
  for (const folder of folders) {
    rmSync(folder, { recursive: true });
  }
});

function cli(cwd: string, ...words: string[]) {
  return spawnSync(process.execPath, [join(ROOT, 'bin', 'gwf-batch'), ...words], { cwd, encoding: 'utf-8' });
}

test('prints a table of the repository’s region', () => {
  const { stdout, status } = cli(repository, 'instances');
  expect(status).toBe(0);
  expect(stdout).toMatch(/^environment +region +types +pools +vCPUs +GiB +largest job$/m);
  expect(stdout).toMatch(/^spot +eu-west-1 +8 +24 +2–16 +4–64 +16 vCPUs with 58 GiB$/m);
  expect(stdout).toMatch(/^ondemand +eu-west-1 /m);
  expect(stdout).toContain('Pools are counted in 3 zones, where the VPC has subnets, and are the most there can be');
});

test('prints the same for programs', () => {
  const rows = JSON.parse(cli(repository, 'instances', '--json').stdout);
  expect(rows).toHaveLength(2);
  expect(rows[0]).toMatchObject({
    environment: 'spot',
    region: 'eu-west-1',
    types: 8,
    pools: 24,
    zones: 3,
    vcpus: { min: 2, max: 16 },
    largestJob: { vcpus: 16, instanceType: 'm5.4xlarge' },
  });
});

test('tells of one region what a repository that deploys anywhere comes to there', () => {
  const { stdout, status } = cli(anywhere, 'instances', '--region', 'us-east-1');
  expect(status).toBe(0);
  expect(stdout).toMatch(/^spot +us-east-1 +8 +\d+ +2–16 +4–64 +16 vCPUs with 58 GiB$/m);
  expect(stdout).toMatch(/^ondemand +us-east-1 .* 48 vCPUs with 353 GiB, or 64 vCPUs with 176 GiB$/m);
  expect(stdout).not.toContain('eu-west-1');
  expect(stdout).toContain('Pools are counted in all zones of the region');
  expect(stdout).toContain('Not counted, for the catalogue does not know them: m9i.');
  expect(cli(anywhere, 'instances').stdout.match(/^spot /gm)).toHaveLength(30);
});

test('holds jobs to the limit of the compute environment for programs too', () => {
  const rows = JSON.parse(cli(anywhere, 'instances', '--region', 'us-east-1', '--json').stdout);
  expect(rows[1]).toMatchObject({
    environment: 'onDemand',
    maxVcpus: 64,
    largestJob: { vcpus: 48, instanceType: 'r5.12xlarge' },
    widestJob: { vcpus: 64, instanceType: 'c5.24xlarge' },
    unknown: ['m9i'],
  });
  expect(rows[1]).not.toHaveProperty('zones');
});

test('does not count what the catalogue does not know', () => {
  const newer = repositoryWith({
    region: 'eu-west-1',
    spotInstanceFamilies: ['m9i'],
    onDemandInstanceTypes: ['m5.large', 'm6i.large'],
  });
  const { stdout } = cli(newer, 'instances', '--region', 'eu-west-1');
  expect(stdout).toMatch(/^spot +eu-west-1 +not known +not known +– +– +–$/m);
  expect(stdout).toMatch(/^ondemand +eu-west-1 +2 +6 +2 +8 +2 vCPUs with 7\.4 GiB$/m);
  const [spot] = JSON.parse(cli(newer, 'instances', '--json').stdout);
  expect(spot).toMatchObject({ region: 'eu-west-1', unknown: ['m9i'] });
  expect(spot).not.toHaveProperty('types');
  expect(spot).not.toHaveProperty('pools');

  const elsewhere = repositoryWith({ region: 'ap-southeast-7' });
  expect(cli(elsewhere, 'instances').stdout).toMatch(/^spot +ap-southeast-7 +not known +not known /m);
});

test.each([['us-east-1'], ['ap-southeast-7']])(
  'has nothing to tell of %s if it deploys to another region',
  (region) => {
    const { stdout, stderr, status } = cli(repository, 'instances', '--region', region, '--json');
    expect(status).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toContain('This repository deploys to eu-west-1, and its lists are those of eu-west-1.');
    expect(stderr).toContain(
      `Leave --region out, or set the knob region to ${region} in .projenrc.ts and run npx projen.`,
    );
  },
);

test.each([
  [['instances', '--region', 'eu-wst-1'], /There is no region eu-wst-1\. Did you mean eu-west-1\?/],
  [['instances', '--region', 'ap-southeast-7'], /does not know what ap-southeast-7 offers/],
  [['instances', '--reigon', 'eu-west-1'], /--reigon'\. Did you mean --region\?/],
  [['instance'], /There is no command instance/],
])('%j is answered without a stack', (words, says) => {
  const { stderr, status } = cli(anywhere, ...words);
  expect(status).toBe(1);
  expect(stderr).toMatch(says);
  expect(stderr).not.toMatch(/^\s+at /m);
});

test('says that it needs a repository', () => {
  const { stderr, status } = cli(tmpdir(), 'instances');
  expect(status).toBe(1);
  expect(stderr).toMatch(/holds no repository of gwf-batch/);
});

test.each([[['instances', '--help']], [['instances', '-h']], [['instances', '--json', '--help']]])(
  '%j says how it is used, in any folder',
  (words) => {
    const { stdout, status } = cli(tmpdir(), ...words);
    expect(status).toBe(0);
    for (const flag of ['--region', '--types', '--json', '--help']) {
      expect(stdout).toMatch(new RegExp(`^  .*${flag}`, 'm'));
    }
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(82);
  },
);

test.each([[[]], [['--help']], [['-h']], [['help']]])('%j names the commands', (words) => {
  const { stdout, status } = cli(tmpdir(), ...words);
  expect(status).toBe(0);
  expect(stdout).toMatch(/^ {2}new \[folder\]/m);
  expect(stdout).toMatch(/^ {2}instances /m);
  expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
});

test.each([
  [['instence'], /There is no command instence\. Did you mean instances\?/],
  [['instances', '--typs'], /'--typs'.* Did you mean --types\?/],
  [['instances', 'eu-west-1'], /eu-west-1/],
])('%j is refused, with what was meant', (words, says) => {
  const { stdout, stderr, status } = cli(repository, ...words);
  expect([status, stdout]).toEqual([1, '']);
  expect(stderr).toMatch(says);
  expect(stderr).not.toMatch(/^\s+at /m);
});

test('lists the types, with what matters of each', () => {
  const { stdout, status } = cli(repository, 'instances', '--types');
  expect(status).toBe(0);
  expect(stdout).toMatch(/^environment +instance type +vCPUs +GiB +local GB +zones$/m);
  expect(stdout.match(/^spot +[cm]5\.\S+ +\d+ +\d+ +– +3$/gm)).toHaveLength(8);
  expect(stdout).toMatch(/^spot +m5\.4xlarge +16 +64 +– +3$/m);
  const rows = JSON.parse(cli(repository, 'instances', '--types', '--json').stdout);
  expect(rows.filter(({ environment }: { environment: string }) => environment === 'spot')).toHaveLength(8);
  expect(rows).toContainEqual({
    environment: 'spot',
    region: 'eu-west-1',
    instanceType: 'c5.large',
    vcpus: 2,
    memoryMiB: 4096,
    nvmeGB: 0,
    gpus: 0,
    zones: 3,
  });
});

test('lists the types of one region of a repository that deploys anywhere', () => {
  expect(cli(anywhere, 'instances', '--types').stderr).toContain('Name one: --types --region <region>.');
  const { stdout } = cli(anywhere, 'instances', '--types', '--region', 'us-east-1');
  expect(stdout).toMatch(/^ondemand +r5\.12xlarge +48 +384 /m);
});

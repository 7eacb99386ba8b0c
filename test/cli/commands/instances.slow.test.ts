import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
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
  expect(stdout.split('\n').filter((line) => line.length > 80)).toEqual([]);
  expect(stdout.replaceAll('\n', ' ')).toContain('Pools are counted in 3 zones');
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

test('prints one region of a repository that deploys anywhere', () => {
  const { stdout, status } = cli(anywhere, 'instances', '--region', 'us-east-1');
  expect(status).toBe(0);
  expect(stdout).toMatch(/^spot +us-east-1 +8 +\d+ +2–16 +4–64 +16 vCPUs with 58 GiB$/m);
  expect(stdout).toMatch(/^ondemand +us-east-1 .* 48 vCPUs with 353 GiB, or 64 vCPUs with 176 GiB$/m);
  expect(stdout).not.toContain('eu-west-1');
  expect(stdout).toContain('Pools are counted in all zones of the region');
  expect(stdout).toContain('Not counted, because the catalog does not know them: m9i.');
  expect(cli(anywhere, 'instances').stdout.match(/^spot /gm)).toHaveLength(30);
});

test('limits jobs by the compute environment in JSON too', () => {
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

test('does not count what the catalog does not know', () => {
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

test.each([['us-east-1'], ['ap-southeast-7']])('refuses %s if the repository deploys to another region', (region) => {
  const { stdout, stderr, status } = cli(repository, 'instances', '--region', region, '--json');
  expect(status).toBe(1);
  expect(stdout).toBe('');
  expect(stderr).toContain('This repository deploys to eu-west-1 and has lists for that region only.');
  expect(stderr).toContain(`Remove --region, or set the knob region to ${region} in .projenrc.ts and run npx projen.`);
});

test.each([
  [['instances', '--region', 'eu-wst-1'], /Unknown region eu-wst-1\. Did you mean eu-west-1\?/],
  [['instances', '--region', 'ap-southeast-7'], /does not know what ap-southeast-7 offers/],
  [['instances', '--region', 'eu-wst-1', '--types'], /Unknown region eu-wst-1\. Did you mean eu-west-1\?/],
  [['instances', '--reigon', 'eu-west-1'], /^Unknown flag --reigon\. Did you mean --region\?$/m],
  [['instances', '--type'], /^Unknown flag --type\. Did you mean --types\?$/m],
  [['instances', '--env', 'spot'], /^Unknown flag --env\. Did you mean --environment\?$/m],
  [['instances', '-x'], /^Unknown flag -x\.$/m],
  [['instances', 'eu-west-1'], /^Unexpected argument eu-west-1\. Did you mean --region eu-west-1\?$/m],
  [['instances', '--region'], /^--region needs a value, such as --region eu-west-1\.$/m],
  [['instances', '--region', '--json'], /^--region needs a value/m],
  [['instances', '--json=yes'], /^--json takes no value, but has yes\.$/m],
  [['instances', '--environment', 'sopt'], /^Unknown compute environment sopt\. Did you mean spot\?/m],
])('%j is answered without a stack', (words, says) => {
  const { stderr, status } = cli(anywhere, ...words);
  expect(status).toBe(1);
  expect(stderr).toMatch(says);
  expect(stderr).not.toMatch(/^\s+at /m);
});

test('reports all problems of its flags at once, and where they are listed', () => {
  const { stderr } = cli(anywhere, 'instances', '--reigon', '--json=3', '--environment', 'both');
  expect(stderr.trimEnd().split('\n')).toEqual([
    expect.stringContaining('--reigon'),
    expect.stringContaining('--json'),
    'Unknown compute environment both. Use spot or ondemand.',
    'Run npx gwf-batch instances --help for a list of flags.',
  ]);
});

test('lists the types of a region, with their resources', () => {
  const { stdout, status } = cli(repository, 'instances', '--types', '--environment', 'spot');
  expect(status).toBe(0);
  expect(stdout).toMatch(/^environment +type +vCPUs +GiB +disk GB +architecture +zones$/m);
  expect(stdout).toMatch(/^spot +c5\.4xlarge +16 +32 +– +X86_64 +3$/m);
  expect(stdout.match(/^spot .*$/gm)).toHaveLength(8);
  expect(stdout).not.toMatch(/^ondemand/m);
  expect(stdout).toMatch(/^In eu-west-1\.$/m);
  expect(stdout.split('\n').filter((line) => line.length > 80)).toEqual([]);
});

test('lists types that only some regions offer with their number, and filters by region', () => {
  const all = cli(anywhere, 'instances', '--types').stdout;
  expect(all).toMatch(/^spot +c5\.large +2 +4 +– +X86_64 +29$/m);
  expect(all).toMatch(/^spot +m8a\.large +2 +8 +– +X86_64 +7$/m);
  expect(all).toMatch(/^ondemand +c5\.24xlarge .* 29$/m);
  expect(all).toMatch(/^ondemand +m9i +– +– +– +– +30$/m);
  expect(all).toContain('Not known to the catalog: m9i.');
  expect(all.split('\n').filter((line) => line.length > 80)).toEqual([]);
  const one = cli(anywhere, 'instances', '--types', '--region', 'af-south-1').stdout;
  expect(one).toMatch(/^spot +c5\.large /m);
  expect(one).not.toMatch(/m8a/);
});

test('lists the types that it counts, as JSON', () => {
  const json = (...words: string[]) => JSON.parse(cli(anywhere, 'instances', '--json', ...words).stdout);
  const types: { environment: string; type: string; regions: Record<string, number> }[] = json('--types');
  expect(types.find(({ type }) => type === 'r5.12xlarge')).toMatchObject({
    environment: 'onDemand',
    vcpus: 48,
    memoryMiB: 393216,
    localDiskGB: 0,
    gpus: 0,
    architecture: 'X86_64',
    regions: expect.objectContaining({ 'eu-west-1': 3 }),
  });
  for (const { environment, region, types: count } of json('--environment', 'spot')) {
    const listed = types.filter((each) => each.environment === environment && region in each.regions);
    expect([region, listed.length]).toEqual([region, count]);
  }
});

test('shows local disks and GPUs', () => {
  const hosts = repositoryWith({ region: 'us-east-1', onDemandInstanceTypes: ['g5.4xlarge', 'i4i.large', 'm5.large'] });
  const { stdout } = cli(hosts, 'instances', '--types', '--environment', 'onDemand');
  expect(stdout).toMatch(/disk GB +GPUs +architecture +zones$/m);
  expect(stdout).toMatch(/^ondemand +g5\.4xlarge +16 +64 +600 +1 +X86_64 +\d$/m);
  expect(stdout).toMatch(/^ondemand +i4i\.large +2 +16 +468 +– +X86_64 +\d$/m);
  expect(stdout).toMatch(/^ondemand +m5\.large +2 +8 +– +– +X86_64 +\d$/m);
});

test('lists the names of the list in an unknown region', () => {
  const elsewhere = repositoryWith({ region: 'ap-southeast-7' });
  const { stdout } = cli(elsewhere, 'instances', '--types', '--environment', 'spot');
  expect(stdout).toMatch(/^spot +default_x86_64 +– +– /m);
});

test('gets flags through projen, those for help too', () => {
  const bin = mkdtempSync(join(tmpdir(), 'bin-'));
  folders.push(bin);
  symlinkSync(join(ROOT, 'bin', 'gwf-batch'), join(bin, 'gwf-batch'));
  const projen = (...words: string[]) =>
    spawnSync(process.execPath, [join(ROOT, 'node_modules', '.bin', 'projen'), 'instances', ...words], {
      cwd: repository,
      encoding: 'utf-8',
      env: { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH}` },
    });
  for (const flag of ['--help', '-h']) {
    expect(projen(flag)).toMatchObject({ status: 0, stdout: cli(repository, 'instances', '--help').stdout });
  }
  const types = ['--types', '--environment', 'spot'];
  expect(projen(...types).stdout).toBe(cli(repository, 'instances', ...types).stdout);
  const wrong = projen('--reigon', 'eu-west-1');
  expect(wrong.status).toBe(1);
  expect(wrong.stderr).toContain('Did you mean --region?');
}, 60_000);

test('needs a repository, except for help', () => {
  const { stderr, status } = cli(tmpdir(), 'instances');
  expect(status).toBe(1);
  expect(stderr).toMatch(/is not a repository of gwf-batch/);
  expect(cli(tmpdir(), 'instances', '--help').status).toBe(0);
});

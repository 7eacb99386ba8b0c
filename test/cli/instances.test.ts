import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { generated } from '../generated';

const ROOT = join(__dirname, '..', '..');
let repository: string;

beforeAll(() => {
  repository = mkdtempSync(join(tmpdir(), 'cli-'));
  for (const [file, text] of Object.entries(generated({ region: 'eu-west-1', spotInstanceFamilies: ['c5', 'm5'] }))) {
    mkdirSync(dirname(join(repository, file)), { recursive: true });
    writeFileSync(join(repository, file), text);
  }
  symlinkSync(join(ROOT, 'node_modules'), join(repository, 'node_modules'));
});

afterAll(() => rmSync(repository, { recursive: true }));

function cli(cwd: string, ...words: string[]) {
  return spawnSync(process.execPath, [join(ROOT, 'bin', 'gwf-batch'), ...words], { cwd, encoding: 'utf-8' });
}

test('prints a table of the repository’s region', () => {
  const { stdout, status } = cli(repository, 'instances');
  expect(status).toBe(0);
  expect(stdout).toMatch(/^environment +region +types +pools +vCPUs +GiB +largest job$/m);
  expect(stdout).toMatch(/^spot +eu-west-1 +8 +24 +2–16 +4–64 +16 vCPUs, 58 GiB$/m);
  expect(stdout).toMatch(/^ondemand +eu-west-1 /m);
});

test('prints the same for programs', () => {
  const rows = JSON.parse(cli(repository, 'instances', '--json').stdout);
  expect(rows).toHaveLength(2);
  expect(rows[0]).toMatchObject({
    environment: 'spot',
    region: 'eu-west-1',
    types: 8,
    pools: 24,
    vcpus: { min: 2, max: 16 },
    largestJob: { vcpus: 16, instanceType: 'm5.4xlarge' },
  });
});

test.each([
  [['instances', '--region', 'eu-wst-1'], /There is no region eu-wst-1\. Did you mean eu-west-1\?/],
  [['instances', '--region', 'ap-southeast-7'], /does not know what ap-southeast-7 offers/],
  [['instances', '--reigon', 'eu-west-1'], /--reigon.* There are --region <region> and --json/],
  [['instance'], /There is no command instance/],
])('%j is answered without a stack', (words, says) => {
  const { stderr, status } = cli(repository, ...words);
  expect(status).toBe(1);
  expect(stderr).toMatch(says);
  expect(stderr).not.toMatch(/^\s+at /m);
});

test('says that it needs a repository', () => {
  const { stderr, status } = cli(tmpdir(), 'instances');
  expect(status).toBe(1);
  expect(stderr).toMatch(/holds no repository of gwf-batch/);
});

test('says what there is', () => {
  expect(cli(repository).stdout).toMatch(/instances \[--region <region>\] \[--json\]/);
});

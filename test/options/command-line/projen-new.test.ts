import { mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { GwfBatchProjectOptions } from '../../../src';
import { requestedOptions } from '../../../src/options/command-line/projen-new';
import { resolveOptions } from '../../../src/options/resolve';

const ARGV = process.argv;
const CWD = process.cwd();

/** Where the repository would be. */
let outdir: string;

beforeEach(() => {
  outdir = realpathSync(mkdtempSync(join(tmpdir(), 'creation-')));
  process.chdir(outdir);
});

afterEach(() => {
  process.argv = ARGV;
  process.chdir(CWD);
  rmSync(outdir, { recursive: true, force: true });
});

/** The options as they come from a program that creates a project, with what it was asked for. */
function created(script: string, line: string, args: object, made: object = args): GwfBatchProjectOptions {
  process.argv = ['node', script, ...line.split(' ')];
  return requestedOptions({
    name: 'lab',
    ...made,
    __new__: { fqn: 'gwf-batch.GwfBatchProject', args: { name: 'lab', ...args } },
  });
}

const projenNew = (line: string, args: object, made?: object) =>
  created('/lab/node_modules/.bin/projen', `new --from gwf-batch ${line}`, args, made);

/** What is said of these options; nothing if they are right. */
function said(options: GwfBatchProjectOptions): string {
  try {
    resolveOptions(options);
    return '';
  } catch (error) {
    return (error as Error).message;
  }
}

describe('projen new', () => {
  test('reports a folder that is not empty, with all other problems', () => {
    mkdirSync(join(outdir, 'src'));
    const text = said(projenNew('--spot-max-vcpus many', { spotMaxVcpus: Number.NaN }));
    expect(text).toMatch(/^gwf-batch: 2 flags cannot be used\.\n/);
    expect(text).toContain(`  the folder: ${outdir}\n    The folder is not empty. src would be mixed`);
  });

  test('calls git in an existing folder if the folder does not exist yet', () => {
    const text = said(projenNew('--outdir infra', { outdir: 'infra' }));
    expect(text).toMatch(/^gwf-batch: a flag cannot be used\.\n\n {2}--outdir: infra\n/);
  });

  test('reports that git cannot make the first commit, unless none is wanted', () => {
    const path = process.env.PATH;
    process.env.PATH = outdir;
    try {
      expect(said(projenNew('', {}))).toMatch(/^gwf-batch: a flag cannot be used\.\n\n {2}git\n {4}git cannot be run/);
      for (const line of ['--no-git', '--git=false']) {
        expect(said(projenNew(line, {}))).toBe('');
      }
    } finally {
      process.env.PATH = path;
    }
  });

  test('reports that git does not know the author', () => {
    const name = process.env.GIT_COMMITTER_NAME;
    process.env.GIT_COMMITTER_NAME = '';
    try {
      expect(said(projenNew('', {}))).toMatch(
        /\n {2}git\n {4}git has no name and email address for the first commit: .*empty ident/,
      );
      expect(said(projenNew('--no-git', {}))).toBe('');
    } finally {
      if (name === undefined) {
        delete process.env.GIT_COMMITTER_NAME;
      } else {
        process.env.GIT_COMMITTER_NAME = name;
      }
    }
  });

  test('reports all problems in flags', () => {
    const options = projenNew(
      '--spot-max-vcpu 5 --onDemandMaxVcpus 1.5 --namespace My_Lab --vpc-id vpc-01234567 --nat-gateways 2 --license Apache-2.0',
      { onDemandMaxVcpus: 1, namespace: 'My_Lab', vpcId: 'vpc-01234567', natGateways: 2, license: 'Apache-2.0' },
    );
    expect(said(options)).toBe(`gwf-batch: 4 flags cannot be used.

  --spot-max-vcpu
    Unknown flag.
    Did you mean --spot-max-vcpus?

  --on-demand-max-vcpus: 1.5
    Must be a whole number.
    Use a whole number, as in --on-demand-max-vcpus 10.

  --namespace: My_Lab
    Must be a lowercase letter followed by up to 31 lowercase letters, digits and single hyphens, with no hyphen at the end.
    Use a value such as my-lab.

  --nat-gateways: 2
    Applies to a new VPC only, but --vpc-id selects an existing one.
    Set either --nat-gateways or --vpc-id.

Nothing was generated. Fix this and run the same command again.`);
  });

  test('refuses a package manager that does not exist, and accepts one that does', () => {
    const wrong = projenNew('--package-manager yarnn', { packageManager: 'yarnn' }, { packageManager: undefined });
    expect(said(wrong)).toMatch(/--package-manager: yarnn\n.*\n +Did you mean YARN\?/);
    const right = projenNew('--package-manager yarn-berry', { packageManager: 'yarn-berry' }, { packageManager: 'x' });
    expect(right.packageManager).toBe('yarn_berry');
    expect(said(right)).toBe('');
  });

  test('keeps a text that looks like a number, for .projenrc.ts too', () => {
    const line = '--workflow-node-version 22.10 --host-refresh 2027 --keywords 16 --keywords=rna --licensed';
    const args = { workflowNodeVersion: 22.1, hostRefresh: 2027, keywords: [16, 'rna'], licensed: true };
    const meant = { workflowNodeVersion: '22.10', hostRefresh: '2027', keywords: ['16', 'rna'], licensed: true };
    const options = projenNew(line, args);
    expect(options).toMatchObject({ ...meant, __new__: { args: meant } });
    expect(said(options)).toBe('');
  });

  test.each([
    ['--bucket-name 12345', { bucketName: 12345 }, { bucketName: '12345' }],
    ['--bucket-name 1e3', { bucketName: 1000 }, { bucketName: '1e3' }],
    ['--name 42 --namespace lab', { name: 42, namespace: 'lab' }, { name: '42', namespace: 'lab' }],
    ['--namespace gwf-batch', { namespace: 'gwf-batch' }, { namespace: 'gwf-batch' }],
    [
      '--host-refresh -5 --description="a"',
      { hostRefresh: -5, description: 'a' },
      { hostRefresh: '-5', description: '"a"' },
    ],
  ])('reads the flags as they were written: %s', (line, args, meant) => {
    const options = projenNew(line, args);
    expect(options).toMatchObject({ ...meant, __new__: { args: meant } });
  });

  test('reports a lost value once', () => {
    const lost = projenNew('--spot-max-vcpus many', { spotMaxVcpus: Number.NaN });
    expect(said(lost)).toMatch(/^gwf-batch: a flag cannot be used\.\n\n {2}--spot-max-vcpus: many\n/);
  });

  test('names an unknown option of a subclass as an option', () => {
    expect(said(projenNew('', {}, { color: 'red' }))).toMatch(/\n {2}color\n/);
  });
});

test('a program that creates a project by calling projen keeps its command line to itself', () => {
  const options = created('/lab/node_modules/.bin/lab', 'new --color red', { spotMaxVcpu: 5 }, {});
  expect(said(options)).toMatch(/an option cannot be used\.\n\n {2}spotMaxVcpu\n.*\n +Did you mean spotMaxVcpus\?/);
});

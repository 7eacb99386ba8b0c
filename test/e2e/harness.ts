import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

export const ROOT = resolve(__dirname, '..', '..');

/** What a command printed and how it ended. */
export interface Outcome {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
  /** Both, for looking for what should or should not be there. */
  readonly output: string;
}

/** As on a machine that has no AWS credentials, no region, and no way to ask for them. */
const WITHOUT_AWS = {
  AWS_EC2_METADATA_DISABLED: 'true',
  AWS_CONFIG_FILE: '/nonexistent',
  AWS_SHARED_CREDENTIALS_FILE: '/nonexistent',
  AWS_ACCESS_KEY_ID: undefined,
  AWS_SECRET_ACCESS_KEY: undefined,
  AWS_SESSION_TOKEN: undefined,
  AWS_PROFILE: undefined,
  AWS_REGION: undefined,
  AWS_DEFAULT_REGION: undefined,
};

const IDENTITY = {
  GIT_AUTHOR_NAME: 'test',
  GIT_AUTHOR_EMAIL: 'test@localhost',
  GIT_COMMITTER_NAME: 'test',
  GIT_COMMITTER_EMAIL: 'test@localhost',
};

/** What these tests run under must not reach what they run. */
const OUTSIDE = { NODE_ENV: undefined, JEST_WORKER_ID: undefined, CDK_VALIDATION: undefined, CI: undefined };

/** Run a command; never throws. */
export function attempt(cwd: string, command: string, ...args: string[]): Outcome {
  const result = spawnSync(command, args, {
    cwd,
    encoding: 'utf-8',
    maxBuffer: 64 * 1024 * 1024,
    env: { ...process.env, ...WITHOUT_AWS, ...IDENTITY, ...OUTSIDE, NO_COLOR: '1' },
  });
  const { stdout = '', stderr = '', status } = result;
  return { status: status ?? -1, stdout, stderr, output: stdout + stderr };
}

/** Run a command that must succeed. */
export function run(cwd: string, command: string, ...args: string[]): Outcome {
  const outcome = attempt(cwd, command, ...args);
  if (outcome.status !== 0) {
    throw new Error(`${command} ${args.join(' ')} in ${cwd} ended with ${outcome.status}:\n${outcome.output}`);
  }
  return outcome;
}

/** The packed package: the tarball that would be published. Packed once for all test files. */
export function tarball(): string {
  const folder = join(ROOT, 'dist', 'e2e');
  const file = join(folder, 'gwf-batch.tgz');
  const compiled = statSync(join(ROOT, '.jsii')).mtimeMs;
  if (existsSync(file) && statSync(file).mtimeMs > compiled) {
    return file;
  }
  mkdirSync(folder, { recursive: true });
  const scratch = mkdtempSync(join(folder, 'pack-'));
  run(ROOT, 'npm', 'pack', '--pack-destination', scratch);
  // Test files run side by side: whoever is last puts the same file in place, whole.
  renameSync(join(scratch, readdirSync(scratch)[0]), file);
  rmSync(scratch, { recursive: true });
  return file;
}

/** An empty folder, outside this repository. */
export function emptyFolder(): string {
  return mkdtempSync(join(tmpdir(), 'gwf-batch-e2e-'));
}

/** `projen new --from` the packed tarball. */
export function projenNew(folder: string, ...flags: string[]): Outcome {
  return attempt(
    folder,
    join(ROOT, 'node_modules', '.bin', 'projen'),
    'new',
    '--from',
    `gwf-batch@file:${tarball()}`,
    ...flags,
  );
}

/** A text file of a repository. */
export function read(...path: string[]): string {
  return readFileSync(join(...path), 'utf-8');
}

/** The one template that a build has left in `cdk.out`. */
export function template(folder: string): Template {
  const files = readdirSync(join(folder, 'cdk.out')).filter((file) => file.endsWith('.template.json'));
  expect(files).toHaveLength(1);
  return JSON.parse(read(folder, 'cdk.out', files[0])) as Template;
}

export interface Template {
  readonly Resources: Record<string, { readonly Type: string; readonly Properties: Record<string, unknown> }>;
  readonly Parameters?: Record<string, { readonly Type: string }>;
  readonly Mappings?: Record<string, Record<string, Record<string, string[]>>>;
}

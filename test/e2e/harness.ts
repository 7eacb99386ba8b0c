import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { stripVTControlCharacters } from 'node:util';

export const ROOT = resolve(__dirname, '..', '..');

/** What a command printed, without its colors, and how it ended. */
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
const OUTSIDE = { NODE_ENV: undefined, JEST_WORKER_ID: undefined, CDK_VALIDATION: undefined };

/** Where people run commands. */
export interface World {
  /** As on a build server. */
  readonly ci?: boolean;

  /** In a terminal with colors, rather than with its output in a file. */
  readonly terminal?: boolean;
}

/** Colors are as in the terminal that the tests run in: Jest hands on whether there are any. */
function environment({ ci, terminal }: World): NodeJS.ProcessEnv {
  const colors = terminal ? { FORCE_COLOR: undefined, NO_COLOR: undefined, TERM: 'xterm-256color' } : {};
  return { ...process.env, ...WITHOUT_AWS, ...IDENTITY, ...OUTSIDE, ...colors, CI: ci ? 'true' : undefined };
}

/** Run a command; never throws. */
export function attempt(cwd: string, command: string, ...args: string[]): Outcome {
  return attemptIn({}, cwd, command, ...args);
}

/** Run a command somewhere; never throws. */
export function attemptIn(world: World, cwd: string, command: string, ...args: string[]): Outcome {
  const [program, ...words] = world.terminal
    ? ['script', '--quiet', '--return', '--command', [command, ...args].map(quoted).join(' '), '/dev/null']
    : [command, ...args];
  const result = spawnSync(program, words, {
    cwd,
    encoding: 'utf-8',
    maxBuffer: 64 * 1024 * 1024,
    env: environment(world),
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: 10 * 60_000,
  });
  const stdout = stripVTControlCharacters(result.stdout ?? '');
  const stderr = stripVTControlCharacters(result.stderr ?? '');
  return { status: result.status ?? -1, stdout, stderr, output: stdout + stderr };
}

/** What is typed once something can be read. */
export type Answer = readonly [reads: string, types: string];

/** How long an answer is waited for, on a machine that is busy. */
const PATIENCE_MS = 4 * 60_000;

/**
 * Run a command in a terminal, and type what it is asked for when it asks for it. Never throws.
 *
 * When all is typed, the input ends, as it does by Ctrl-D.
 */
export async function converse(cwd: string, command: string[], answers: Answer[]): Promise<Outcome> {
  const child = spawn('script', ['--quiet', '--return', '--command', command.map(quoted).join(' '), '/dev/null'], {
    cwd,
    env: environment({ terminal: true }),
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const timer = setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS);
  const left = [...answers];
  let stdout = '';
  let seen = 0;
  child.stdout.setEncoding('utf-8').on('data', (text: string) => {
    stdout += text;
    while (left.length > 0 && stripVTControlCharacters(stdout.slice(seen)).includes(left[0][0])) {
      seen = stdout.length;
      child.stdin.write(left[0][1]);
      left.shift();
    }
    if (left.length === 0) {
      child.stdin.end();
    }
  });
  const status = await new Promise<number>((resolve) => child.on('close', (code) => resolve(code ?? -1)));
  clearTimeout(timer);
  const output = stripVTControlCharacters(stdout);
  return { status, stdout: output, stderr: '', output };
}

function quoted(word: string): string {
  return `'${word.replaceAll("'", "'\\''")}'`;
}

/** Run a command that must succeed. */
export function run(cwd: string, command: string, ...args: string[]): Outcome {
  return runIn({}, cwd, command, ...args);
}

/** Run a command somewhere, which must succeed. */
export function runIn(world: World, cwd: string, command: string, ...args: string[]): Outcome {
  const outcome = attemptIn(world, cwd, command, ...args);
  if (outcome.status !== 0) {
    throw new Error(`${command} ${args.join(' ')} in ${cwd} ended with ${outcome.status}:\n${outcome.output}`);
  }
  return outcome;
}

/** The packed package: the tarball that would be published. Packed once for all test files. */
export function tarball(): string {
  const folder = join(ROOT, 'dist', 'e2e');
  const file = join(folder, 'gwf-batch.tgz');
  if (existsSync(file) && statSync(file).mtimeMs > lastChange()) {
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

/** When anything that is packed was last written: compiled, bundled, or copied as it stands. */
function lastChange(): number {
  const { files }: { files: string[] } = JSON.parse(read(ROOT, 'package.json'));
  const packed = new Set(['package.json', ...files.map((each) => each.split('/')[0])]);
  const paths = [...packed].flatMap((each) => {
    const path = join(ROOT, each);
    const inside = statSync(path).isDirectory() ? readdirSync(path, { recursive: true, encoding: 'utf-8' }) : [];
    return [path, ...inside.map((name) => join(path, name))];
  });
  return Math.max(...paths.map((path) => statSync(path).mtimeMs));
}

/** An empty folder, outside this repository. */
export function emptyFolder(): string {
  return mkdtempSync(join(tmpdir(), 'gwf-batch-e2e-'));
}

/** `projen new --from` the packed tarball. */
export function projenNew(folder: string, ...flags: string[]): Outcome {
  return projenNewIn({}, folder, ...flags);
}

/** `projen new --from` the packed tarball, somewhere. */
export function projenNewIn(world: World, folder: string, ...flags: string[]): Outcome {
  return attemptIn(world, folder, ...projenNewCommand(), ...flags);
}

/** The command, for those who run it in a way of their own. */
export function projenNewCommand(): [string, ...string[]] {
  return [join(ROOT, 'node_modules', '.bin', 'projen'), 'new', '--from', `gwf-batch@file:${tarball()}`];
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

/** The instance types that a build has left in `cdk.out`: those of Spot and of On-Demand. */
export function instanceTypes(folder: string): string[][] {
  const environments = Object.values(template(folder).Resources)
    .filter(({ Type }) => Type === 'AWS::Batch::ComputeEnvironment')
    .map(({ Properties }) => Properties.ComputeResources as { Type: string; InstanceTypes: string[] });
  return ['SPOT', 'EC2'].map((kind) => environments.find(({ Type }) => Type === kind)?.InstanceTypes ?? []);
}

export interface Template {
  readonly Resources: Record<string, { readonly Type: string; readonly Properties: Record<string, unknown> }>;
  readonly Parameters?: Record<string, { readonly Type: string }>;
  readonly Mappings?: Record<string, Record<string, Record<string, string[]>>>;
}

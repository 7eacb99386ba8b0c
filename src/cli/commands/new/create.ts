import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { createInterface } from 'node:readline';
import { Undo } from '../../../creation/undo';
import { UsageError } from '../../usage-error';
import { LAST_WORDS, type Order } from './create-project';
import { PACKAGE } from './origin';
import type { Progress } from './progress';

/** A repository to create. */
export interface Plan extends Order {
  readonly folder: string;
  readonly git: boolean;
}

/**
 * Create a repository as `projen new --from` does, but without installing the package first: it is installed already.
 *
 * @returns the next steps
 * @throws UsageError with the output of projen and npm, if they fail
 */
export async function createRepository(plan: Plan, progress: Progress): Promise<string> {
  const isNew = !existsSync(plan.folder);
  mkdirSync(plan.folder, { recursive: true });
  const undo = new Undo(plan.folder);
  let nextSteps: string;
  try {
    nextSteps = await createProject(plan, progress);
  } catch (error) {
    // projen has removed its files, but npm may have written more since then.
    undo.apply();
    if (isNew) {
      rmdirSync(plan.folder);
    }
    throw error;
  }
  if (plan.git) {
    progress.step('Create the first commit');
    await firstCommit(plan.folder);
  }
  progress.done();
  return nextSteps;
}

async function createProject({ folder, options, install, cwd }: Plan, progress: Progress): Promise<string> {
  // Ctrl-C reaches npm and projen too. Wait until projen has removed the files that it has written.
  const wait = () => {};
  process.on('SIGINT', wait);
  const modules = mkdtempSync(join(tmpdir(), 'gwf-batch-'));
  // projen looks for the package from the folder of the repository, where it is not installed yet.
  symlinkSync(PACKAGE, join(modules, 'gwf-batch'), 'junction');
  noteVersionOfProjen(folder);
  try {
    progress.step('Generate the repository');
    const child = spawn(process.execPath, [join(__dirname, 'create-project.js')], {
      cwd: folder,
      // npm then prints a line for every package that it fetches and for every failed attempt to reach the registry.
      env: { ...process.env, NODE_PATH: modules, npm_config_loglevel: 'http' },
      stdio: ['pipe', 'pipe', 'pipe', 'pipe'],
    });
    const lastWords = gather(child, LAST_WORDS);
    child.stdin?.end(JSON.stringify({ options, install, cwd } satisfies Order));
    await finished(child, (line) => {
      if (/Installing dependencies/.test(line)) {
        progress.step('Install the dependencies with npm');
      }
      progress.line(line);
    });
    return await lastWords;
  } finally {
    process.off('SIGINT', wait);
    rmSync(modules, { recursive: true, force: true });
  }
}

/** As npm does in `projen new`: otherwise projen learns its version from the first installation and installs again. */
function noteVersionOfProjen(folder: string): void {
  const { version } = require('projen/package.json');
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ devDependencies: { projen: `^${version}` } }));
}

async function firstCommit(folder: string): Promise<void> {
  const quietly = (...args: string[]) =>
    finished(spawn('git', args, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] }), () => {});
  const branch = await git(folder, 'config', 'init.defaultBranch');
  await quietly('init', '--quiet', '-b', branch || 'main');
  await quietly('add', '.');
  await quietly('commit', '--quiet', '--allow-empty', '-m', 'chore: project created with projen');
}

async function git(folder: string, ...args: string[]): Promise<string> {
  const child = spawn('git', args, { cwd: folder, stdio: ['ignore', 'pipe', 'ignore'] });
  return (await gather(child, 1)).trim();
}

/** Everything that a program writes to a file descriptor. */
async function gather(child: ChildProcess, descriptor: number): Promise<string> {
  const stream = child.stdio[descriptor];
  const chunks: string[] = [];
  if (stream && 'on' in stream && 'setEncoding' in stream) {
    stream.setEncoding('utf-8');
    for await (const chunk of stream) {
      chunks.push(chunk);
    }
  }
  return chunks.join('');
}

/** Wait for a program that must succeed. */
async function finished(child: ChildProcess, onLine: (line: string) => void): Promise<void> {
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    if (stream) {
      createInterface({ input: stream }).on('line', (line) => {
        said.push(line);
        onLine(line);
      });
    }
  }
  const status = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  if (status !== 0) {
    throw new UsageError(whatWasSaid(child, said));
  }
}

function whatWasSaid({ spawnargs }: ChildProcess, said: string[]): string {
  const [interrupted] = said.filter((line) => line.startsWith('Interrupted'));
  if (interrupted) {
    return `\n${interrupted} The unfinished repository was removed.`;
  }
  const command = basename(spawnargs[0]) === 'git' ? [spawnargs.slice(0, 2).join(' ')] : [];
  return ['', ...command, ...said.filter((line) => !/^npm http /.test(line))].join('\n');
}

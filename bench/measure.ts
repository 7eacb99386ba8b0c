import { spawnSync } from 'node:child_process';
import { cpus, totalmem } from 'node:os';
import { performance } from 'node:perf_hooks';

/** Run a command that must succeed. @returns what it printed to its standard output */
export function run(cwd: string, [command, ...args]: string[], env: NodeJS.ProcessEnv = {}): string {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    cwd,
    encoding: 'utf-8',
    maxBuffer: 64 * 1024 * 1024,
    env: { ...process.env, ...IDENTITY, ...env },
  });
  if (status !== 0) {
    throw new Error(
      `${command} ${args.join(' ')} in ${cwd} ended with ${status}: ${error ?? ''}\n${stdout}\n${stderr}`,
    );
  }
  return stdout;
}

/** Seconds that commands take, one after the other. */
export function time(cwd: string, commands: string[][], env: NodeJS.ProcessEnv = {}): number {
  const start = performance.now();
  for (const command of commands) {
    run(cwd, command, env);
  }
  return (performance.now() - start) / 1000;
}

/** The number that as many are above as below. */
export function median(numbers: number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return (sorted[Math.floor(middle)] + sorted[Math.ceil(middle)]) / 2;
}

/** What the figures were measured on. */
export function machine(): string {
  const [{ model }] = cpus();
  const npm = run(process.cwd(), ['npm', '--version']).trim();
  return `${cpus().length} x ${model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GiB, ${process.platform}, Node ${process.version}, npm ${npm}`;
}

const IDENTITY = {
  GIT_AUTHOR_NAME: 'bench',
  GIT_AUTHOR_EMAIL: 'bench@localhost',
  GIT_COMMITTER_NAME: 'bench',
  GIT_COMMITTER_EMAIL: 'bench@localhost',
};

import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Outcome, World } from './world';

// Some run the script three times.
jest.setTimeout(20_000);

/** Where the test that runs takes place. Each has its own. */
export let world: World;

beforeEach(() => startIn(new World()));

afterEach(() => world.remove());

/** Have the test take place somewhere else. */
export function startIn(other: World): void {
  world = other;
}

/** An hour is less than a minute. */
export const HURRY =
  'const { setInterval: every } = globalThis; globalThis.setInterval = (act, ms) => every(act, ms / 100);';

/** Nothing but the first step was begun, and the folder is as it was. */
export function itWasRefused({ status, stdout, stderr }: Outcome, ...reasons: string[]): void {
  for (const reason of reasons) {
    expect(stderr).toContain(reason);
  }
  expect(stdout).toMatch(/^\[1\/5\] .*…\n {6}failed after [\d.]+ s\n$/);
  expect(stderr).toMatch(/Fix this, then run the same command again:\n\n {2}npm run quickstart.*\n\n$/);
  expect(stderr).not.toMatch(/^ +at /m);
  expect(status).toBe(1);
  expect(calls().filter((call) => !call.startsWith('npm --version'))).toEqual([]);
}

export function itSucceeded({ status, stdout, stderr }: Outcome): void {
  expect([status, stderr]).toEqual([0, '']);
  expect(stdout).toContain('[5/5]');
}

export function calls(): string[] {
  const file = join(world.clone, 'calls');
  return existsSync(file) ? readFileSync(file, 'utf-8').trim().split('\n') : [];
}

/** What is installed in the repository. */
export function installed(name: string): string {
  return world.read(name, 'node_modules', 'gwf-batch', 'contents');
}

export function git(name: string, ...args: string[]): string {
  return spawnSync('git', args, { cwd: world.path(name), encoding: 'utf-8' }).stdout.trim();
}

export function write(name: string, file: string, text: string): void {
  mkdirSync(world.path(name), { recursive: true });
  writeFileSync(world.path(name, file), text);
}

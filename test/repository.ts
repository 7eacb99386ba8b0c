import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

/** Have files in a folder, with what is installed here, for as long as something is done with them. */
export function inRepository(files: Record<string, string>, use: (folder: string) => void): void {
  const folder = mkdtempSync(join(tmpdir(), 'repository-'));
  try {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
    use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Run a program of `node_modules`, which must succeed, as outside of these tests. */
export function run(folder: string, command: string, ...args: string[]): void {
  const outside = { NO_COLOR: '1', FORCE_COLOR: undefined, CDK_VALIDATION: undefined, JEST_WORKER_ID: undefined };
  const { status, stdout, stderr } = spawnSync(join('node_modules', '.bin', command), args, {
    cwd: folder,
    env: { ...process.env, ...outside },
    encoding: 'utf-8',
  });
  expect([command, status, status === 0 ? '' : stdout + stderr]).toEqual([command, 0, '']);
}

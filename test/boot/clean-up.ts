import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import type { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

let shell: ChildProcess | undefined;

/**
 * Have a shell run a command when this process has ended, however it has ended: one that is killed cleans nothing up
 * itself. The commands run in the order in which they were given, twice.
 */
export function atTheEnd(command: string): void {
  shell ??= waiting();
  shell.stdin?.write(`${command}\n`);
}

/** Make a folder, which is gone when this process is, if not before. */
export function temporaryFolder(prefix: string): string {
  const folder = mkdtempSync(join(tmpdir(), prefix));
  atTheEnd(`rm -rf '${folder}'`);
  return folder;
}

/** A shell that reads all commands before it runs the first: until the last process that can write to it has ended. */
function waiting(): ChildProcess {
  // Twice, for a script that a killed process has left behind may write for another while.
  const script = 'commands=$(cat); eval "$commands"; sleep 10; eval "$commands"';
  // In a group of its own: what is sent to the group of this process does not end it.
  const child = spawn('sh', ['-c', script], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  child.unref();
  (child.stdin as Socket).unref();
  return child;
}

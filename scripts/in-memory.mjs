import { spawn } from 'node:child_process';
import { accessSync, constants, mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { constants as os, tmpdir } from 'node:os';
import { join } from 'node:path';

// node scripts/in-memory.mjs <command> …: run a command with its temporary files in memory, where there is room for them.
// Tests write and remove whole repositories with their node_modules. On a busy machine, a disk takes a minute to remove one,
// and memory a second. Without room, the files are where they are without this script.

/** A file system in memory, as Linux has it. */
const MEMORY = '/dev/shm';

/** End-to-end tests have three repositories at a time, of half a GiB each, and what package managers keep. */
const ROOM_GIB = 6;

const GIB = 1024 ** 3;

/** A new folder in memory; undefined where there is none, or too little. */
function folderInMemory() {
  let folder;
  try {
    const { bavail, bsize } = statfsSync(MEMORY);
    if (Math.min(bavail * bsize, process.availableMemory()) < ROOM_GIB * GIB) {
      return undefined;
    }
    folder = mkdtempSync(join(MEMORY, 'gwf-batch-'));
    // Containers often may not run programs from there, as those of node_modules.
    const program = join(folder, 'program');
    writeFileSync(program, '', { mode: 0o755 });
    accessSync(program, constants.X_OK);
    rmSync(program);
    return folder;
  } catch {
    remove(folder);
    return undefined;
  }
}

function remove(folder) {
  if (folder) {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

const folder = folderInMemory();
const [command, ...words] = process.argv.slice(2);
const child = spawn(command, words, { stdio: 'inherit', env: { ...process.env, TMPDIR: folder ?? tmpdir() } });

// Ctrl-C reaches the command by itself; this waits for it. Other signals reach only this process.
process.on('SIGINT', () => {});
for (const signal of ['SIGTERM', 'SIGHUP']) {
  process.on(signal, () => child.kill(signal));
}
child.on('error', ({ message }) => {
  remove(folder);
  process.stderr.write(`${command}: ${message}\n`);
  process.exitCode = 127;
});
child.on('exit', (status, signal) => {
  remove(folder);
  process.exitCode = status ?? 128 + os.signals[signal];
});

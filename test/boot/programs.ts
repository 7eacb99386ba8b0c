import { spawnSync } from 'node:child_process';

/** For programs that run bash: behind a socket, it takes itself for a remote shell, and reads `~/.bashrc`. */
export const WITHOUT_INPUT: ['ignore', 'pipe', 'pipe'] = ['ignore', 'pipe', 'pipe'];

/**
 * Tests that use programs which not every machine has. Where one is missing they are skipped, which Jest counts, and it
 * is said what is missing.
 *
 * @param needs programs, and conditions such as `root`
 */
export function describeWith(needs: string[], name: string, tests: () => void): void {
  const missing = needs.filter((need) => !has(need));
  if (missing.length > 0) {
    process.stderr.write(`Skipped, for this machine has no ${missing.join(', no ')}: ${name}\n`);
  }
  (missing.length > 0 ? describe.skip : describe)(name, tests);
}

const CONDITIONS: Record<string, string> = {
  root: '[ "$(id -u)" = 0 ]',
  'loop devices': 'losetup --find',
  'mount namespaces': 'unshare --mount true',
  'process namespaces': 'unshare --pid --fork true',
  'control groups of version 2':
    'group="$(grep -m 1 " cgroup2 " /proc/mounts | cut -d " " -f 2)" && mkdir "$group/need-$$" && rmdir "$group/need-$$"',
  'overlay file systems': 'grep -w overlay /proc/filesystems && [ -w /dev/shm ]',
  'cloud-init': 'command -v cloud-init && /usr/bin/python3 -c "import cloudinit"',
};

function has(need: string): boolean {
  return succeeds(CONDITIONS[need] ?? `command -v ${need}`);
}

function succeeds(command: string): boolean {
  return spawnSync('sh', ['-c', command], { stdio: 'ignore' }).status === 0;
}

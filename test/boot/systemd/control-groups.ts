import { readFileSync } from 'node:fs';

/** Where control groups of version 2 are made. */
export function controlGroups(): string {
  const [, folder] = /^\S+ (\S+) cgroup2 /m.exec(readFileSync('/proc/mounts', 'utf-8')) ?? [];
  return folder ?? '';
}

/** A command that kills and removes a control group, if there is one. */
export function killed(group: string): string {
  return `[ ! -d '${group}' ] || echo 1 > '${group}/cgroup.kill'
for wait in $(seq 200); do [ -d '${group}' ] || break; ${removed(group)} || sleep 0.05; done`;
}

/** A command that removes a control group in which no process is. */
export function removed(group: string): string {
  return `find '${group}' -depth -type d -exec rmdir {} + 2> /dev/null`;
}

/** What hosts use themselves, or what the system does: nothing is mounted on it, in it, or over it. */
const OF_THE_HOST = [
  '/bin',
  '/boot',
  '/cromwell_root',
  '/dev',
  '/etc',
  '/lib',
  '/lib64',
  '/mnt/batch-scratch',
  '/opt/aws',
  '/opt/aws-cli',
  '/proc',
  '/root',
  '/run',
  '/sbin',
  '/scratch',
  '/sys',
  '/tmp',
  '/usr',
  '/var',
];

/** What stands in `/etc/fstab`, in user data and in job definitions as it is, and is one path and not another. */
const PLAIN = /^(\/(?!\.{1,2}(\/|$))[\w.-]+)+$/;

/**
 * What is wrong with a path that hosts are to mount a file system at; nothing if it is right.
 *
 * @param path where it is to be mounted
 * @param taken where others are mounted
 */
export function mountPathProblem(path: string, taken: readonly string[]): string | undefined {
  if (!PLAIN.test(path)) {
    return 'It is not an absolute path of letters, digits, dots, underscores and hyphens, such as /mnt/references.';
  }
  const own = OF_THE_HOST.find((each) => overlap(each, path));
  if (own !== undefined) {
    return `Hosts use ${own} themselves. Mount it elsewhere, such as at /mnt/references.`;
  }
  const other = taken.find((each) => overlap(each, path));
  return other === undefined
    ? undefined
    : `A file system is mounted at ${other} already. Give each a path of its own, none below another.`;
}

/** Whether one is the other, or lies below it. */
function overlap(one: string, other: string): boolean {
  return `${one}/`.startsWith(`${other}/`) || `${other}/`.startsWith(`${one}/`);
}

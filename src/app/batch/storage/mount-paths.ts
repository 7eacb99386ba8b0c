/** The paths that hosts and their operating system use. No file system can be mounted at, below or above them. */
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

/** A normalized path that needs no quoting in `/etc/fstab`, user data and job definitions. */
const PLAIN = /^(\/(?!\.{1,2}(\/|$))[\w.-]+)+$/;

/**
 * Check a mount path for a file system; undefined if there is no problem.
 *
 * @param path the mount path
 * @param taken the mount paths of other file systems
 */
export function mountPathProblem(path: string, taken: readonly string[]): string | undefined {
  if (!PLAIN.test(path)) {
    return 'The path must be absolute and contain only letters, digits, dots, underscores and hyphens, such as /mnt/references.';
  }
  const own = OF_THE_HOST.find((each) => overlap(each, path));
  if (own !== undefined) {
    return `The path overlaps with ${own}, which hosts use. Use another path, such as /mnt/references.`;
  }
  const other = taken.find((each) => overlap(each, path));
  return other === undefined
    ? undefined
    : `The path overlaps with ${other}, where another file system is mounted. Use separate paths, none below another.`;
}

/** Whether the paths are equal, or one is below the other. */
function overlap(one: string, other: string): boolean {
  return `${one}/`.startsWith(`${other}/`) || `${other}/`.startsWith(`${one}/`);
}

import { execFileSync } from 'node:child_process';
import { contentId, generatedPart } from './content-id';

/**
 * The files that are committed below a folder: the id of each by its path.
 *
 * Undefined without a commit, without git, or if the repository uses another kind of id.
 */
export function committedFiles(folder: string): Map<string, string> | undefined {
  const tree = git(folder, 'ls-tree', '-r', '-z', 'HEAD');
  if (tree === undefined || !USUAL_ID.test(tree)) {
    return undefined;
  }
  const files = tree.split('\0').filter(Boolean);
  const ids = new Map(
    files.map((line) => {
      const [facts, path] = line.split('\t');
      return [path, facts.split(' ')[2]];
    }),
  );
  if (ids.has(MANIFEST)) {
    ids.set(MANIFEST, contentId(generatedPart(MANIFEST, git(folder, 'show', `HEAD:./${MANIFEST}`) ?? '')));
  }
  return ids;
}

const MANIFEST = 'package.json';

const USUAL_ID = /^\d+ \w+ [0-9a-f]{40}\t/;

function git(cwd: string, ...args: string[]): string | undefined {
  try {
    return execFileSync('git', args, {
      cwd,
      encoding: 'utf-8',
      stdio: ['ignore', 'pipe', 'ignore'],
      maxBuffer: 2 ** 26,
    });
  } catch {
    return undefined;
  }
}

import type { Problem } from '../knobs/problem';
import { checkFolder } from './folder';
import { checkGit } from './git';

/** What stands in the way of a new repository in this folder, whatever its options. */
export function checkPlace(folder: string, withGit: boolean): Problem[] {
  return [...checkFolder(folder), ...(withGit ? checkGit(folder) : [])];
}

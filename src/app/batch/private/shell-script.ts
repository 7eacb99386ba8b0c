import { readFileSync } from 'node:fs';

/**
 * Read a shell script without its comments. User data and job definitions have size limits, and comments are useful in
 * the repository only.
 *
 * @param file a script in which each line that begins with `#` is a comment, except `#!` lines
 */
export function readScript(file: string): string {
  const isCode = (line: string) => !/^\s*(#(?!!)|$)/.test(line);
  return readFileSync(file, 'utf-8').split('\n').filter(isCode).join('\n');
}

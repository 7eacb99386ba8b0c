import { readFileSync } from 'node:fs';

/**
 * Read a shell script without its comments: user data and job definitions have size limits, and comments are only read in
 * the repository.
 *
 * @param file a script in which no line that begins with `#` is anything but a comment, or the first of a script
 */
export function readScript(file: string): string {
  const isCode = (line: string) => !/^\s*(#(?!!)|$)/.test(line);
  return readFileSync(file, 'utf-8').split('\n').filter(isCode).join('\n');
}

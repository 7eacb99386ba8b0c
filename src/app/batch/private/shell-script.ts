import { readFileSync } from 'node:fs';

/**
 * A shell script without its comments: user data and job definitions have limits, comments have readers in the repository
 * alone.
 *
 * @param file a script in which no line that begins with `#` is anything but a comment, or the first of a script
 */
export function readScript(file: string): string {
  const isCode = (line: string) => !/^\s*(#(?!!)|$)/.test(line);
  return readFileSync(file, 'utf-8').split('\n').filter(isCode).join('\n');
}

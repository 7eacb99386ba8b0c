import { relative } from 'node:path';

export const WINDOWS = process.platform === 'win32';

/** The user's current directory: npm changes to the root of the clone before it runs a script. */
export const CWD = process.env.npm_lifecycle_event === 'quickstart' ? process.env.INIT_CWD : process.cwd();

/** A path as the user would type it. */
export function show(path) {
  const short = relative(CWD, path) || '.';
  return quote(short.length < path.length ? short.replace(/^-/, './-') : path);
}

/** Quote a word for a shell: sh, or cmd.exe and PowerShell. */
export function quote(word) {
  if (/^[\p{L}\p{N}_@%+=:,./\\-]+$/u.test(word) && (WINDOWS || !word.includes('\\'))) {
    return word;
  }
  return WINDOWS ? `"${word.replaceAll('"', '""')}"` : `'${word.replaceAll("'", "'\\''")}'`;
}

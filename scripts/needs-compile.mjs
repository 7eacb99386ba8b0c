import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** The last thing that a compilation writes. */
const RESULT = join(root, '.jsii');

const SOURCES = ['src', 'package.json', 'scripts/bundle-terminal.mjs'];

/** When a file, or anything in a folder, was last changed; a folder changes when a file in it is removed. */
function lastChange(path) {
  const inside = statSync(path).isDirectory() ? readdirSync(path).map((name) => lastChange(join(path, name))) : [];
  return Math.max(statSync(path).mtimeMs, ...inside);
}

// As the condition of a step: status 0 if the step is to run.
const compiled = existsSync(RESULT) ? statSync(RESULT).mtimeMs : 0;
process.exitCode = SOURCES.some((path) => lastChange(join(root, path)) > compiled) ? 0 : 1;

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Problem } from '../../diagnostics/problem';

/** Files that may be in the folder of a new repository: none of them is lost, or harmful in the first commit. */
export const HARMLESS = new Set([
  '.git',
  'node_modules',
  '.npmrc',
  '.yarnrc.yml',
  '.nvmrc',
  '.node-version',
  '.tool-versions',
  '.envrc',
  '.idea',
  '.vscode',
  '.DS_Store',
  'Thumbs.db',
  'desktop.ini',
]);

/** Files of a new repository that are most likely to exist already. */
const OVERWRITTEN = new Set([
  '.gitattributes',
  '.github',
  '.gitignore',
  'README.md',
  'biome.jsonc',
  'cdk.json',
  'docs',
]);
const MIXED = new Set(['.projen', '.projenrc.ts', 'src', 'test', 'package.json', 'package-lock.json', 'tsconfig.json']);

/** An existing repository has both. */
const BEGUN = ['.projenrc.ts', '.projen'];

/** A message names at most this many files, and counts the others. */
const NAMED = 6;

/**
 * Check that the folder of a new repository is empty: other files would be overwritten, mixed with generated files, or
 * added to the first commit.
 *
 * @returns one problem or none
 */
export function checkFolder(folder: string): Problem[] {
  const strange = strangersIn(folder);
  return strange.length === 0
    ? []
    : [
        {
          option: 'the folder',
          value: folder,
          reason: `The folder is not empty. ${losses(strange)}`,
          fix: fixFor(folder, strange),
        },
      ];
}

/** Files that a new repository cannot share its folder with. */
function strangersIn(folder: string): string[] {
  if (!existsSync(folder)) {
    return [];
  }
  return readdirSync(folder)
    .filter((name) => !HARMLESS.has(name) && !(name === 'package.json' && isMadeByProjen(join(folder, name))))
    .sort();
}

/** projen has npm install a project type before it runs it, and npm adds that to `package.json`. */
function isMadeByProjen(file: string): boolean {
  return namesProjen(file) && Object.keys(JSON.parse(readFileSync(file, 'utf-8'))).join() === 'devDependencies';
}

function namesProjen(file: string): boolean {
  try {
    return 'projen' in JSON.parse(readFileSync(file, 'utf-8')).devDependencies;
  } catch {
    return false;
  }
}

function losses(strange: string[]): string {
  const overwritten = strange.filter((name) => OVERWRITTEN.has(name));
  const mixed = strange.filter((name) => MIXED.has(name));
  const swept = strange.filter((name) => !OVERWRITTEN.has(name) && !MIXED.has(name));
  return [
    ...(overwritten.length > 0 ? [`${listed(overwritten)} would be overwritten.`] : []),
    ...(mixed.length > 0 ? [`${listed(mixed)} would be mixed with generated files.`] : []),
    ...(swept.length > 0 ? [`${listed(swept)} would become part of the first commit.`] : []),
  ].join(' ');
}

function fixFor(folder: string, strange: string[]): string {
  if (BEGUN.every((name) => strange.includes(name))) {
    return 'The folder contains a repository already. To continue with it, run npm install and npx projen there. For a new repository, use an empty folder.';
  }
  const other = `${basename(folder)}-batch`;
  const added = strange.includes('package.json') && namesProjen(join(folder, 'package.json'));
  return [
    `Use an empty folder, for example: mkdir ${other} && cd ${other}. A git repository without files is also allowed.`,
    ...(added ? ['npm has added projen and the project type to devDependencies in package.json.'] : []),
  ].join(' ');
}

function listed(names: string[]): string {
  const more = names.length - NAMED;
  const shown = more > 0 ? [...names.slice(0, NAMED), `${more} more`] : names;
  return shown.length > 1 ? `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}` : shown[0];
}

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Problem } from '../../diagnostics/problem';

/** What may be in the folder of a new repository: nothing is lost by it, and it does no harm in the first commit. */
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

/** Of the files that a new repository has, the ones that somebody most likely has already. */
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

/** A repository that has been begun has both. */
const BEGUN = ['.projenrc.ts', '.projen'];

/** Shown by name; of more, the number. */
const NAMED = 6;

/**
 * A new repository takes an empty folder: what is there already would be overwritten, mixed with what is generated, or
 * swept into the first commit.
 *
 * @returns a problem, or none
 */
export function checkFolder(folder: string): Problem[] {
  const strange = strangersIn(folder);
  return strange.length === 0
    ? []
    : [
        {
          option: 'the folder',
          value: folder,
          reason: `It is not empty. ${losses(strange)}`,
          fix: fixFor(folder, strange),
        },
      ];
}

/** What is in a folder that a new repository would not be alone with. */
function strangersIn(folder: string): string[] {
  if (!existsSync(folder)) {
    return [];
  }
  return readdirSync(folder)
    .filter((name) => !HARMLESS.has(name) && !(name === 'package.json' && isMadeByProjen(join(folder, name))))
    .sort();
}

/** Before a project type is asked, projen has npm install it, and npm notes that in `package.json`. */
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
    ...(mixed.length > 0 ? [`${listed(mixed)} would be mixed with what is generated.`] : []),
    ...(swept.length > 0 ? [`${listed(swept)} would become part of the first commit.`] : []),
  ].join(' ');
}

function fixFor(folder: string, strange: string[]): string {
  if (BEGUN.every((name) => strange.includes(name))) {
    return 'It holds a repository already. To go on with that, run npm install and npx projen in it; for a new one, begin in an empty folder.';
  }
  const other = `${basename(folder)}-batch`;
  const added = strange.includes('package.json') && namesProjen(join(folder, 'package.json'));
  return [
    `Begin in an empty folder, as in: mkdir ${other} && cd ${other}. A git repository without files is fine.`,
    ...(added ? ['In package.json npm has noted projen, and the project type, as devDependencies.'] : []),
  ].join(' ');
}

function listed(names: string[]): string {
  const more = names.length - NAMED;
  const shown = more > 0 ? [...names.slice(0, NAMED), `${more} more`] : names;
  return shown.length > 1 ? `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}` : shown[0];
}

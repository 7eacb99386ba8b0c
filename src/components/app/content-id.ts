import { createHash } from 'node:crypto';

/** Fields that the package manager changes when it adds or upgrades packages. projen reports these changes itself. */
const DEPENDENCIES = [
  'dependencies',
  'devDependencies',
  'peerDependencies',
  'optionalDependencies',
  'bundledDependencies',
];

/** The id of a file's content, as git computes it. */
export function contentId(text: string): string {
  const content = Buffer.from(text);
  return createHash('sha1').update(`blob ${content.length}\0`).update(content).digest('hex');
}

/** The generated part of a file: all of it, except for `package.json`. */
export function generatedPart(path: string, text: string): string {
  if (path !== 'package.json') {
    return text;
  }
  try {
    const manifest = Object.entries(JSON.parse(text)).filter(([field]) => !DEPENDENCIES.includes(field));
    return JSON.stringify(Object.fromEntries(manifest));
  } catch {
    return text;
  }
}

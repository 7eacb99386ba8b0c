import { createHash } from 'node:crypto';

/** What belongs to the package manager, which changes it when it adds or upgrades. projen tells of these by itself. */
const DEPENDENCIES = [
  'dependencies',
  'devDependencies',
  'peerDependencies',
  'optionalDependencies',
  'bundledDependencies',
];

/** The id of what a file says, as git has it. */
export function contentId(text: string): string {
  const content = Buffer.from(text);
  return createHash('sha1').update(`blob ${content.length}\0`).update(content).digest('hex');
}

/** Of `package.json` what is generated only. */
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

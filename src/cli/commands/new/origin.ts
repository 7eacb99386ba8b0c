import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';

/** The root of this package. */
export const PACKAGE = resolve(__dirname, '..', '..', '..', '..');

/**
 * The source of this package, for the dependencies of a new repository: the tarball it came from, or its version in the
 * registry.
 *
 * @returns what `npm install` takes
 */
export function origin(): string {
  const { name, version } = JSON.parse(readFileSync(join(PACKAGE, 'package.json'), 'utf-8'));
  const modules = dirname(PACKAGE);
  if (basename(modules) !== 'node_modules') {
    return `${name}@file:${pack()}`;
  }
  const file = fileBehind(modules, name);
  return file ? `${name}@file:${file}` : `${name}@^${version}`;
}

/** From a clone, npm would install a link to it. A tarball is the same as the published package. */
function pack(): string {
  const folder = join(PACKAGE, 'dist', 'new');
  mkdirSync(folder, { recursive: true });
  const options = { cwd: PACKAGE, encoding: 'utf-8', shell: process.platform === 'win32' } as const;
  const [{ filename }] = JSON.parse(execFileSync('npm', ['pack', '--json', '--pack-destination', folder], options));
  return join(folder, filename);
}

/** npm records the source of a package; for a tarball, relative to the folder of the installation. */
function fileBehind(modules: string, name: string): string | undefined {
  const lock = join(modules, '.package-lock.json');
  if (!existsSync(lock)) {
    return undefined;
  }
  const resolved: string = JSON.parse(readFileSync(lock, 'utf-8')).packages?.[`node_modules/${name}`]?.resolved ?? '';
  return resolved.startsWith('file:') ? resolve(dirname(modules), resolved.slice('file:'.length)) : undefined;
}

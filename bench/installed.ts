import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Number of packages that npm has installed in a repository. */
export function packagesIn(folder: string): number {
  const lock = JSON.parse(readFileSync(join(folder, 'node_modules', '.package-lock.json'), 'utf-8'));
  return Object.keys(lock.packages).length;
}

/** Megabytes that they take. */
export function megabytesIn(folder: string): number {
  const files = readdirSync(join(folder, 'node_modules'), { recursive: true, withFileTypes: true });
  const bytes = files
    .filter((entry) => entry.isFile())
    .reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
  return bytes / 2 ** 20;
}

// Writes assets/starter-lock.json: the versions that a new repository begins with. It installs a repository with the
// default knobs from the packed package, without the old file, and takes over what npm resolved.

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const TARGET = join(ROOT, 'assets', 'starter-lock.json');

const scratch = mkdtempSync(join(tmpdir(), 'starter-lock-'));
const run = (command, ...args) => execFileSync(command, args, { cwd: scratch, encoding: 'utf-8', stdio: 'pipe' });

try {
  writeFileSync(TARGET, '{ "lockfileVersion": 3, "packages": {} }\n');
  execFileSync(join(ROOT, 'node_modules', '.bin', 'projen'), ['compile'], { cwd: ROOT, stdio: 'pipe' });
  run('npm', 'pack', ROOT, '--pack-destination', scratch);
  const [tarball] = readdirSync(scratch).filter((file) => file.endsWith('.tgz'));
  const projen = join(ROOT, 'node_modules', '.bin', 'projen');
  run(projen, 'new', '--from', `gwf-batch@file:${join(scratch, tarball)}`, '--name', 'starter', '--no-git');
  run('rm', '-rf', 'node_modules', 'package-lock.json');
  run('npm', 'install', '--package-lock-only');
  const lock = JSON.parse(readFileSync(join(scratch, 'package-lock.json'), 'utf-8'));
  // What belongs to the repository, to this package, or to a registry is filled in where it is installed.
  const packages = Object.entries(lock.packages)
    .filter(([path]) => path !== '' && path !== 'node_modules/gwf-batch')
    .map(([path, { resolved, funding, ...facts }]) => [path, facts]);
  const text = JSON.stringify(
    { lockfileVersion: lock.lockfileVersion, requires: true, packages: Object.fromEntries(packages) },
    null,
    1,
  );
  writeFileSync(TARGET, `${text}\n`);
  console.log(`${packages.length} packages, ${Math.round(text.length / 1024)} kB`);
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { generated } from './generated';

const { satisfies } = jest.requireActual('semver');
const {
  packages,
}: { packages: Record<string, { version: string; integrity?: string; inBundle?: true; resolved?: string }> } =
  JSON.parse(readFileSync(join(__dirname, '..', 'assets', 'starter-lock.json'), 'utf-8'));
const { dependencies, devDependencies } = JSON.parse(generated()['package.json']);

test('a new repository begins with versions that its own ranges allow', () => {
  // projen itself is resolved when it is installed; a test does not install.
  for (const [name, range] of Object.entries({ ...dependencies, ...devDependencies, projen: '>=0.103.0 <1' })) {
    const { version } = packages[`node_modules/${name}`] ?? {};
    expect([name, range, satisfies(version, range)]).toEqual([name, range, true]);
  }
});

test('every version is pinned by what is in it, and none by where it came from', () => {
  for (const { integrity, inBundle, resolved } of Object.values(packages)) {
    expect(inBundle ? 'sha512-' : integrity).toMatch(/^sha512-/);
    expect(resolved).toBeUndefined();
  }
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HARMLESS } from '../../../src/options/new-repository/folder';

test('the quick start, which runs before anything is compiled, allows no file that a new repository does not', () => {
  const script = readFileSync(join(__dirname, '..', '..', '..', 'scripts', 'quickstart', 'target.mjs'), 'utf-8');
  const [, list] = /const HARMLESS = \[([\s\S]*?)\n\];/.exec(script) ?? [];
  const names = [...list.matchAll(/'([^']+)'/g)].map(([, name]) => name);
  expect(names.length).toBeGreaterThan(5);
  expect(names.filter((name) => !HARMLESS.has(name))).toEqual([]);
});

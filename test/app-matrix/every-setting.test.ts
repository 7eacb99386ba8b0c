import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { rows } from '../../src/knobs/rules';

const FOLDER = resolve('test/app/batch');

const MANAGED_TESTS = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.test.ts'))
  .map((name) => readFileSync(join(FOLDER, name), 'utf-8'))
  .join('\n');

/** Settings whose name the managed tests do not have, and where they are tested. */
const TESTED_ELSEWHERE: Record<string, string> = {
  stackName: 'test/app/batch/stack.ts makes the stack with it',
  readBuckets: 'test/app/batch/permissions.test.ts, by namedBuckets',
  dockerHubSecretArn: 'test/batch/images.test.ts',
};

const SETTINGS = rows().flatMap(([name, { selects }]) => (selects ? [] : [name]));

const isNamed = (name: string) => new RegExp(`\\b${name}\\b`).test(MANAGED_TESTS);

describe('the managed tests', () => {
  test.each(SETTINGS.filter((name) => !(name in TESTED_ELSEWHERE)))('look at the setting %s', (name) => {
    expect(isNamed(name)).toBe(true);
  });

  test('do not name the settings that are tested elsewhere', () => {
    expect(Object.keys(TESTED_ELSEWHERE).filter(isNamed)).toEqual([]);
  });
});

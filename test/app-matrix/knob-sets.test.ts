import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import * as fc from 'fast-check';
import type { BatchKnobs } from '../../src';
import { checkOptions } from '../../src/knobs/check-options';
import { knobReference } from '../../src/knobs/reference';
import { resolveKnobs } from '../../src/knobs/resolve';
import { stackOf, templateOf } from '../app/batch/stack';
import { CORE_FILE, TEMPLATE_FILE } from '../app/batch/template';
import { KNOB_SETS } from '../core/knob-sets';
import { rightKnobs } from '../property/arbitraries';
import { SEED, TEMPLATES } from '../property/runs';

/** Managed tests that run the app of their repository, or the command of a job, which is the same in each. */
const OTHERS = ['stack.test.ts', 'command.test.ts'];

/** Managed tests that look at templates. */
const TESTS = readdirSync(resolve('test/app/batch'))
  .filter((name) => name.endsWith('.test.ts') && !OTHERS.includes(name))
  .map((name) => resolve('test/app/batch', name));

const RANDOM = fc.sample(
  rightKnobs.filter((knobs) => checkOptions(knobs).length === 0),
  { numRuns: TEMPLATES, seed: SEED },
);

const SETS: [name: string, knobs: BatchKnobs][] = [
  ...KNOB_SETS,
  ...RANDOM.map((knobs): [string, BatchKnobs] => [`random knobs: ${JSON.stringify(knobs)}`, knobs]),
];

const folder = mkdtempSync(join(tmpdir(), 'gwf-batch-test-'));

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.each(SETS)('with %s', (_, knobs) => {
  // What tests are defined with is read when they are defined.
  const { settings, instanceTypes } = resolveKnobs({ name: 'my-batch', ...knobs });
  const file = join(folder, `${Math.random()}.json`);
  writeFileSync(file, JSON.stringify(templateOf(stackOf(settings, instanceTypes))));
  const before = [TEMPLATE_FILE, CORE_FILE].map((name): [string, string | undefined] => [name, process.env[name]]);
  process.env[TEMPLATE_FILE] = file;
  process.env[CORE_FILE] = file;
  jest.isolateModules(() => {
    jest.doMock('#src/settings', () => ({ settings }));
    jest.doMock('#src/instance-types', () => ({ instanceTypes }));
    for (const test of TESTS) {
      require(test);
    }
  });
  for (const [name, value] of before) {
    process.env[name] = value;
  }
});

test('every knob is set in one of them', () => {
  const set = new Set(KNOB_SETS.flatMap(([, knobs]) => Object.keys(knobs)));
  expect(knobReference().filter(({ name }) => !set.has(name))).toEqual([]);
});

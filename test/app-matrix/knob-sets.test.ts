import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import * as cdk from 'aws-cdk-lib';
import * as assertions from 'aws-cdk-lib/assertions';
import * as nag from 'cdk-nag';
import * as constructs from 'constructs';
import * as fc from 'fast-check';
import type { BatchKnobs } from '../../src';
import { knobReference } from '../../src/knobs/reference';
import { checkOptions } from '../../src/options/check-options';
import { resolveOptions } from '../../src/options/resolve';
import { stackOf, templateOf } from '../app/batch/stack';
import { CORE_FILE, TEMPLATE_FILE } from '../app/batch/template';
import { KNOB_SETS } from '../batch/knob-sets';
import { rightKnobs } from '../property/arbitraries';
import { SEED, TELLS, TEMPLATES } from '../property/runs';

const FOLDER = resolve('test/app/batch');

/** It runs the command of a job, which is the same whatever the knobs are. */
const COMMAND = 'command.test.ts';

/** It makes the stack several times, and has cdk-nag look at it, which takes as long as all others together. */
const STACK = 'stack.test.ts';

const TEMPLATE_TESTS = readdirSync(FOLDER).filter(
  (name) => name.endsWith('.test.ts') && ![COMMAND, STACK].includes(name),
);

/** The knobs that permissions, tags and what is around the hosts follow from. */
const FOR_STACK: readonly (keyof BatchKnobs)[] = [
  'namespace',
  'stackName',
  'tags',
  'permanentTags',
  'architecture',
  'sessionManager',
  'vpcId',
  'useDefaultVpc',
  'natGateways',
  'bucketName',
  'bucketKmsKeyArn',
  'readBuckets',
  'readWriteBuckets',
  'kmsKeyArns',
  'pullThroughRegistries',
];

function testsFor(knobs: BatchKnobs): string[] {
  const all = TELLS || FOR_STACK.some((name) => knobs[name] !== undefined);
  return [...TEMPLATE_TESTS, ...(all ? [STACK] : [])].map((name) => join(FOLDER, name));
}

/** Loaded once: with each set of knobs anew it would take seconds. */
const LIBRARIES: Record<string, unknown> = {
  'aws-cdk-lib': cdk,
  'aws-cdk-lib/assertions': assertions,
  'cdk-nag': nag,
  constructs,
  ...Object.fromEntries(
    Object.entries(cdk)
      .filter(([name]) => name.startsWith('aws_'))
      .map(([name, module]) => [`aws-cdk-lib/${name.replaceAll('_', '-')}`, module]),
  ),
};

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
  const { settings, instanceTypes } = resolveOptions({ name: 'my-batch', ...knobs });
  const file = join(folder, `${Math.random()}.json`);
  writeFileSync(file, JSON.stringify(templateOf(stackOf(settings, instanceTypes))));

  // Templates are read when tests are defined, and when they run.
  const use = (one: string | undefined, other: string | undefined) => {
    process.env[TEMPLATE_FILE] = one;
    process.env[CORE_FILE] = other;
  };
  const former = [process.env[TEMPLATE_FILE], process.env[CORE_FILE]] as const;
  beforeAll(() => use(file, file));
  afterAll(() => use(...former));

  use(file, file);
  jest.isolateModules(() => {
    jest.doMock('#src/settings', () => ({ deployments: [{ id: settings.stackName, settings, instanceTypes }] }));
    for (const [name, library] of Object.entries(LIBRARIES)) {
      jest.doMock(name, () => library);
    }
    for (const test of testsFor(knobs)) {
      require(test);
    }
  });
  use(...former);
});

test('every knob is set in one of the sets', () => {
  const set = new Set(KNOB_SETS.flatMap(([, knobs]) => Object.keys(knobs)));
  expect(knobReference().filter(({ name }) => !set.has(name))).toEqual([]);
});

import { deploymentOf } from '../../scripts/update-effects/deployment';
import { effectOf, updateEffects } from '../../scripts/update-effects/effects';
import type { BatchKnobs } from '../../src/app/batch/knobs';
import { OnDemandAllocationStrategy } from '../../src/app/batch/knobs';
import { knobReference } from '../../src/knobs/reference';
import { UPDATE_EFFECTS } from '../../src/knobs/update-effects/data';
import type { Trouble, UpdateEffect } from '../../src/knobs/update-effects/effect';
import { FIXES } from '../../src/knobs/update-effects/fixes';
import { hasWords, inWords } from '../../src/knobs/update-effects/resource-words';

const ALL: UpdateEffect[] = Object.values(UPDATE_EFFECTS).flat();

/** What the effects of a knob have in common: `undefined` if they differ. */
function everyEffectOf(knob: string): Omit<UpdateEffect, 'change'> | undefined {
  const [first, ...others] = UPDATE_EFFECTS[knob].map(({ change, ...effect }) => effect);
  return others.every((other) => JSON.stringify(other) === JSON.stringify(first)) ? first : undefined;
}

/** That of one change. */
function effectFor(knob: string, change: string): UpdateEffect | undefined {
  return UPDATE_EFFECTS[knob].find((effect) => effect.change === change);
}

const update = (before: BatchKnobs, after: BatchKnobs) => effectOf(deploymentOf(before), deploymentOf(after));

test('the effects are those of the templates; if not, run `npx projen update-effects`', () => {
  expect(updateEffects()).toEqual(UPDATE_EFFECTS);
}, 120_000);

describe('the table of effects', () => {
  test('has every knob and nothing else', () => {
    const knobs = knobReference().map(({ name }) => name);
    expect(Object.keys(UPDATE_EFFECTS).sort()).toEqual([...knobs].sort());
    expect(knobs.filter((knob) => UPDATE_EFFECTS[knob].length === 0)).toEqual([]);
  });

  test('has no change twice', () => {
    for (const [knob, effects] of Object.entries(UPDATE_EFFECTS)) {
      const changes = effects.map(({ change }) => change);
      const isText = knobReference().some(({ name, type }) => name === knob && type === 'string');
      // Whatever text takes the place of another is `changed`.
      expect([knob, isText || new Set(changes).size === changes.length]).toEqual([knob, true]);
    }
  });

  test('has a name for each type of resources', () => {
    const types = ALL.flatMap(({ change, hosts, troubles, ...resources }) =>
      Object.values(resources).flatMap(Object.keys),
    );
    expect([...new Set(types)].filter((type) => !hasWords(type))).toEqual([]);
  });

  test('has a fix exactly for the changes that are refused or lose something', () => {
    const pairs = (record: object) =>
      Object.entries(record).flatMap(([knob, each]) => Object.keys(each).map((key) => `${knob} ${key}`));
    const needed = Object.entries(UPDATE_EFFECTS).map(([knob, effects]) => {
      const troubles = effects
        .flatMap((effect) => effect.troubles ?? [])
        .map((trouble): [Trouble, true] => [trouble, true]);
      return [knob, Object.fromEntries(troubles)];
    });
    expect(pairs(FIXES).sort()).toEqual(pairs(Object.fromEntries(needed)).sort());
  });

  test('has a reason for each refusal', () => {
    for (const { refused, troubles = [] } of ALL) {
      const reasons = troubles.filter((trouble) => ['name', 'network', 'strategy'].includes(trouble));
      expect(reasons.length > 0).toBe(refused !== undefined);
    }
  });

  test('agrees with docs/updates.md', () => {
    for (const [knob, effects] of Object.entries(UPDATE_EFFECTS)) {
      const replaced = Object.keys(Object.assign({}, ...effects.map((effect) => effect.replaced)));
      const named = replaced.filter((type) => ['AWS::Batch::JobQueue', 'AWS::Batch::JobDefinition'].includes(type));
      expect([knob, named.length]).toEqual([knob, knob === 'namespace' ? 2 : 0]);
    }
    for (const { removed = {}, left = {} } of ALL) {
      for (const type of [
        'AWS::Batch::JobQueue',
        'AWS::Batch::JobDefinition',
        'AWS::S3::Bucket',
        'AWS::Logs::LogGroup',
      ]) {
        expect(removed).not.toHaveProperty([type]);
      }
      expect(Object.keys(left).filter((type) => !/^AWS::(S3::Bucket(Policy)?|Logs::LogGroup)$/.test(type))).toEqual([]);
    }
  });
});

describe('a change of', () => {
  const BOTH = { 'AWS::Batch::ComputeEnvironment': 2 };
  const ONE = { 'AWS::Batch::ComputeEnvironment': 1 };

  test.each(['spotInstanceFamilies', 'spotMaxSize', 'spotBidPercentage', 'spotAllocationStrategy'])(
    '%s renews Spot hosts, in place',
    (knob) => expect(everyEffectOf(knob)).toEqual({ updated: ONE, hosts: ['Spot'] }),
  );

  test.each(['onDemandMinVcpus', 'spotMaxVcpus', 'spotMinVcpus'])('%s does not change hosts', (knob) =>
    expect(everyEffectOf(knob)).toEqual({ updated: ONE }),
  );

  test('onDemandMaxVcpus does not change hosts, unless it lists larger ones', () => {
    expect(effectFor('onDemandMaxVcpus', '`100` → `120`')).toEqual({ change: '`100` → `120`', updated: ONE });
    expect(effectFor('onDemandMaxVcpus', '`100` → `200`')).toMatchObject({ updated: ONE, hosts: ['On-Demand'] });
  });

  test.each(['hostRefresh', 'scratchThroughputMiBps', 'imagePullBehavior', 'httpProxy', 'metadataHopLimit', 'engines'])(
    '%s makes new versions of all launch templates, and renews all hosts',
    (knob) => {
      const { updated, ...others } = everyEffectOf(knob) ?? {};
      expect(others).toEqual({ hosts: ['On-Demand', 'Spot'] });
      expect(updated).toEqual({ ...BOTH, 'AWS::EC2::LaunchTemplate': expect.any(Number) });
    },
  );

  test('scratchGiB does so if hosts are small', () => {
    expect(everyEffectOf('scratchGiB')).toEqual({
      updated: { ...BOTH, 'AWS::EC2::LaunchTemplate': 1 },
      hosts: ['On-Demand', 'Spot'],
    });
  });

  test.each(['jobTimeoutHours', 'jobAttempts'])('%s makes new revisions of job definitions', (knob) =>
    expect(everyEffectOf(knob)).toEqual({ updated: { 'AWS::Batch::JobDefinition': 2 } }),
  );

  test.each(['defaultQueuePriority', 'priorityQueuePriority', 'priorityQueueUsesSpot'])('%s updates a queue', (knob) =>
    expect(everyEffectOf(knob)).toEqual({ updated: { 'AWS::Batch::JobQueue': 1 } }),
  );

  test.each(['readBuckets', 'readWriteBuckets', 'kmsKeyArns', 'sessionManager'])(
    '%s changes permissions only',
    (knob) => expect(everyEffectOf(knob)).toEqual({ updated: { 'AWS::IAM::Policy': 1 } }),
  );

  test('logRetentionDays changes logs only', () => {
    expect(everyEffectOf('logRetentionDays')).toEqual({
      updated: { 'AWS::Logs::LogGroup': expect.any(Number), 'AWS::S3::Bucket': 1 },
    });
  });

  test('internetAccess by itself changes nothing', () => expect(everyEffectOf('internetAccess')).toEqual({}));

  test('maxAzs to a higher number adds subnets, and moves none', () => {
    const effect = effectFor('maxAzs', '`2` → `3`');
    expect(effect?.added).toMatchObject({ 'AWS::EC2::Subnet': 2 });
    expect(effect).not.toHaveProperty('replaced');
    expect(effect).not.toHaveProperty('troubles');
  });

  test('bucketName leaves the old bucket', () => {
    expect(effectFor('bucketName', 'changed')).toMatchObject({
      left: { 'AWS::S3::Bucket': 1 },
      added: { 'AWS::S3::Bucket': 1 },
      troubles: ['bucket'],
    });
  });

  test('region makes another stack', () => {
    expect(effectFor('region', 'changed')).toEqual({ change: 'changed', troubles: ['stack'] });
  });
});

describe('with BEST_FIT', () => {
  const { BEST_FIT } = OnDemandAllocationStrategy;
  const withBestFit = (knobs: BatchKnobs) => ({ onDemandAllocationStrategy: BEST_FIT, ...knobs });

  test('a change that renews On-Demand hosts replaces their compute environment and moves the queues', () => {
    expect(update(withBestFit({}), withBestFit({ hostRefresh: '2026-12' }))).toEqual({
      updated: expect.objectContaining({ 'AWS::Batch::ComputeEnvironment': 1, 'AWS::Batch::JobQueue': 1 }),
      hosts: ['Spot'],
      replaced: { 'AWS::Batch::ComputeEnvironment': 1 },
      troubles: ['environment'],
    });
  });

  test('the limits of vCPUs are updated in place', () => {
    expect(update(withBestFit({}), withBestFit({ onDemandMaxVcpus: 120 }))).toEqual({
      updated: { 'AWS::Batch::ComputeEnvironment': 1 },
    });
  });
});

test('resources have unique names', () => {
  expect(inWords({ 'AWS::EC2::Route': 2, 'AWS::EC2::RouteTable': 2, 'AWS::EC2::Subnet': 1 })).toBe('subnet, routes');
  expect(inWords({ 'AWS::Batch::JobQueue': 2, 'AWS::Lab::Thing': 1 })).toBe('job queues, Lab::Thing');
  expect(inWords()).toBe('');
});

import { deploymentOf } from '../../scripts/update-effects/deployment';
import { effectOf, updateEffects } from '../../scripts/update-effects/effects';
import { OnDemandAllocationStrategy } from '../../src';
import type { BatchKnobs } from '../../src/app/batch/knobs';
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

test('what is written down is what the templates come to: else run `npx projen update-effects`', () => {
  expect(updateEffects()).toEqual(UPDATE_EFFECTS);
}, 120_000);

describe('what is written down', () => {
  test('has every knob, and no other', () => {
    const knobs = knobReference().map(({ name }) => name);
    expect(Object.keys(UPDATE_EFFECTS).sort()).toEqual([...knobs].sort());
    expect(knobs.filter((knob) => UPDATE_EFFECTS[knob].length === 0)).toEqual([]);
  });

  test('has no change of a knob twice', () => {
    for (const [knob, effects] of Object.entries(UPDATE_EFFECTS)) {
      const changes = effects.map(({ change }) => change);
      const isText = knobReference().some(({ name, type }) => name === knob && type === 'string');
      // Whatever text takes the place of another is `changed`.
      expect([knob, isText || new Set(changes).size === changes.length]).toEqual([knob, true]);
    }
  });

  test('has words for each type of resources', () => {
    const types = ALL.flatMap(({ change, hosts, troubles, ...resources }) =>
      Object.values(resources).flatMap(Object.keys),
    );
    expect([...new Set(types)].filter((type) => !hasWords(type))).toEqual([]);
  });

  test('has a fix wherever a change is refused or loses something, and nowhere else', () => {
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

  test('says of each refusal why', () => {
    for (const { refused, troubles = [] } of ALL) {
      const reasons = troubles.filter((trouble) => ['name', 'network', 'strategy'].includes(trouble));
      expect(reasons.length > 0).toBe(refused !== undefined);
    }
  });

  test('bears out what docs/updates.md says of every update', () => {
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

  test.each(['onDemandMinVcpus', 'spotMaxVcpus', 'spotMinVcpus'])('%s leaves hosts alone', (knob) =>
    expect(everyEffectOf(knob)).toEqual({ updated: ONE }),
  );

  test('onDemandMaxVcpus leaves hosts alone, unless it lists larger ones', () => {
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

  test('scratchGiB does so where hosts are small', () => {
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

  test('logRetentionDays touches logs only', () => {
    expect(everyEffectOf('logRetentionDays')).toEqual({
      updated: { 'AWS::Logs::LogGroup': expect.any(Number), 'AWS::S3::Bucket': 1 },
    });
  });

  test('internetAccess by itself changes nothing', () => expect(everyEffectOf('internetAccess')).toEqual({}));

  test('maxAzs to more adds subnets, and moves none', () => {
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

  test('region to another one makes another stack', () => {
    expect(effectFor('region', 'changed')).toEqual({ change: 'changed', troubles: ['stack'] });
  });
});

describe('with BEST_FIT', () => {
  const { BEST_FIT } = OnDemandAllocationStrategy;
  const withBestFit = (knobs: BatchKnobs) => ({ onDemandAllocationStrategy: BEST_FIT, ...knobs });

  test('what renews On-Demand hosts replaces their compute environment, and has the queues follow', () => {
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

test('resources are named in the words of the field, each once', () => {
  expect(inWords({ 'AWS::EC2::Route': 2, 'AWS::EC2::RouteTable': 2, 'AWS::EC2::Subnet': 1 })).toBe('subnet, routes');
  expect(inWords({ 'AWS::Batch::JobQueue': 2, 'AWS::Lab::Thing': 1 })).toBe('job queues, Lab::Thing');
  expect(inWords()).toBe('');
});

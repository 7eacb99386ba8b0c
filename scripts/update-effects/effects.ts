import type { BatchKnobs } from '../../src/app/batch/knobs';
import type { Hosts, Resources, Trouble, UpdateEffect } from '../../src/knobs/update-effects/effect';
import { wordsOf } from './change-words';
import { CHANGES, type Change } from './changes';
import { compare, type Fate, type Fates, type Template } from './compare';
import { type Conflict, conflicts } from './conflicts';
import { type Deployment, deploymentOf } from './deployment';
import { withNewIds } from './references';

/** What every change of every knob does, by knob. */
export function updateEffects(): Record<string, UpdateEffect[]> {
  return Object.fromEntries(
    Object.entries(CHANGES).map(([knob, changes]) => [
      knob,
      changes.map((change: Change) => ({
        change: wordsOf(knob, change),
        ...effectOf(deploymentOf(knobsOf(knob, change, 'before')), deploymentOf(knobsOf(knob, change, 'after'))),
      })),
    ]),
  );
}

/** What an update from one deployment to another does. */
export function effectOf(before: Deployment, after: Deployment): Omit<UpdateEffect, 'change'> {
  return isSameStack(before, after) ? updateOf(before, after) : anotherStack(before, after);
}

function knobsOf(knob: string, change: Change, side: 'before' | 'after'): BatchKnobs {
  return { ...change.besides, ...(change[side] === undefined ? {} : { [knob]: change[side] }) };
}

function isSameStack(before: Deployment, after: Deployment): boolean {
  return before.stackName === after.stackName && before.region === after.region;
}

function updateOf(before: Deployment, after: Deployment): Omit<UpdateEffect, 'change'> {
  const fates = compare(before.template, after.template);
  const conflicting = conflicts(withBuckets(before.template, before, after), fates);
  return refusal(fates, conflicting) ?? outcome(fates, before, after);
}

/** The present stack stays as it is: whatever the other one has is made besides it. */
function anotherStack(before: Deployment, after: Deployment): Omit<UpdateEffect, 'change'> {
  const made = withNewIds(after.template, Object.keys(after.template.Resources));
  const fates = compare({ Resources: {} }, made);
  const there = before.region === after.region ? before.template : worldwide(before.template);
  return refusal(fates, conflicts(withBuckets(there, before, after), fates)) ?? { troubles: ['stack'] };
}

/** What carries a name that no other region may have either. */
function worldwide({ Resources }: Template): Template {
  return {
    Resources: Object.fromEntries(Object.entries(Resources).filter(([, { Type }]) => /^AWS::(S3|IAM)::/.test(Type))),
  };
}

/** Buckets that are used and were there before are in the way too. */
function withBuckets({ Resources }: Template, ...deployments: Deployment[]): Template {
  const buckets = deployments
    .flatMap((deployment) => deployment.buckets)
    .map((name) => [`bucket ${name}`, { Type: 'AWS::S3::Bucket', Properties: { BucketName: name } }]);
  return { Resources: { ...Resources, ...Object.fromEntries(buckets) } };
}

/** Of an update that fails in one place nothing remains. */
function refusal(fates: Fates, conflicting: ReadonlyMap<string, Conflict>): Omit<UpdateEffect, 'change'> | undefined {
  const byStrategy = [...fates].filter(([, { is }]) => is === 'refused').map(([id]) => id);
  const ids = [...byStrategy, ...conflicting.keys()];
  const troubles: Trouble[] = [...(byStrategy.length > 0 ? (['strategy'] as const) : []), ...conflicting.values()];
  return ids.length > 0
    ? {
        refused: counted([...fates].filter(([id]) => ids.includes(id)).map(([, fate]) => fate)),
        troubles: unique(troubles),
      }
    : undefined;
}

function outcome(fates: Fates, before: Deployment, after: Deployment): Omit<UpdateEffect, 'change'> {
  const all = [...fates.values()];
  const those = (is: Fate['is'], isLeft = false) => all.filter((fate) => fate.is === is && fate.isLeft === isLeft);
  const left = all.filter(({ isLeft }) => isLeft);
  return withoutEmpty({
    updated: counted(those('updated')),
    hosts: unique(all.filter(({ renewsHosts }) => renewsHosts).map(hostsOf)).sort(),
    replaced: counted(those('replaced')),
    added: counted([...those('added'), ...those('replaced', true)]),
    removed: counted(those('removed')),
    left: counted(left),
    troubles: losses(all, before, after),
  });
}

function losses(fates: Fate[], before: Deployment, after: Deployment): Trouble[] {
  const loses = (type: string) => fates.some((fate) => fate.type === type && /^(replaced|removed)$/.test(fate.is));
  const isWorkflowBucket = ({ before: bucket }: Fate) =>
    bucket?.Properties?.LoggingConfiguration !== undefined &&
    !after.buckets.includes(String(bucket.Properties.BucketName));
  const troubles: [Trouble, boolean][] = [
    ['queue', loses('AWS::Batch::JobQueue')],
    ['environment', loses('AWS::Batch::ComputeEnvironment')],
    ['place', loses('AWS::EC2::Subnet') || loses('AWS::EC2::SecurityGroup')],
    ['bucket', fates.some((fate) => fate.isLeft && fate.type === 'AWS::S3::Bucket' && isWorkflowBucket(fate))],
    ['architecture', before.settings.architecture !== after.settings.architecture],
  ];
  return troubles.filter(([, holds]) => holds).map(([trouble]) => trouble);
}

function hostsOf({ after }: Fate): Hosts {
  const resources = after?.Properties?.ComputeResources as { readonly Type: string } | undefined;
  return resources?.Type === 'SPOT' ? 'Spot' : 'On-Demand';
}

function counted(fates: Fate[]): Resources {
  const types = fates.map(({ type }) => type).sort();
  return Object.fromEntries(unique(types).map((type) => [type, types.filter((each) => each === type).length]));
}

function unique<T>(values: T[]): T[] {
  return [...new Set(values)];
}

function withoutEmpty<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, each]) => Object.keys(each).length > 0)) as T;
}

import { App } from 'aws-cdk-lib';
import { Template as Assertions } from 'aws-cdk-lib/assertions';
import type { BatchKnobs } from '../../src';
import { BatchStack } from '../../src/app/batch/batch-stack';
import { RECOMMENDED_FEATURE_FLAGS } from '../../src/components/cdk/feature-flags';
import { checkJobRole } from '../../src/knobs/conflicts/job-role';
import { applyDefaults } from '../../src/knobs/resolution';
import { resourcesOf, type Template } from '../app/batch/template';

const REGION = 'eu-west-1';
const key = (number: number, region = REGION) =>
  `arn:aws:kms:${region}:111111111111:key/0a1b2c3d-0000-0000-0000-${String(number).padStart(12, '0')}`;
const many = (count: number, one: (index: number) => string) => Array.from({ length: count }, (_, index) => one(index));

/** The policies of the job role, as the CDK divides them with the flags of a generated repository. */
function policiesFor(knobs: BatchKnobs) {
  const { settings, instanceTypes } = applyDefaults({ region: REGION, ...knobs }, 'lab');
  const app = new App({ context: RECOMMENDED_FEATURE_FLAGS });
  const stack = new BatchStack(app, 'lab', { settings, instanceTypes, env: { region: REGION } });
  const template = Assertions.fromStack(stack).toJSON() as Template;
  const ofJob = (type: string) =>
    Object.entries(resourcesOf(template, type))
      .filter(([id]) => id.startsWith('RolesJob'))
      .map(([, { Properties }]) => Properties.PolicyDocument);
  return { inline: ofJob('AWS::IAM::Policy'), managed: ofJob('AWS::IAM::ManagedPolicy') };
}

/** As many of something as are accepted. */
function most(knobsFor: (count: number) => BatchKnobs): BatchKnobs {
  let count = 1;
  while (checkJobRole(knobsFor(count + 1)).length === 0) {
    count++;
  }
  return knobsFor(count);
}

/** What IAM counts: with the partition in place of what stands for it, and without white space. */
const sizeOf = (document: unknown) =>
  JSON.stringify(document).replaceAll(
    /\{"Fn::Join":\["",\["arn:",\{"Ref":"AWS::Partition"\},"([^"]*)"\]\]\}/g,
    '"arn:aws-us-gov$1"',
  ).length;

describe('as many buckets and keys as are accepted fit into the policies of a role', () => {
  test.each<[string, (count: number) => BatchKnobs]>([
    ['short names', (count) => ({ readBuckets: many(count, (index) => `b${index}`) })],
    ['long names', (count) => ({ readWriteBuckets: many(count, (index) => `${'b'.repeat(55)}${index}`) })],
    ['short prefixes', (count) => ({ readBuckets: many(count, (index) => `lab-${index}/a`) })],
    ['long prefixes', (count) => ({ readWriteBuckets: many(count, (index) => `lab-${index}/${'p'.repeat(700)}`) })],
    [
      'the longest prefixes, each another',
      (count) => ({ readWriteBuckets: many(count, (index) => `lab/${index}${'p'.repeat(1000)}`) }),
    ],
    ['keys', (count) => ({ readBuckets: ['refs'], kmsKeyArns: many(count, (index) => key(index)) })],
    [
      'of everything',
      (count) => ({
        readBuckets: many(count, (index) => `read-${index}`),
        readWriteBuckets: many(count, (index) => `write-${index}/some/prefix`),
        kmsKeyArns: many(count, (index) => key(index, index % 2 ? REGION : 'us-east-1')),
      }),
    ],
  ])('%s', (_, knobsFor) => {
    const { inline, managed } = policiesFor(most(knobsFor));
    expect(managed.length).toBeLessThanOrEqual(10);
    for (const document of managed) {
      expect(sizeOf(document)).toBeLessThanOrEqual(6144);
    }
    expect(sizeOf(inline)).toBeLessThanOrEqual(10_240);
  });
});

test('more is refused, with the option that has the most entries', () => {
  const knobs: BatchKnobs = { readBuckets: ['refs'], kmsKeyArns: many(800, (index) => key(index)) };
  expect(checkJobRole(knobs)).toMatchObject([
    { option: 'kmsKeyArns', reason: expect.stringMatching(/6\d,\d{3} char/) },
  ]);
});

test('keys are used by S3 in their own region', () => {
  const { inline } = policiesFor({ readBuckets: ['refs'], kmsKeyArns: [key(1), key(2, 'us-east-1')] });
  const used = inline[0].Statement.filter(({ Action }: { Action: string }) => Action === 'kms:Decrypt');
  expect(used).toEqual(
    [REGION, 'us-east-1'].map((region, index) =>
      expect.objectContaining({
        Condition: {
          StringEquals: { 'kms:ViaService': { 'Fn::Join': ['', [`s3.${region}.`, { Ref: 'AWS::URLSuffix' }]] } },
        },
        Resource: key(index + 1, region),
      }),
    ),
  );
});

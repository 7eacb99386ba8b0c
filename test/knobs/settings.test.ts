import type { BatchKnobs } from '../../src/app/batch/knobs';
import { applyDefaults } from '../../src/knobs/resolution';
import { rows } from '../../src/knobs/rules';
import type { Rule } from '../../src/knobs/rules/rule';

type Settings = ReturnType<typeof applyDefaults>['settings'];

const KEY = 'arn:aws:kms:eu-west-1:111111111111:key/0a1b2c3d-0000-0000-0000-000000000001';

/** What settings are without the knob, and another value, of knobs whose rule does not tell: one that is added fails without. */
const OWN: { readonly [Knob in keyof Settings]?: [byDefault: unknown, other: unknown] } = {
  namespace: ['my-lab', 'other'],
  stackName: ['my-lab', 'Other'],
  region: ['eu-west-1', 'us-east-1'],
  tags: [{}, { CostCenter: '42' }],
  permanentTags: [{}, { Owner: 'lab' }],
  spotBidPercentage: [undefined, 60],
  hostRefresh: [undefined, '2026-12'],
  hostImageId: [undefined, 'ami-01234567'],
  volumeKmsKeyArn: [undefined, KEY],
  vpcId: [undefined, 'vpc-01234567'],
  subnetIds: [undefined, ['subnet-01234567']],
  vpcCidr: ['10.0.0.0/16', '10.1.0.0/16'],
  maxAzs: [3, 1],
  httpProxy: [undefined, 'http://proxy.lab.org:3128'],
  noProxy: [[], ['.lab.org']],
  bucketName: [undefined, 'lab-data'],
  bucketKmsKeyArn: [undefined, KEY],
  readBuckets: [[], ['refs']],
  readWriteBuckets: [[], ['results']],
  kmsKeyArns: [[], [KEY]],
  jobImage: ['public.ecr.aws/amazonlinux/amazonlinux:2023.10.20260120.4', 'lab/tools:1'],
  pullThroughRegistries: [[], ['quay.io']],
  dockerHubSecretArn: [undefined, 'arn:aws:secretsmanager:eu-west-1:111111111111:secret:ecr-pullthroughcache/hub'],
  engines: [['nextflow'], ['cromwell', 'miniwdl']],
  logRetentionDays: [30, 60],
};

/** Each knob that is a setting. */
const VALUES = rows()
  .filter(([, { selects }]) => !selects)
  .map(([name, rule]): [name: string, values: [byDefault: unknown, other: unknown]] => [
    name,
    OWN[name as keyof Settings] ?? [rule.default, otherThan(name, rule)],
  ]);

function otherThan(name: string, { default: byDefault, isSwitch, range, enumeration = {} }: Rule<unknown>): unknown {
  if (isSwitch) {
    return !byDefault;
  }
  if (range) {
    return byDefault === range.max ? range.min : Number(byDefault) + 1;
  }
  const other = Object.values(enumeration)
    .flatMap((members) => Object.values(members))
    .find((member) => member !== byDefault);
  if (other === undefined) {
    throw new Error(`The rule of ${name} tells no values: add some to OWN.`);
  }
  return other;
}

/** The settings in a region: without one the instance types of all are resolved, which takes long. */
const settingsWith = (knobs: object) => applyDefaults({ region: 'eu-west-1', ...knobs }, 'My Lab').settings;

const usual = settingsWith({});

test('every setting has its default if no knob is set', () => {
  expect(usual).toStrictEqual(Object.fromEntries(VALUES.map(([knob, [byDefault]]) => [knob, byDefault])));
});

test.each(VALUES)('%s sets the setting of its name, and no other', (knob, [byDefault, other]) => {
  expect(other).not.toEqual(byDefault);
  expect(settingsWith({ [knob]: other })).toEqual({ ...usual, [knob]: other });
});

test('without a region, the region is undefined and the number of zones is limited', () => {
  expect(applyDefaults({}, 'My Lab').settings).toStrictEqual({ ...usual, region: undefined, maxAzs: 2 });
  expect(settingsWith({ region: 'us-west-1' }).maxAzs).toBe(2);
});

test('knobs without a value are those that are not set', () => {
  const unset = Object.fromEntries(VALUES.map(([knob]) => [knob, undefined]));
  expect(settingsWith({ ...unset, region: 'eu-west-1' } as BatchKnobs)).toStrictEqual(usual);
});

describe('in addition to the settings', () => {
  test('the knobs are kept as they were set, including defaults', () => {
    const knobs: BatchKnobs = { spotMaxVcpus: 1000, region: 'eu-west-1' };
    expect(applyDefaults(knobs, 'lab').knobs).toEqual(knobs);
  });

  test('each compute environment has its types, in the region', () => {
    const { onDemand, spot } = applyDefaults(
      { region: 'eu-west-1', onDemandInstanceFamilies: ['m7i'], spotInstanceFamilies: ['c5'] },
      'lab',
    ).instanceTypes;
    expect([onDemand, spot].map(({ sizes, families }) => [Object.keys(sizes), Object.keys(families)])).toEqual([
      [['m7i'], ['eu-west-1']],
      [['c5'], ['eu-west-1']],
    ]);
  });

  test('warnings of instance types, knobs and scratch space are returned, with the notes', () => {
    const { warnings, notes } = applyDefaults(
      { region: 'eu-west-1', spotInstanceTypes: ['t3.large'], spotBidPercentage: 50, scratchGiBPerVcpu: 0 },
      'lab',
    );
    expect(warnings).toEqual([
      expect.stringMatching(/^spotInstanceTypes: /),
      expect.stringMatching(/^spotBidPercentage: /),
      expect.stringMatching(/^scratchGiBPerVcpu: /),
    ]);
    expect(notes).toEqual([]);
    expect(applyDefaults({ spotInstanceFamilies: ['m7i'] }, 'lab').notes).toEqual([
      expect.objectContaining({ option: 'spotInstanceFamilies', name: 'm7i' }),
    ]);
  });
});

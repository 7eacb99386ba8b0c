import {
  Architecture,
  type BatchKnobs,
  ImagePullBehavior,
  OnDemandAllocationStrategy,
  SpotAllocationStrategy,
} from '../../src/app/batch/knobs';
import { applyDefaults } from '../../src/knobs/resolution';

type Settings = ReturnType<typeof applyDefaults>['settings'];

const KEY = 'arn:aws:kms:eu-west-1:111111111111:key/0a1b2c3d-0000-0000-0000-000000000001';

/** Each knob that is a setting: what it is without the knob, and another value. One that is added does not compile. */
const VALUES: { readonly [Knob in keyof Required<Settings>]: [byDefault: unknown, other: unknown] } = {
  namespace: ['my-lab', 'other'],
  stackName: ['my-lab', 'Other'],
  region: ['eu-west-1', 'us-east-1'],
  tags: [{}, { CostCenter: '42' }],
  permanentTags: [{}, { Owner: 'lab' }],
  architecture: [Architecture.X86_64, Architecture.ARM64],
  onDemandMinVcpus: [0, 5],
  onDemandMaxVcpus: [100, 101],
  onDemandAllocationStrategy: [OnDemandAllocationStrategy.BEST_FIT_PROGRESSIVE, OnDemandAllocationStrategy.BEST_FIT],
  spotMinVcpus: [0, 6],
  spotMaxVcpus: [1000, 1001],
  spotAllocationStrategy: [
    SpotAllocationStrategy.SPOT_PRICE_CAPACITY_OPTIMIZED,
    SpotAllocationStrategy.SPOT_CAPACITY_OPTIMIZED,
  ],
  spotBidPercentage: [undefined, 60],
  hostRefresh: [undefined, '2026-12'],
  hostImageId: [undefined, 'ami-01234567'],
  volumeKmsKeyArn: [undefined, KEY],
  sessionManager: [false, true],
  metadataHopLimit: [2, 3],
  defaultQueuePriority: [1, 2],
  priorityQueuePriority: [100, 99],
  priorityQueueUsesSpot: [true, false],
  cancelUnrunnableAfterMinutes: [60, 61],
  vpcId: [undefined, 'vpc-01234567'],
  subnetIds: [undefined, ['subnet-01234567']],
  useDefaultVpc: [false, true],
  vpcCidr: ['10.0.0.0/16', '10.1.0.0/16'],
  maxAzs: [3, 1],
  natGateways: [1, 2],
  httpProxy: [undefined, 'http://proxy.lab.org:3128'],
  noProxy: [[], ['.lab.org']],
  internetAccess: [true, false],
  bucketName: [undefined, 'lab-data'],
  existingBucket: [false, true],
  bucketKmsKeyArn: [undefined, KEY],
  intelligentTiering: [false, true],
  readBuckets: [[], ['refs']],
  readWriteBuckets: [[], ['results']],
  kmsKeyArns: [[], [KEY]],
  workExpirationDays: [30, 31],
  scratchGiB: [200, 201],
  scratchGiBPerVcpu: [10, 11],
  useInstanceStore: [true, false],
  scratchThroughputMiBps: [250, 251],
  scratchIops: [3000, 3001],
  jobImage: ['public.ecr.aws/amazonlinux/amazonlinux:2023.10.20260120.4', 'lab/tools:1'],
  pullThroughRegistries: [[], ['quay.io']],
  dockerHubSecretArn: [undefined, 'arn:aws:secretsmanager:eu-west-1:111111111111:secret:ecr-pullthroughcache/hub'],
  imagePullBehavior: [ImagePullBehavior.ONCE, ImagePullBehavior.ALWAYS],
  engines: [['nextflow'], ['cromwell', 'miniwdl']],
  hostAwsCli: [true, false],
  jobTimeoutHours: [48, 49],
  jobAttempts: [3, 4],
  logRetentionDays: [30, 60],
};

const KNOBS = Object.entries(VALUES);

/** The settings in a region: without one the instance types of all are resolved, which takes long. */
const settingsWith = (knobs: object) => applyDefaults({ region: 'eu-west-1', ...knobs }, 'My Lab').settings;

const usual = settingsWith({});

test('every setting has its default where no knob is set', () => {
  expect(usual).toStrictEqual(Object.fromEntries(KNOBS.map(([knob, [byDefault]]) => [knob, byDefault])));
});

test.each(KNOBS)('%s is handed to the setting of its name, and to no other', (knob, [byDefault, other]) => {
  expect(other).not.toEqual(byDefault);
  expect(settingsWith({ [knob]: other })).toEqual({ ...usual, [knob]: other });
});

test('a region, and with it the number of zones, is left open where none is set', () => {
  expect(applyDefaults({}, 'My Lab').settings).toStrictEqual({ ...usual, region: undefined, maxAzs: 2 });
  expect(settingsWith({ region: 'us-west-1' }).maxAzs).toBe(2);
});

test('knobs without a value are those that are not set', () => {
  const unset = Object.fromEntries(KNOBS.map(([knob]) => [knob, undefined]));
  expect(settingsWith({ ...unset, region: 'eu-west-1' } as BatchKnobs)).toStrictEqual(usual);
});

describe('beside the settings', () => {
  test('the knobs are kept as they were set, a default said aloud too', () => {
    const knobs: BatchKnobs = { spotMaxVcpus: 1000, region: 'eu-west-1' };
    expect(applyDefaults(knobs, 'lab').knobs).toEqual(knobs);
  });

  test('each compute environment has the types that were asked for it, in the region', () => {
    const { onDemand, spot } = applyDefaults(
      { region: 'eu-west-1', onDemandInstanceFamilies: ['m7i'], spotInstanceFamilies: ['c5'] },
      'lab',
    ).instanceTypes;
    expect([onDemand, spot].map(({ sizes, families }) => [Object.keys(sizes), Object.keys(families)])).toEqual([
      [['m7i'], ['eu-west-1']],
      [['c5'], ['eu-west-1']],
    ]);
  });

  test('warnings of instance types, knobs and scratch space are told, and notes are kept', () => {
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

import {
  Architecture,
  type BatchKnobs,
  ImagePullBehavior,
  OnDemandAllocationStrategy,
  SpotAllocationStrategy,
} from '../../src/app/batch/knobs';
import { HOSTS, VARIATIONS } from './settings';

const REGION = 'eu-west-1';

/** Knobs that make one of the managed tests look at something else than the defaults do. */
const FURTHER: [name: string, knobs: BatchKnobs][] = [
  [
    'one bucket in other words',
    { region: REGION, readBuckets: ['lab/', 'refs/hg38/'], readWriteBuckets: ['results/'] },
  ],
  ['a bucket of which a part is written', { region: REGION, readBuckets: ['lab'], readWriteBuckets: ['lab/results'] }],
  [
    'keys in no order, of two regions',
    {
      region: REGION,
      readBuckets: ['refs'],
      readWriteBuckets: ['results'],
      bucketKmsKeyArn: 'arn:aws:kms:eu-west-1:111111111111:key/0a1b2c3d-0000-0000-0000-00000000000c',
      kmsKeyArns: [
        'arn:aws:kms:us-east-1:111111111111:key/0a1b2c3d-0000-0000-0000-00000000000f',
        'arn:aws:kms:eu-west-1:111111111111:key/0a1b2c3d-0000-0000-0000-00000000000c',
        'arn:aws:kms:eu-west-1:111111111111:key/0a1b2c3d-0000-0000-0000-00000000000a',
      ],
    },
  ],
  [
    'many buckets',
    { region: REGION, readBuckets: Array.from({ length: 70 }, (_, index) => `lab-${index}/references`) },
  ],
  [
    'BEST_FIT on ARM64',
    {
      region: REGION,
      architecture: 'ARM64',
      onDemandAllocationStrategy: 'BEST_FIT',
      onDemandInstanceFamilies: ['m7g'],
    } as BatchKnobs,
  ],
  [
    'bounds and exclusions',
    {
      onDemandMinSize: 'xlarge',
      onDemandExcludedInstanceTypes: ['m7i', 'c7i.2xlarge'],
      spotMinSize: 'xlarge',
      spotExcludedInstanceTypes: ['m5', 'c5.4xlarge'],
    },
  ],
  ['small limits', { onDemandMaxVcpus: 1, spotMaxVcpus: 2 }],
  ['large limits', { region: REGION, onDemandMaxVcpus: 10_000, spotMaxVcpus: 10_000, spotMaxSize: '48xlarge' }],
];

/** Many knobs at once, as one sort of user or another would set them. */
export const TOGETHER: [name: string, knobs: BatchKnobs][] = [
  [
    'everything brought along',
    {
      region: 'eu-west-1',
      vpcId: 'vpc-01234567',
      subnetIds: ['subnet-01234567', 'subnet-89abcdef'],
      bucketName: 'lab-data',
      existingBucket: true,
      readBuckets: ['references', 'lab/panels/', "Old_Bucket/it's_v1.0!-/x"],
      readWriteBuckets: ['results', 'archive/2026'],
      architecture: Architecture.ARM64,
      onDemandAllocationStrategy: OnDemandAllocationStrategy.BEST_FIT,
      priorityQueueUsesSpot: false,
      bucketKmsKeyArn: 'arn:aws:kms:eu-west-1:111111111111:key/0a1b2c3d-0000-0000-0000-000000000001',
      kmsKeyArns: ['arn:aws:kms:eu-west-1:111111111111:key/0a1b2c3d-0000-0000-0000-000000000002'],
      pullThroughRegistries: ['quay.io', 'docker.io'],
      dockerHubSecretArn: 'arn:aws:secretsmanager:eu-west-1:111111111111:secret:ecr-pullthroughcache/hub-AbCdEf',
      internetAccess: true,
      hostImageId: 'ami-0123456789abcdef0',
      volumeKmsKeyArn: 'arn:aws:kms:eu-west-1:111111111111:key/0a1b2c3d-0000-0000-0000-000000000003',
      jobImage: 'broadinstitute/gatk:4.6.2.0',
    },
  ],
  [
    'a trial',
    {
      useDefaultVpc: true,
      bucketName: 'lab-data',
      bucketKmsKeyArn: 'arn:aws:kms:eu-west-1:111111111111:key/0a1b2c3d-0000-0000-0000-000000000001',
      intelligentTiering: true,
      engines: ['cromwell', 'nextflow'],
      pullThroughRegistries: ['public.ecr.aws'],
      onDemandInstanceTypes: ['m5.large', 'c5'],
      spotInstanceTypes: ['optimal'],
      spotAllocationStrategy: SpotAllocationStrategy.SPOT_CAPACITY_OPTIMIZED,
      spotBidPercentage: 50,
      onDemandMinVcpus: 4,
      spotMinVcpus: 2,
      hostRefresh: '2026-12',
      sessionManager: true,
      metadataHopLimit: 1,
      scratchGiB: 65536,
      scratchIops: 80000,
      scratchThroughputMiBps: 2000,
    },
  ],
  [
    'the cheapest network',
    {
      natGateways: 0,
      httpProxy: 'http://proxy.lab.org:3128',
      noProxy: ['.lab.org'],
      imagePullBehavior: ImagePullBehavior.DEFAULT,
      maxAzs: 1,
      vpcCidr: '192.168.4.0/22',
      onDemandInstanceFamilies: ['m7i'],
      spotInstanceFamilies: ['m5', 'c5'],
      scratchGiB: 8,
      scratchGiBPerVcpu: 3,
      useInstanceStore: false,
      hostAwsCli: false,
      engines: ['snakemake'],
      jobAttempts: 1,
      cancelUnrunnableAfterMinutes: 10,
    },
  ],
  ['hosts with GPUs On-Demand', { onDemandInstanceFamilies: ['g5'], scratchGiBPerVcpu: 0 }],
  [
    'hosts with GPUs on Spot',
    { region: 'us-east-1', spotInstanceFamilies: ['c7i', 'g6'], onDemandInstanceFamilies: ['gr6'] },
  ],
  ['families that are newer', { onDemandInstanceFamilies: ['g8'], spotInstanceTypes: ['m9i', 'g6.48xlarge', 'c5'] }],
  [
    'no way to the internet',
    {
      region: 'eu-west-1',
      vpcId: 'vpc-01234567',
      subnetIds: ['subnet-01234567'],
      internetAccess: false,
      hostAwsCli: false,
      engines: ['step-functions'],
      jobImage: '111111111111.dkr.ecr.eu-west-1.amazonaws.com/lab/tools:1.0',
    },
  ],
];

/** Knobs that are accepted: each away from its default in one of these at least. */
export const KNOB_SETS: [name: string, knobs: BatchKnobs][] = [
  // In one region, for what is looked up in each takes its time and has its sets below.
  ...VARIATIONS.map(([name, knobs]): [string, BatchKnobs] => [name, { region: REGION, ...knobs }]),
  ...HOSTS.map(([name, knobs, region]): [string, BatchKnobs] => [`hosts: ${name}`, { ...knobs, region }]),
  ...FURTHER,
  ...TOGETHER,
];

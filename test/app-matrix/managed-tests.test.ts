import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import {
  Architecture,
  type GwfBatchProjectOptions,
  ImagePullBehavior,
  OnDemandAllocationStrategy,
  SpotAllocationStrategy,
} from '../../src';
import { generated } from '../generated';

/** Each knob away from its default in one of these at least, wherever the managed tests could mind. */
const KNOBS: [name: string, knobs: Partial<GwfBatchProjectOptions>][] = [
  [
    'everything brought along',
    {
      region: 'eu-west-1',
      vpcId: 'vpc-01234567',
      subnetIds: ['subnet-01234567', 'subnet-89abcdef'],
      bucketName: 'lab-data',
      existingBucket: true,
      readBuckets: ['references', 'lab/panels/'],
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

test.each(KNOBS)(
  'the managed tests pass in a repository with %s',
  (_, knobs) => {
    const folder = mkdtempSync(join(tmpdir(), 'managed-tests-'));
    try {
      for (const [path, text] of Object.entries(generated(knobs))) {
        mkdirSync(dirname(join(folder, path)), { recursive: true });
        writeFileSync(join(folder, path), text);
      }
      symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
      const env = { ...process.env, CDK_VALIDATION: 'false' };
      const jest = spawnSync('node_modules/.bin/jest', ['--ci'], { cwd: folder, env, encoding: 'utf-8' });
      expect(jest.stderr).toContain('Test Suites:');
      expect([jest.status, jest.status === 0 ? '' : jest.stderr]).toEqual([0, '']);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
  60_000,
);

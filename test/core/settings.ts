import type { InstanceLists, InstanceTypes } from '../../src/app/batch/instance-lists';
import { Architecture, OnDemandAllocationStrategy, SpotAllocationStrategy } from '../../src/app/batch/knobs';
import type { BatchSettings } from '../../src/app/batch/settings';

const key = (id: string) => `arn:aws:kms:eu-west-1:111111111111:key/0a1b2c3d-0000-0000-0000-00000000000${id}`;
const SECRET = 'arn:aws:secretsmanager:eu-west-1:111111111111:secret:ecr-pullthroughcache/hub-AbCdEf';

/** Settings that differ from the defaults, a few for each knob. */
export const VARIATIONS: [name: string, changed: Partial<BatchSettings>][] = [
  ['another namespace', { namespace: 'lab-7' }],
  ['ARM64', { architecture: Architecture.ARM64 }],
  ['a region', { region: 'eu-west-1' }],
  ['a region that nobody knows', { region: 'xx-north-1' }],
  ['vCPU limits', { onDemandMinVcpus: 4, onDemandMaxVcpus: 8, spotMinVcpus: 2, spotMaxVcpus: 16 }],
  ['BEST_FIT', { onDemandAllocationStrategy: OnDemandAllocationStrategy.BEST_FIT }],
  ['another Spot strategy', { spotAllocationStrategy: SpotAllocationStrategy.SPOT_CAPACITY_OPTIMIZED }],
  ['a Spot price', { spotBidPercentage: 60 }],
  ['other priorities', { defaultQueuePriority: 0, priorityQueuePriority: 1000 }],
  ['no Spot for the priority queue', { priorityQueueUsesSpot: false }],
  ['patience', { cancelUnrunnableAfterMinutes: 1440 }],
  ['an existing VPC', { vpcId: 'vpc-01234567', subnetIds: ['subnet-01234567', 'subnet-89abcdef'] }],
  ['a VPC whose subnets are not named', { vpcId: 'vpc-01234567' }],
  ['the default VPC', { useDefaultVpc: true }],
  ['a small VPC', { vpcCidr: '192.168.4.0/22', maxAzs: 6, natGateways: 6, region: 'us-east-1' }],
  ['no NAT gateway', { natGateways: 0 }],
  ['one zone', { maxAzs: 1 }],
  ['a named bucket', { bucketName: 'lab-data' }],
  ['an existing bucket', { bucketName: 'lab-data', existingBucket: true }],
  ['other buckets', { readBuckets: ['refs', 'lab/panels/v2/'], readWriteBuckets: ['results', 'archive/2026'] }],
  ['keys', { bucketKmsKeyArn: key('a'), kmsKeyArns: [key('b')], readBuckets: ['refs'] }],
  ['a key of a bucket that exists', { bucketName: 'lab-data', existingBucket: true, bucketKmsKeyArn: key('a') }],
  ['intelligent tiering', { intelligentTiering: true }],
  ['registries', { pullThroughRegistries: ['quay.io', 'public.ecr.aws', 'registry.k8s.io'] }],
  ['Docker Hub', { pullThroughRegistries: ['docker.io'], dockerHubSecretArn: SECRET }],
  ['Cromwell', { engines: ['cromwell'] }],
  ['no CLI on the hosts', { hostAwsCli: false, engines: ['snakemake'] }],
  ['no instance store', { useInstanceStore: false }],
  ['more scratch', { scratchGiB: 65536, scratchIops: 80000, scratchThroughputMiBps: 2000 }],
  ['small scratch, as fast as it can be', { scratchGiB: 16, scratchIops: 8000, scratchThroughputMiBps: 2000 }],
  ['hosts that are replaced', { hostRefresh: '2026-12' }],
  ['an AMI of one’s own', { hostImageId: 'ami-0123456789abcdef0', region: 'eu-west-1' }],
  ['a key for volumes', { volumeKmsKeyArn: key('c') }],
  ['Session Manager', { sessionManager: true }],
  ['Session Manager and registries', { sessionManager: true, pullThroughRegistries: ['quay.io'] }],
  ['metadata for hosts only', { metadataHopLimit: 1 }],
  ['another image for jobs', { jobImage: 'quay.io/lab/tools:1.0' }],
  [
    'no internet',
    {
      vpcId: 'vpc-01234567',
      subnetIds: ['subnet-01234567'],
      internetAccess: false,
      hostAwsCli: false,
      jobImage: '111111111111.dkr.ecr.eu-west-1.amazonaws.com/tools:1.0',
    },
  ],
  ['other limits of jobs', { jobTimeoutHours: 1, jobAttempts: 1, logRetentionDays: 3653, workExpirationDays: 1 }],
];

/** Lists of every shape, in place of the catalogue's. */
export const LISTS = {
  exact: { sizes: {}, families: {}, except: {}, exact: 'm5 c5.large', otherwise: 'default_x86_64' },
  one: { sizes: { m5: 'large' }, families: { 'eu-west-1': 'm5' }, except: {}, exact: '', otherwise: 'default_x86_64' },
} satisfies Record<string, InstanceLists>;

/** The same list for both compute environments. */
export function both(lists: InstanceLists): InstanceTypes {
  return { onDemand: lists, spot: lists };
}

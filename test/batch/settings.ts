import type { InstanceLists, InstanceTypes } from '../../src/app/batch/compute/instance-lists';
import {
  Architecture,
  ImagePullBehavior,
  OnDemandAllocationStrategy,
  SpotAllocationStrategy,
} from '../../src/app/batch/knobs';
import type { BatchSettings } from '../../src/app/batch/settings';
import type { InstanceSelection } from '../../src/catalog';

const key = (id: string) => `arn:aws:kms:eu-west-1:111111111111:key/0a1b2c3d-0000-0000-0000-00000000000${id}`;
const SECRET = 'arn:aws:secretsmanager:eu-west-1:111111111111:secret:ecr-pullthroughcache/hub-AbCdEf';

/** Settings that differ from the defaults, a few for each knob. */
export const VARIATIONS: [name: string, changed: Partial<BatchSettings>][] = [
  ['another namespace', { namespace: 'lab-7' }],
  ['another stack name', { stackName: 'Lab-7' }],
  ['tags', { tags: { CostCenter: '42' }, permanentTags: { 'lab:owner': 'genomics' } }],
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
  ['another way to pull', { imagePullBehavior: ImagePullBehavior.ALWAYS }],
  ['a proxy', { httpProxy: 'http://proxy.lab.org:3128', noProxy: ['.lab.org', '10.0.0.0/8'] }],
  ['Cromwell', { engines: ['cromwell'] }],
  ['no CLI on the hosts', { hostAwsCli: false, engines: ['snakemake'] }],
  ['no instance store', { useInstanceStore: false }],
  ['more scratch', { scratchGiB: 65536, scratchIops: 80000, scratchThroughputMiBps: 2000 }],
  ['small scratch, as fast as it can be', { scratchGiB: 16, scratchIops: 8000, scratchThroughputMiBps: 2000 }],
  ['the same scratch for all', { scratchGiBPerVcpu: 0 }],
  ['as much scratch for a vCPU as there can be', { scratchGiB: 8, scratchGiBPerVcpu: 170 }],
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

/** Knobs that select hosts of every kind, of which some have GPUs. */
export const HOSTS: [name: string, knobs: InstanceSelection['knobs'], region?: string][] = [
  ['the default families', {}],
  ['the default families of a region', {}, 'eu-west-1'],
  ['the default families of a region that nobody knows', {}, 'ap-southeast-7'],
  ['ARM64', { architecture: Architecture.ARM64 }],
  ['ARM64 in a region', { architecture: Architecture.ARM64 }, 'us-east-1'],
  ['g5 On-Demand', { onDemandInstanceFamilies: ['g5'] }],
  ['g5 On-Demand in a region', { onDemandInstanceFamilies: ['g5'] }, 'eu-west-1'],
  ['g6 on Spot', { spotInstanceFamilies: ['g6'], spotMaxSize: '48xlarge' }],
  ['gr6', { onDemandInstanceFamilies: ['gr6'], spotInstanceFamilies: ['gr6', 'gr6f'] }],
  ['c7i and g6 together', { onDemandInstanceFamilies: ['c7i', 'g6'], spotInstanceFamilies: ['c7i', 'g6'] }],
  ['p5 by type, and c5 as a family', { onDemandInstanceTypes: ['p5.48xlarge', 'c5', 'c5.24xlarge'] }],
  ['an alias', { spotInstanceTypes: ['optimal'], onDemandInstanceTypes: ['default_x86_64', 'm7i.48xlarge'] }],
  ['a family with GPUs that is newer', { onDemandInstanceFamilies: ['g8', 'm7i'] }],
  ['a family that is newer', { spotInstanceFamilies: ['m9i', 'm8i'], spotMaxSize: '96xlarge' }, 'eu-west-1'],
  ['bare metal', { onDemandInstanceFamilies: ['c5', 'm6i', 'm7i', 'x2idn'], onDemandMaxSize: 'metal' }],
  ['the largest hosts', { onDemandInstanceFamilies: ['u7i-6tb', 'u7in-16tb', 'x1e', 'c4'] }],
  ['large hosts on Spot', { spotMaxSize: '96xlarge' }],
  [
    'an image of one’s own',
    { architecture: Architecture.ARM64, onDemandInstanceFamilies: ['g5g'], hostImageId: 'ami-0123456789abcdef0' },
    'us-east-1',
  ],
];

const PLAIN = { fallback: 'default_x86_64', images: ['ECS_AL2023'], vcpus: { large: 2 } } as const;

/** Lists of every shape, in place of the catalog's. */
export const LISTS = {
  types: { ...PLAIN, sizes: {}, families: {}, unavailable: {}, types: 'm5 c5.large' },
  one: { ...PLAIN, sizes: { m5: 'large' }, families: { 'eu-west-1': 'm5' }, unavailable: {}, types: '' },
} satisfies Record<string, InstanceLists>;

/** The same list for both compute environments. */
export function both(lists: InstanceLists): InstanceTypes {
  return { onDemand: lists, spot: lists };
}

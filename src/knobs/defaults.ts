import {
  type BatchKnobs,
  ImagePullBehavior,
  OnDemandAllocationStrategy,
  SpotAllocationStrategy,
} from '../app/batch/knobs';
import { DEFAULT_ARCHITECTURE, DEFAULT_MAX_VCPUS, DEFAULT_SIZES } from '../catalog/selection/policy';

/** The value of each knob that is not set, where there is one. An empty list is the same as none. */
export const DEFAULTS = {
  architecture: DEFAULT_ARCHITECTURE,
  onDemandExcludedInstanceTypes: [] as string[],
  onDemandMinVcpus: 0,
  onDemandMaxVcpus: DEFAULT_MAX_VCPUS.onDemand,
  onDemandAllocationStrategy: OnDemandAllocationStrategy.BEST_FIT_PROGRESSIVE,
  spotExcludedInstanceTypes: [] as string[],
  spotMinSize: DEFAULT_SIZES.spot.min,
  spotMaxSize: DEFAULT_SIZES.spot.max,
  spotMinVcpus: 0,
  spotMaxVcpus: DEFAULT_MAX_VCPUS.spot,
  spotAllocationStrategy: SpotAllocationStrategy.SPOT_PRICE_CAPACITY_OPTIMIZED,
  sessionManager: false,
  metadataHopLimit: 2,
  defaultQueuePriority: 1,
  priorityQueuePriority: 100,
  priorityQueueUsesSpot: true,
  cancelUnrunnableAfterMinutes: 60,
  useDefaultVpc: false,
  vpcCidr: '10.0.0.0/16',
  maxAzs: 3,
  natGateways: 1,
  internetAccess: true,
  noProxy: [] as string[],
  existingBucket: false,
  intelligentTiering: false,
  readBuckets: [] as string[],
  readWriteBuckets: [] as string[],
  kmsKeyArns: [] as string[],
  workExpirationDays: 30,
  scratchGiB: 200,
  scratchGiBPerVcpu: 10,
  useInstanceStore: true,
  scratchThroughputMiBps: 250,
  scratchIops: 3000,
  pullThroughRegistries: [] as string[],
  imagePullBehavior: ImagePullBehavior.ONCE,
  jobImage: 'public.ecr.aws/amazonlinux/amazonlinux:2023.10.20260120.4',
  engines: ['nextflow'] as string[],
  hostAwsCli: true,
  jobTimeoutHours: 48,
  jobAttempts: 3,
  logRetentionDays: 30,
} as const satisfies BatchKnobs;

/** Said aloud, this default answers a question: whether subnets that are named have a way to the internet. */
const ANSWER = 'internetAccess';

/** The knobs without those that say what holds anyway: to set a default is the same as to leave it out. */
export function withoutDefaults(knobs: BatchKnobs): BatchKnobs {
  return Object.fromEntries(
    Object.entries(knobs).filter(([name, value]) => name === ANSWER || !isDefault(name, value)),
  );
}

function isDefault(name: string, value: unknown): boolean {
  const byDefault: unknown = new Map<string, unknown>(Object.entries(DEFAULTS)).get(name);
  return Array.isArray(byDefault) && Array.isArray(value)
    ? byDefault.length === value.length && byDefault.every((each, index) => each === value[index])
    : value === byDefault;
}

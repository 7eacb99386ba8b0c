import {
  Architecture,
  type BatchKnobs,
  ImagePullBehavior,
  OnDemandAllocationStrategy,
  SpotAllocationStrategy,
} from '../../src/app/batch/knobs';
import { rows } from '../../src/knobs/rules';
import type { Rule } from '../../src/knobs/rules/rule';
import { REGION } from './deployment';

/** A change of one knob. A value that is absent is that of a knob that is not set. */
export interface Change<Value = unknown> {
  readonly before?: Value;
  readonly after?: Value;

  /** What both sides have besides, since the knob needs it or does something else with it. */
  readonly besides?: BatchKnobs;

  /** What the page says of it besides what can be seen in the values. */
  readonly note?: string;
}

type Changes = { readonly [Knob in keyof BatchKnobs]: readonly Change<BatchKnobs[Knob]>[] };

const key = (id: number) => `arn:aws:kms:${REGION}:111111111111:key/0a1b2c3d-0000-0000-0000-00000000000${id}`;
const secret = (id: string) => `arn:aws:secretsmanager:${REGION}:111111111111:secret:ecr-pullthroughcache/hub-${id}`;

const VPC = { region: REGION, vpcId: 'vpc-01234567' };
const SUBNETS = ['subnet-01234567', 'subnet-89abcdef'];
const [SOME_SUBNET] = SUBNETS;
const BUCKET = { bucketName: 'lab-data' };
const EXISTING_BUCKET = { ...BUCKET, existingBucket: true };
const WITH_EXISTING_BUCKET = 'with `existingBucket`';
const TAGS = { CostCenter: '42' };
const DOCKER_HUB = { pullThroughRegistries: ['docker.io'] };
const NO_INTERNET = {
  ...VPC,
  subnetIds: SUBNETS,
  hostAwsCli: false,
  jobImage: `111111111111.dkr.ecr.${REGION}.amazonaws.com/tools:1.0`,
};

/** Set, unset again. */
function setAndUnset<Value>(value: Value, besides?: BatchKnobs): Change<Value>[] {
  return [
    { after: value, besides },
    { before: value, besides },
  ];
}

/** Set, changed, unset again. */
function setChangedUnset<Value>(value: Value, other: Value, besides?: BatchKnobs): Change<Value>[] {
  return [
    { after: value, besides },
    { before: value, after: other, besides },
    { before: value, besides },
  ];
}

/** From one value to the next, and back. */
function bothWays<Value>(one: Value, other: Value, besides?: BatchKnobs): Change<Value>[] {
  return [
    { before: one, after: other, besides },
    { before: other, after: one, besides },
  ];
}

/** An entry more, an entry less. */
function moreAndFewer<Value>(list: Value[], besides?: BatchKnobs): Change<Value[]>[] {
  return bothWays(list.slice(0, -1), list, besides);
}

/** The changes of knobs that are more than a switch, or take something besides. */
const OWN: Changes = {
  namespace: [
    { before: 'lab', after: 'clinic' },
    { before: 'lab', after: 'clinic', besides: BUCKET, note: 'with `bucketName`' },
  ],
  stackName: [
    { before: 'lab', after: 'clinic', besides: { namespace: 'lab' } },
    { before: 'lab', after: 'clinic', besides: { namespace: 'lab', ...BUCKET }, note: 'with `bucketName`' },
  ],
  region: [
    { after: REGION, note: 'to the region of the stack' },
    { before: REGION, after: 'us-east-1' },
    { before: REGION, after: 'us-east-1', besides: BUCKET, note: 'with `bucketName`' },
  ],
  tags: setChangedUnset(TAGS, { CostCenter: '43' }),
  permanentTags: setChangedUnset(TAGS, { CostCenter: '43' }),

  architecture: bothWays(Architecture.X86_64, Architecture.ARM64),
  onDemandInstanceFamilies: setChangedUnset(['m6i', 'c6i'], ['m6i']),
  onDemandInstanceTypes: setChangedUnset(['r6i.xlarge', 'm6i.large'], ['r6i.xlarge']),
  onDemandExcludedInstanceTypes: setAndUnset(['c7i.large']),
  onDemandMinSize: setChangedUnset('xlarge', '2xlarge'),
  onDemandMaxSize: setChangedUnset('16xlarge', '8xlarge'),
  onDemandMinVcpus: bothWays(0, 4),
  // The second lists larger hosts.
  onDemandMaxVcpus: [...bothWays(100, 120), ...bothWays(100, 200)],
  onDemandAllocationStrategy: bothWays(
    OnDemandAllocationStrategy.BEST_FIT_PROGRESSIVE,
    OnDemandAllocationStrategy.BEST_FIT,
  ),
  spotInstanceFamilies: setChangedUnset(['m5', 'c5'], ['m5']),
  spotInstanceTypes: setChangedUnset(['r5.xlarge', 'm5.large'], ['r5.xlarge']),
  spotExcludedInstanceTypes: setAndUnset(['c5.large']),
  spotMinSize: bothWays('large', 'xlarge'),
  spotMaxSize: bothWays('4xlarge', '8xlarge'),
  spotMinVcpus: bothWays(0, 4),
  spotMaxVcpus: bothWays(1000, 2000),
  spotAllocationStrategy: bothWays(
    SpotAllocationStrategy.SPOT_PRICE_CAPACITY_OPTIMIZED,
    SpotAllocationStrategy.SPOT_CAPACITY_OPTIMIZED,
  ),
  spotBidPercentage: setChangedUnset(60, 80),

  hostRefresh: setChangedUnset('2026-11', '2026-12'),
  hostImageId: setChangedUnset('ami-0123456789abcdef0', 'ami-0123456789abcdef1', { region: REGION }),
  volumeKmsKeyArn: setChangedUnset(key(1), key(2)),
  metadataHopLimit: bothWays(2, 1),

  defaultQueuePriority: bothWays(1, 2),
  priorityQueuePriority: bothWays(100, 200),
  cancelUnrunnableAfterMinutes: bothWays(60, 120),

  vpcId: [
    ...setAndUnset(VPC.vpcId, { region: REGION }),
    { before: VPC.vpcId, after: 'vpc-89abcdef', besides: { region: REGION } },
  ],
  subnetIds: setChangedUnset(SUBNETS, [SOME_SUBNET], VPC),
  useDefaultVpc: bothWays(false, true, { region: REGION }),
  vpcCidr: [{ before: '10.0.0.0/16', after: '10.1.0.0/16' }],
  maxAzs: [...bothWays(1, 2, { region: REGION }), ...bothWays(2, 3, { region: REGION })],
  natGateways: [...bothWays(0, 1), ...bothWays(1, 2)],
  internetAccess: bothWays(true, false, NO_INTERNET),
  httpProxy: setChangedUnset('http://proxy.lab.org:3128', 'http://proxy.lab.org:8080'),
  noProxy: setChangedUnset(['.lab.org', '10.0.0.0/8'], ['.lab.org'], { httpProxy: 'http://proxy.lab.org:3128' }),

  bucketName: [
    ...setChangedUnset(BUCKET.bucketName, 'lab-results'),
    { before: BUCKET.bucketName, after: 'lab-results', besides: { existingBucket: true }, note: WITH_EXISTING_BUCKET },
  ],
  existingBucket: bothWays(false, true, BUCKET),
  bucketKmsKeyArn: [
    ...setChangedUnset(key(1), key(2)),
    { before: key(1), after: key(2), besides: EXISTING_BUCKET, note: WITH_EXISTING_BUCKET },
  ],
  readBuckets: moreAndFewer(['references', 'lab/panels']),
  readWriteBuckets: moreAndFewer(['results', 'archive/2026']),
  kmsKeyArns: moreAndFewer([key(1), key(2)], { readBuckets: ['references'] }),
  workExpirationDays: bothWays(30, 60),
  scratchGiB: bothWays(200, 300),
  scratchGiBPerVcpu: bothWays(10, 0),
  scratchThroughputMiBps: bothWays(250, 500),
  scratchIops: bothWays(3000, 6000),

  jobImage: [
    {
      before: 'public.ecr.aws/amazonlinux/amazonlinux:2023.10.20260120.4',
      after: `111111111111.dkr.ecr.${REGION}.amazonaws.com/tools:1.0`,
    },
  ],
  pullThroughRegistries: moreAndFewer(['quay.io', 'registry.k8s.io']),
  dockerHubSecretArn: [{ before: secret('AbCdEf'), after: secret('GhIjKl'), besides: DOCKER_HUB }],
  imagePullBehavior: bothWays(ImagePullBehavior.ONCE, ImagePullBehavior.ALWAYS),

  engines: moreAndFewer(['nextflow', 'cromwell']),

  jobTimeoutHours: bothWays(48, 72),
  jobAttempts: bothWays(3, 5),
  logRetentionDays: bothWays(30, 90),
};

/** The changes that are tried for each knob: at least one for each kind that might do something else. */
export const CHANGES: { readonly [knob: string]: readonly Change[] } = Object.fromEntries(
  rows().map(([name, rule]) => [name, OWN[name] ?? changesOf(name, rule)]),
);

function changesOf(name: string, { isSwitch, default: byDefault }: Rule<unknown>): Change[] {
  if (!isSwitch) {
    throw new Error(`The rule of ${name} tells no changes: add some to OWN in scripts/update-effects/changes.ts.`);
  }
  return bothWays(byDefault, !byDefault);
}

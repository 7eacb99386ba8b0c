import type { StorageKnobs } from '../../app/batch/knobs';
import { DEFAULTS } from '../defaults';
import type { Problem } from '../problem';
import { checkBoolean, checkInteger, checkText, checkTexts, type Form } from './values';

const NAME = '[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]';

/** @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html */
const BUCKET: Form = {
  pattern: new RegExp(`^(?!.*\\.\\.)(?!xn--)(?!.*-s3alias$)(?!\\d+\\.\\d+\\.\\d+\\.\\d+$)${NAME}$`),
  name: 'a bucket name: 3 to 63 lower-case letters, digits, hyphens and dots',
  example: 'my-lab-data',
};

const BUCKET_WITH_PREFIX: Form = {
  pattern: new RegExp(`^${NAME}(/[A-Za-z0-9!_.'()/-]*)?$`),
  name: 'the name of a bucket, with or without a prefix, and no s3:// or *',
  example: 'my-bucket/references',
};

/** More than that, and the volume for 384 vCPUs would be larger than a gp3 volume can be. */
const MOST_SCRATCH_PER_VCPU = 170;

export const KEY: Form = {
  pattern: /^arn:aws[\w-]*:kms:[a-z0-9-]+:\d{12}:key\/([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|mrk-[0-9a-f]{32})$/,
  name: 'the ARN of a KMS key',
  example: 'arn:aws:kms:eu-west-1:123456789012:key/0a1b2c3d-1234-1234-1234-0123456789ab',
};

/** What can be wrong with buckets and scratch space. */
export function checkStorage(knobs: StorageKnobs): Problem[] {
  return [...checkWorkflowBucket(knobs), ...checkOtherBuckets(knobs), ...checkScratch(knobs)];
}

function checkWorkflowBucket(knobs: StorageKnobs): Problem[] {
  const problems = [
    ...checkText('bucketName', knobs.bucketName, BUCKET),
    ...checkBoolean('existingBucket', knobs.existingBucket),
    ...checkText('bucketKmsKeyArn', knobs.bucketKmsKeyArn, KEY),
    ...checkBoolean('intelligentTiering', knobs.intelligentTiering),
    ...checkInteger('workExpirationDays', knobs.workExpirationDays, 1, 3650, ' days'),
  ];
  if (knobs.existingBucket && knobs.bucketName === undefined) {
    problems.push({
      option: 'existingBucket',
      value: true,
      reason: 'It is not said which bucket.',
      remedy: 'Set bucketName too.',
    });
  }
  return problems;
}

function checkOtherBuckets(knobs: StorageKnobs): Problem[] {
  return [
    ...checkTexts('readBuckets', knobs.readBuckets, BUCKET_WITH_PREFIX),
    ...checkTexts('readWriteBuckets', knobs.readWriteBuckets, BUCKET_WITH_PREFIX),
    ...checkTexts('kmsKeyArns', knobs.kmsKeyArns, KEY),
    ...checkKeysAreForBuckets(knobs),
  ];
}

function checkKeysAreForBuckets(knobs: StorageKnobs): Problem[] {
  const buckets = [...(knobs.readBuckets ?? []), ...(knobs.readWriteBuckets ?? [])];
  return knobs.kmsKeyArns !== undefined && buckets.length === 0
    ? [
        {
          option: 'kmsKeyArns',
          value: knobs.kmsKeyArns,
          reason: 'There is no further bucket that they could belong to.',
          remedy: 'Name one in readBuckets or readWriteBuckets; the key of the workflow bucket is bucketKmsKeyArn.',
        },
      ]
    : [];
}

function checkScratch(knobs: StorageKnobs): Problem[] {
  const problems = [
    ...checkInteger('scratchGiB', knobs.scratchGiB, 8, 65536, ' GiB'),
    ...checkInteger('scratchGiBPerVcpu', knobs.scratchGiBPerVcpu, 0, MOST_SCRATCH_PER_VCPU, ' GiB'),
    ...checkBoolean('useInstanceStore', knobs.useInstanceStore),
    ...checkInteger('scratchThroughputMiBps', knobs.scratchThroughputMiBps, 125, 2000, ' MiB/s'),
    ...checkInteger('scratchIops', knobs.scratchIops, 3000, 80000),
  ];
  return problems.length > 0 ? problems : [...checkThroughput(knobs), ...checkIops(knobs)];
}

/** @see https://docs.aws.amazon.com/ebs/latest/userguide/general-purpose.html */
function checkThroughput(knobs: StorageKnobs): Problem[] {
  const iops = knobs.scratchIops ?? DEFAULTS.scratchIops;
  const throughput = knobs.scratchThroughputMiBps ?? DEFAULTS.scratchThroughputMiBps;
  if (throughput <= iops / 4) {
    return [];
  }
  return [
    {
      option: 'scratchThroughputMiBps',
      value: throughput,
      reason: `A gp3 volume of ${iops} IOPS does at most ${Math.floor(iops / 4)} MiB/s (a quarter of its IOPS).`,
      remedy: `Lower it to ${Math.floor(iops / 4)}, or raise scratchIops to ${throughput * 4}.`,
    },
  ];
}

/** @see https://docs.aws.amazon.com/ebs/latest/userguide/general-purpose.html */
function checkIops(knobs: StorageKnobs): Problem[] {
  const iops = knobs.scratchIops ?? DEFAULTS.scratchIops;
  const gib = knobs.scratchGiB ?? DEFAULTS.scratchGiB;
  const most = Math.max(DEFAULTS.scratchIops, 500 * gib);
  return iops <= most
    ? []
    : [
        {
          option: 'scratchIops',
          value: iops,
          reason: `A gp3 volume of ${gib} GiB does at most ${most} (500 for each GiB).`,
          remedy: `Lower it to ${most}, or raise scratchGiB to ${Math.ceil(iops / 500)}.`,
        },
      ];
}

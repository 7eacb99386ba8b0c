import type { StorageKnobs } from '../../app/batch/knobs';
import { optional, type Rules, rule } from './rule';
import { integer, type Pattern, text, texts, yesOrNo } from './values';

/** As wide as the rules of S3 ever were, if the CDK accepts it. A conflict checks the rules for new buckets. */
const BUCKET: Pattern = {
  pattern: /^(?!.*(\.\.|\.-|-\.))(?!\d+(\.\d+){3}$)[A-Za-z0-9][A-Za-z0-9._-]{1,61}[A-Za-z0-9]$/,
  name: 'a bucket name: 3 to 63 lowercase letters, digits, hyphens and dots, with no dot next to a dot or a hyphen',
  example: 'my-lab-data',
};

/**
 * The prefix may have the characters that S3 calls safe, except the asterisk, which is a wildcard in IAM, and
 * parentheses, which the CDK accepts only in pairs where the permission is acknowledged.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-keys.html
 */
const BUCKET_WITH_PREFIX: Pattern = {
  pattern: /^[A-Za-z0-9._-]{3,255}(\/[A-Za-z0-9!_.'-]+)*\/?$/,
  name: "a bucket name, with or without a prefix of letters, digits and the characters ! - _ . ', without s3://, * or empty parts",
  example: 'my-bucket/references',
};

/** With more, the volume for 384 vCPUs would be larger than the largest gp3 volume. */
const MOST_SCRATCH_PER_VCPU = 170;

export const KEY: Pattern = {
  pattern: /^arn:aws[\w-]*:kms:[a-z0-9-]+:\d{12}:key\/([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|mrk-[0-9a-f]{32})$/,
  name: 'the ARN of a KMS key',
  example: 'arn:aws:kms:eu-west-1:123456789012:key/0a1b2c3d-1234-1234-1234-0123456789ab',
};

export const STORAGE = {
  bucketName: optional(text(BUCKET)),
  existingBucket: rule(yesOrNo, false),
  bucketKmsKeyArn: optional(text(KEY)),
  intelligentTiering: rule(yesOrNo, false),
  readBuckets: rule(texts(BUCKET_WITH_PREFIX), []),
  readWriteBuckets: rule(texts(BUCKET_WITH_PREFIX), []),
  kmsKeyArns: rule(texts(KEY), []),
  workExpirationDays: rule(integer(1, 3650, ' days'), 30),
  scratchGiB: rule(integer(8, 65536, ' GiB'), 200),
  scratchGiBPerVcpu: rule(integer(0, MOST_SCRATCH_PER_VCPU, ' GiB'), 10),
  useInstanceStore: rule(yesOrNo, true),
  scratchThroughputMiBps: rule(integer(125, 2000, ' MiB/s'), 250),
  scratchIops: rule(integer(3000, 80000), 3000),
} satisfies Rules<StorageKnobs>;

import type { BatchSettings } from '../settings';

/** The buckets in the settings besides the workflow bucket, each once: `read` does not contain those of `readWrite`. */
export interface NamedBuckets {
  /** The buckets that jobs can read: `my-bucket`, or `my-bucket/references`. */
  readonly read: readonly string[];

  /** The buckets that jobs can read and write. */
  readonly readWrite: readonly string[];
}

/** The buckets in the settings, normalized: `lab` and `lab/` are the same. */
export function namedBuckets(settings: Pick<BatchSettings, 'readBuckets' | 'readWriteBuckets'>): NamedBuckets {
  const readWrite = unique(settings.readWriteBuckets);
  return { read: unique(settings.readBuckets).filter((name) => !readWrite.includes(name)), readWrite };
}

function unique(names: readonly string[]): string[] {
  return [...new Set(names.map((name) => name.replace(/\/+$/, '')))];
}

/** Length of `arn:aws-us-gov:s3:::` before the name and of `/*` after it. */
const AROUND_NAME = 23;

/** Length of the longest other ARN in the policies of the stack: that of images in ECR. */
const LONGEST_OTHER = 120;

/**
 * Estimate the length of the longest ARN in the policies of the stack. With it the CDK decides when a policy is too
 * long for IAM, because it cannot count the characters of values that are known only at deployment, such as the
 * partition.
 */
export function longestArn({ read, readWrite }: NamedBuckets): number {
  return Math.max(LONGEST_OTHER, ...[...read, ...readWrite].map((name) => name.length + AROUND_NAME));
}

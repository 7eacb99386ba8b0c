import type { BatchSettings } from '../settings';

/** The buckets that the settings name besides the workflow bucket, each once: what is written is not among the others. */
export interface NamedBuckets {
  /** What jobs may read: `my-bucket`, or `my-bucket/references`. */
  readonly read: readonly string[];

  /** What jobs may read and write. */
  readonly readWrite: readonly string[];
}

/** The buckets that the settings name, however they are written: `lab` and `lab/` are the same. */
export function namedBuckets(settings: Pick<BatchSettings, 'readBuckets' | 'readWriteBuckets'>): NamedBuckets {
  const readWrite = unique(settings.readWriteBuckets);
  return { read: unique(settings.readBuckets).filter((name) => !readWrite.includes(name)), readWrite };
}

function unique(names: readonly string[]): string[] {
  return [...new Set(names.map((name) => name.replace(/\/+$/, '')))];
}

/** `arn:aws-us-gov:s3:::` before the name, `/*` after it. */
const AROUND_NAME = 23;

/** The longest ARN that the roles of the stack name without further buckets: of images in ECR. */
const LONGEST_OTHER = 120;

/**
 * The longest ARN in the policies of the stack, about. By it the CDK judges when a policy is too long for IAM: of what is
 * known only when it is deployed, the partition for one, it cannot count the characters.
 */
export function longestArn({ read, readWrite }: NamedBuckets): number {
  return Math.max(LONGEST_OTHER, ...[...read, ...readWrite].map((name) => name.length + AROUND_NAME));
}

import type { BatchKnobs } from '../../app/batch/knobs';
import { longestArn, namedBuckets } from '../../app/batch/storage/bucket-names';
import type { Problem } from '../../diagnostics/problem';
import { conflictOf } from './conflict';

/**
 * Characters that the policies of a role may have together: about 10,000 in the role itself, and at least 4,000 in each
 * of ten further policies. IAM accepts 6,144 in each, but the CDK does not fill them completely.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html
 */
const MOST_CHARACTERS = 40_000;

/** The buckets and keys must fit into the policies of the job role. */
export const JOB_ROLE_CONFLICTS = [
  conflictOf<BatchKnobs>()(['readBuckets', 'readWriteBuckets', 'kmsKeyArns'], checkJobRole),
];

type Grants = Pick<BatchKnobs, 'readBuckets' | 'readWriteBuckets' | 'kmsKeyArns'>;

export function checkJobRole({ readBuckets = [], readWriteBuckets = [], kmsKeyArns = [] }: Grants): Problem[] {
  const buckets = namedBuckets({ readBuckets, readWriteBuckets });
  const arn = longestArn(buckets) + 3;
  const sizes = [
    ...[...buckets.read, ...buckets.readWrite].map((name) => 3 * arn + sizeOfCondition(name)),
    ...kmsKeyArns.map((key) => key.length + 3),
  ];
  const all = sizes.reduce((sum, size) => sum + size, 0);
  if (all <= MOST_CHARACTERS) {
    return [];
  }
  const [[option, value]] = Object.entries({ readBuckets, readWriteBuckets, kmsKeyArns }).sort(
    ([, one], [, other]) => other.length - one.length,
  );
  return [
    {
      option,
      value,
      reason: `The job role would need about ${all.toLocaleString('en-US')} characters of policy, but IAM accepts about ${MOST_CHARACTERS.toLocaleString('en-US')}.`,
      fix: 'List fewer buckets and keys, or use shorter prefixes. Or allow the job role in the policy of a bucket or key: the ARN of the role is the output JobRoleArn.',
    },
  ];
}

/** Listing the objects below a prefix needs a separate statement. */
function sizeOfCondition(name: string): number {
  const [, ...folders] = name.split('/');
  const prefix = folders.join('/').length;
  return prefix > 0 ? 2 * prefix + 100 : 0;
}

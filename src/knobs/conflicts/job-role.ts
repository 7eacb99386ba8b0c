import type { BatchKnobs } from '../../app/batch/knobs';
import { longestArn, namedBuckets } from '../../app/batch/storage/bucket-names';
import type { Problem } from '../../diagnostics/problem';
import { conflictOf } from './conflict';

/**
 * Characters that the policies of a role may have in all: some 10,000 in the role itself, and in each of ten further
 * policies 4,000 at least, as the CDK divides them, of the 6,144 that IAM takes.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html
 */
const MOST_CHARACTERS = 40_000;

/** What can be too much for the policies of the job role. */
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
      reason: `The job role would need about ${all.toLocaleString('en-US')} characters of policy, and IAM takes about ${MOST_CHARACTERS.toLocaleString('en-US')}.`,
      fix: 'Name fewer buckets and keys, or shorter prefixes. The policy of a bucket or key may also allow the job role: its ARN is the output JobRoleArn.',
    },
  ];
}

/** To list what is below a prefix takes a statement of its own. */
function sizeOfCondition(name: string): number {
  const [, ...folders] = name.split('/');
  const prefix = folders.join('/').length;
  return prefix > 0 ? 2 * prefix + 100 : 0;
}

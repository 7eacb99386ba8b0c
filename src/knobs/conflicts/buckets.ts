import type { BatchKnobs } from '../../app/batch/knobs';
import type { Problem } from '../../diagnostics/problem';
import { conflictOf } from './conflict';

/**
 * Names that a new bucket cannot have, in addition to those that no bucket can have.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html
 */
const NOT_FOR_NEW: [pattern: RegExp, reason: string][] = [
  [/[A-Z_]/, 'The name of a new bucket can have only lowercase letters, digits, hyphens and dots.'],
  [/^(xn--|sthree-|amzn-s3-demo-)/, 'S3 reserves names that begin with xn--, sthree- or amzn-s3-demo-.'],
  [
    /(-s3alias|--ol-s3|\.mrap|--x-s3|--table-s3|-an)$/,
    'S3 reserves names that end with -s3alias, --ol-s3, .mrap, --x-s3, --table-s3 or -an.',
  ],
];

const conflict = conflictOf<BatchKnobs>();

export const BUCKET_CONFLICTS = [
  conflict(['bucketName', 'existingBucket'], ({ bucketName, existingBucket }) => {
    if (bucketName === undefined) {
      const fix = 'Set bucketName too.';
      return existingBucket ? [{ option: 'existingBucket', value: true, reason: 'bucketName is required.', fix }] : [];
    }
    const [, reason] = NOT_FOR_NEW.find(([pattern]) => !existingBucket && pattern.test(bucketName)) ?? [];
    const fix = 'Use another name, or set existingBucket if the bucket exists already.';
    return reason === undefined ? [] : [{ option: 'bucketName', value: bucketName, reason, fix }];
  }),
  conflict(['bucketName', 'readBuckets', 'readWriteBuckets'], checkPlaces),
  conflict(['kmsKeyArns', 'readBuckets', 'readWriteBuckets'], ({ kmsKeyArns, readBuckets, readWriteBuckets }) =>
    kmsKeyArns !== undefined && readBuckets === undefined && readWriteBuckets === undefined
      ? [
          {
            option: 'kmsKeyArns',
            value: kmsKeyArns,
            reason: 'Applies to readBuckets and readWriteBuckets only, but neither is set.',
            fix: 'Set readBuckets or readWriteBuckets too. For the workflow bucket, use bucketKmsKeyArn.',
          },
        ]
      : [],
  ),
];

type Places = Pick<BatchKnobs, 'bucketName' | 'readBuckets' | 'readWriteBuckets'>;

/** Each place may be listed once: a second entry is probably a mistake for another place. */
function checkPlaces({ bucketName, readBuckets = [], readWriteBuckets = [] }: Places): Problem[] {
  const places = [
    ...readBuckets.map((value) => ({ option: 'readBuckets', value, others: readBuckets })),
    ...readWriteBuckets.map((value) => ({ option: 'readWriteBuckets', value, others: readWriteBuckets })),
  ];
  return places.flatMap(({ option, value, others }) => {
    const problem = (reason: string, fix: string) => [{ option, value, reason, fix }];
    if (bucketName !== undefined && isWithin(value, bucketName)) {
      return problem('Part of the workflow bucket, which jobs can always read and write.', 'Remove it.');
    }
    const same = others
      .slice(0, others.indexOf(value))
      .find((other) => isWithin(other, value) && isWithin(value, other));
    if (same !== undefined) {
      return problem(`Duplicate entry: the same as ${same}.`, 'List it once.');
    }
    const around = option === 'readBuckets' && readWriteBuckets.find((other) => isWithin(value, other));
    return around
      ? problem(
          `Jobs can read and write it already: ${around} is in readWriteBuckets.`,
          'List it in one of the two only.',
        )
      : [];
  });
}

/** Whether a place is the same as another, or below it. A slash at the end does not matter. */
function isWithin(inner: string, outer: string): boolean {
  return `${inner.replace(/\/$/, '')}/`.startsWith(`${outer.replace(/\/$/, '')}/`);
}

import type { BatchKnobs } from '../../app/batch/knobs';
import type { Problem } from '../../diagnostics/problem';
import { conflictOf } from './conflict';

/**
 * What the name of a bucket that is made may not be, besides what no name may be.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html
 */
const NOT_FOR_NEW: [pattern: RegExp, reason: string][] = [
  [/[A-Z_]/, 'S3 makes buckets with lower-case letters, digits, hyphens and dots in their names only.'],
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
      return existingBucket
        ? [{ option: 'existingBucket', value: true, reason: 'It is not said which bucket.', fix }]
        : [];
    }
    const [, reason] = NOT_FOR_NEW.find(([pattern]) => !existingBucket && pattern.test(bucketName)) ?? [];
    const fix = 'Give another name, or set existingBucket if there is such a bucket already.';
    return reason === undefined ? [] : [{ option: 'bucketName', value: bucketName, reason, fix }];
  }),
  conflict(['bucketName', 'readBuckets', 'readWriteBuckets'], checkPlaces),
  conflict(['kmsKeyArns', 'readBuckets', 'readWriteBuckets'], ({ kmsKeyArns, readBuckets, readWriteBuckets }) =>
    kmsKeyArns !== undefined && readBuckets === undefined && readWriteBuckets === undefined
      ? [
          {
            option: 'kmsKeyArns',
            value: kmsKeyArns,
            reason: 'There is no further bucket that they could belong to.',
            fix: 'Name one in readBuckets or readWriteBuckets; the key of the workflow bucket is bucketKmsKeyArn.',
          },
        ]
      : [],
  ),
];

type Places = Pick<BatchKnobs, 'bucketName' | 'readBuckets' | 'readWriteBuckets'>;

/** What jobs may do in a place is said once: a place that is named twice may be meant to be another. */
function checkPlaces({ bucketName, readBuckets = [], readWriteBuckets = [] }: Places): Problem[] {
  const places = [
    ...readBuckets.map((value) => ({ option: 'readBuckets', value, others: readBuckets })),
    ...readWriteBuckets.map((value) => ({ option: 'readWriteBuckets', value, others: readWriteBuckets })),
  ];
  return places.flatMap(({ option, value, others }) => {
    const problem = (reason: string, fix: string) => [{ option, value, reason, fix }];
    if (bucketName !== undefined && isWithin(value, bucketName)) {
      return problem('It is in the workflow bucket, which jobs read and write anyway.', 'Leave it out.');
    }
    const same = others
      .slice(0, others.indexOf(value))
      .find((other) => isWithin(other, value) && isWithin(value, other));
    if (same !== undefined) {
      return problem(`It is the same as ${same}.`, 'Name it once.');
    }
    const around = option === 'readBuckets' && readWriteBuckets.find((other) => isWithin(value, other));
    return around
      ? problem(`Jobs may write there too: ${around} is in readWriteBuckets.`, 'Name it in one of the two lists.')
      : [];
  });
}

/** Whether a place is another one, or below it. A slash at the end means nothing. */
function isWithin(inner: string, outer: string): boolean {
  return `${inner.replace(/\/$/, '')}/`.startsWith(`${outer.replace(/\/$/, '')}/`);
}

import { complaint } from '../problems';
import { itIsRefused, KEY, type Row } from './refused';

/** Knobs that cannot be used, the option that is named, and what is said of it. */
const WRONG: Row[] = [
  [{ bucketName: 'My-Bucket' }, 'bucketName', /lowercase/],
  [{ bucketName: '10.0.0.1' }, 'bucketName', /bucket name/],
  [{ bucketName: 'a.-b' }, 'bucketName: "a.-b"', /no dot next to a dot or a hyphen/],
  [{ bucketName: 'a..b' }, 'bucketName', /no dot next to/],
  [{ bucketName: 'a-.b', existingBucket: true }, 'bucketName', /no dot next to/],
  [{ bucketName: 'lab_data' }, 'bucketName', /lowercase/],
  ...['xn--lab', 'sthree-lab', 'amzn-s3-demo-lab'].map(
    (bucketName): Row => [{ bucketName }, 'bucketName', /reserves names that begin/],
  ),
  ...['lab-s3alias', 'lab--ol-s3', 'lab.mrap', 'lab--x-s3', 'lab--table-s3', 'lab-an'].map(
    (bucketName): Row => [{ bucketName }, 'bucketName', /reserves names that end/],
  ),
  [{ existingBucket: true }, 'existingBucket: true', /bucketName is required/],
  [{ readBuckets: ['s3://data'] }, 'readBuckets: "s3://data"', /without s3:\/\//],
  [{ readWriteBuckets: ['*'] }, 'readWriteBuckets: "*"', /a bucket name/],
  ...['lab/a*', 'lab/a(', 'lab/(a)', 'lab/a?', 'lab/$', 'lab/a b', 'lab//a', 'lab//', '/lab', 'lab/ä'].map(
    (bucket): Row => [{ readBuckets: [bucket] }, `readBuckets: "${bucket}"`, /letters, digits/],
  ),
  [{ readBuckets: ['lab', 'lab/'] }, 'readBuckets: "lab/"', /Duplicate entry: the same as lab\b/],
  [{ readWriteBuckets: ['lab/a/', 'lab/a'] }, 'readWriteBuckets: "lab/a"', /the same as lab\/a\//],
  [{ readBuckets: ['lab'], readWriteBuckets: ['lab/'] }, 'readBuckets: "lab"', /List it in one of the two only/],
  [{ readBuckets: ['lab/a'], readWriteBuckets: ['lab'] }, 'readBuckets: "lab/a"', /Jobs can read and write it already/],
  [{ bucketName: 'lab', readBuckets: ['lab/a'] }, 'readBuckets: "lab/a"', /Part of the workflow bucket/],
  [{ bucketName: 'lab', readWriteBuckets: ['lab'] }, 'readWriteBuckets: "lab"', /Part of the workflow bucket/],
  [{ readBuckets: 'data' as unknown as string[] }, 'readBuckets', /Must be a list/],
  [{ bucketKmsKeyArn: 'alias/lab' }, 'bucketKmsKeyArn: "alias/lab"', /ARN of a KMS key/],
  [{ kmsKeyArns: [KEY] }, 'kmsKeyArns', /Set readBuckets or readWriteBuckets too/],
  [{ kmsKeyArns: ['key'], readBuckets: ['refs'] }, 'kmsKeyArns: "key"', /ARN of a KMS key/],
];

test.each(WRONG)('%j is refused', itIsRefused);

test.each(['lab-xn--data', 'my-s3alias-lab', 'an-lab'])('a new bucket may be called %s', (bucketName) => {
  expect(complaint({ bucketName })).toBe('');
});

test('a prefix may be listed beside its bucket, and keys for buckets that are written only', () => {
  expect(complaint({ readBuckets: ['lab', 'lab/a'] })).toBe('');
  expect(complaint({ readWriteBuckets: ['lab'], kmsKeyArns: [KEY] })).toBe('');
});

describe('the policy of the job role', () => {
  /** Of 369 characters each: three ARNs of 120 characters and their quotes. */
  const buckets = (length: number) => Array.from({ length }, (_, index) => `refs-${index}`);
  const keys = (length: number) => Array.from({ length }, (_, index) => KEY.replace(/1$/, `${index}`));
  const below = (prefix: number) => `data/${'x'.repeat(prefix)}`;

  test('may have 40,000 characters', () => {
    expect(complaint({ readBuckets: [...buckets(107), below(24)] })).toBe('');
  });

  test.each<Row>([
    [{ readBuckets: buckets(109) }, 'readBuckets', /about 40,221 characters.*\n.*List fewer buckets/],
    [{ readBuckets: [...buckets(107), below(25)] }, 'readBuckets', /about 40,002 characters/],
    [{ readBuckets: ['lab'], readWriteBuckets: buckets(109) }, 'readWriteBuckets', /about 40,590 characters/],
    [{ readBuckets: buckets(107), kmsKeyArns: keys(7) }, 'readBuckets', /about 40,029 characters/],
  ])('may not have more', itIsRefused);
});

test.each(['Old_Bucket', 'xn--lab', 'lab-an', 'lab-s3alias'])('a bucket that exists may be called %s', (bucketName) => {
  expect(complaint({ bucketName, existingBucket: true })).toBe('');
});

import { longestArn, namedBuckets } from '../../src/app/batch/storage/bucket-names';

const buckets = (readBuckets: string[], readWriteBuckets: string[] = []) =>
  namedBuckets({ readBuckets, readWriteBuckets });

test('a bucket or prefix is the same with a slash at its end', () => {
  expect(buckets(['refs/', 'refs', 'lab/panels/'])).toEqual({ read: ['refs', 'lab/panels'], readWrite: [] });
});

test('a bucket that is written is not among those that are read', () => {
  expect(buckets(['refs', 'data/'], ['data', 'data/'])).toEqual({ read: ['refs'], readWrite: ['data'] });
});

test('the longest ARN is that of images in ECR, or of a bucket with a prefix that is longer', () => {
  expect(longestArn({ read: ['lab'], readWrite: ['x'.repeat(97)] })).toBe(120);
  expect(longestArn({ read: ['lab'], readWrite: ['x'.repeat(98)] })).toBe(121);
  expect(longestArn({ read: ['x'.repeat(200)], readWrite: [] })).toBe(223);
});

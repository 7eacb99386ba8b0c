import { namedBuckets } from '../../src/app/batch/storage/bucket-names';

const buckets = (readBuckets: string[], readWriteBuckets: string[] = []) =>
  namedBuckets({ readBuckets, readWriteBuckets });

test('a bucket or prefix is the same with a slash at its end', () => {
  expect(buckets(['refs/', 'refs', 'lab/panels/'])).toEqual({ read: ['refs', 'lab/panels'], readWrite: [] });
});

test('a bucket that is written is not among those that are read', () => {
  expect(buckets(['refs', 'data/'], ['data', 'data/'])).toEqual({ read: ['refs'], readWrite: ['data'] });
});

import { instanceFigures } from '../../src/catalog';

test('pools are types by zones', () => {
  expect(instanceFigures(['c5.large', 'c6g.large'], 'af-south-1')).toMatchObject({ types: 2, pools: 3 + 2 });
});

test('pools are limited by the zones that hosts start in', () => {
  const pools = (zones?: number) => instanceFigures(['c5.large', 'c6g.large'], 'af-south-1', { zones }).pools;
  expect([1, 2, 3, 4, undefined].map(pools)).toEqual([2, 4, 5, 5, 5]);
});

test('families count without bare metal, aliases as their families, and nothing counts twice', () => {
  const family = instanceFigures(['c5'], 'us-east-1');
  expect(family).toMatchObject({ types: 8, vcpus: { min: 2, max: 96 }, memoryMiB: { min: 4096, max: 196608 } });
  expect(instanceFigures(['c5', 'c5.large'], 'us-east-1')).toEqual(family);
  expect(instanceFigures(['default_x86_64'], 'us-east-1')).toEqual(
    instanceFigures(['m6i', 'c6i', 'r6i', 'c7i'], 'us-east-1'),
  );
  expect(instanceFigures(['optimal'], 'us-east-1')).toEqual(instanceFigures(['default_x86_64'], 'us-east-1'));
  expect(instanceFigures(['default_arm64'], 'us-east-1')).toEqual(
    instanceFigures(['m6g', 'c6g', 'r6g', 'c7g'], 'us-east-1'),
  );
});

test('the largest job is somewhat smaller than the largest host', () => {
  const { largestJob, widestJob } = instanceFigures(['r5.4xlarge', 'm5.4xlarge', 'c5.9xlarge'], 'eu-west-1');
  expect(largestJob).toEqual({ vcpus: 16, memoryMiB: 120586, instanceType: 'r5.4xlarge' });
  expect(widestJob).toEqual({ vcpus: 36, memoryMiB: 67829, instanceType: 'c5.9xlarge' });
});

test('no job is wider than the compute environment', () => {
  const types = ['r5.4xlarge', 'r5.8xlarge', 'm5.12xlarge', 'c5.18xlarge'];
  const jobs = (maxVcpus?: number) => {
    const { largestJob, widestJob } = instanceFigures(types, 'eu-west-1', { maxVcpus });
    return [largestJob, widestJob].map((job) => [job?.vcpus, job?.instanceType]);
  };
  expect(jobs()).toEqual([
    [32, 'r5.8xlarge'],
    [72, 'c5.18xlarge'],
  ]);
  // Of the hosts that are wide enough, the one with the most memory.
  expect(jobs(40)).toEqual([
    [32, 'r5.8xlarge'],
    [40, 'm5.12xlarge'],
  ]);
  expect(jobs(32)).toEqual([
    [32, 'r5.8xlarge'],
    [32, 'r5.8xlarge'],
  ]);
  expect(jobs(4)).toEqual([
    [4, 'r5.8xlarge'],
    [4, 'r5.8xlarge'],
  ]);
});

test('types that are not offered or not known do not count', () => {
  expect(instanceFigures(['m7i.large', 'm9i', 'm9i.large'], 'me-south-1')).toEqual({
    types: 0,
    pools: 0,
    vcpus: undefined,
    memoryMiB: undefined,
    largestJob: undefined,
    widestJob: undefined,
    unknown: ['m9i', 'm9i.large'],
  });
  expect(instanceFigures(['default_x86_64'], 'ap-southeast-7')).toMatchObject({ types: 0, pools: 0, unknown: [] });
});

import { type BatchKnobs, OnDemandAllocationStrategy } from '../../src/app/batch/knobs';
import { warningsAbout } from '../../src/knobs/warnings';
import { resolveOptions } from '../../src/options/resolve';

const warnings = (knobs: BatchKnobs) => resolveOptions({ name: 'lab', ...knobs }).warnings;
const NAMED = { region: 'eu-west-1', vpcId: 'vpc-01234567', subnetIds: ['subnet-01234567'] };

describe('named subnets', () => {
  test('cause one warning, about the route to the internet and the endpoints otherwise needed', () => {
    const [warning, ...others] = warnings(NAMED);
    expect(others).toEqual([]);
    for (const text of [/^internetAccess: set it to true/, /hostAwsCli: false/, /jobImage in ECR/, /pullThroughReg/]) {
      expect(warning).toMatch(text);
    }
  });

  test('cause none if internetAccess is set', () => {
    expect(warnings({ ...NAMED, internetAccess: true })).toEqual([]);
    const without = {
      internetAccess: false,
      hostAwsCli: false,
      engines: ['snakemake'],
      jobImage: '111111111111.dkr.ecr.eu-west-1.amazonaws.com/tools:1.0',
    };
    expect(warnings({ ...NAMED, ...without })).toEqual([]);
  });
});

test('an AMI without a region causes a warning', () => {
  const hostImageId = 'ami-0123456789abcdef0';
  expect(warnings({ hostImageId })).toContainEqual(expect.stringMatching(/^hostImageId: ami-\w+ is in one region/));
  expect(warnings({ hostImageId, region: 'eu-west-1' })).toEqual([]);
});

const { BEST_FIT, BEST_FIT_PROGRESSIVE } = OnDemandAllocationStrategy;
const BUCKET = { bucketName: 'lab-data', existingBucket: true };

/** Knobs that are warned of, each with the text that names knob and value, and the same kind of knobs that are not. */
const WARNED: [knobs: BatchKnobs, texts: RegExp[], others: BatchKnobs[]][] = [
  [
    { onDemandAllocationStrategy: BEST_FIT },
    [/^onDemandAllocationStrategy: with BEST_FIT .* Use BEST_FIT_PROGRESSIVE instead\.$/],
    [{ onDemandAllocationStrategy: BEST_FIT_PROGRESSIVE }],
  ],
  [
    { spotBidPercentage: 60 },
    [/^spotBidPercentage: 60 makes jobs wait and saves nothing\./],
    [{ spotBidPercentage: 100 }],
  ],
  [
    { onDemandMinVcpus: 1, spotMinVcpus: 2 },
    [/^onDemandMinVcpus: hosts with 1 vCPUs keep running/, /^spotMinVcpus: hosts with 2 vCPUs keep running/],
    [{ onDemandMinVcpus: 0, spotMinVcpus: 0 }],
  ],
  [
    { maxAzs: 4 },
    [/^maxAzs: without region the VPC has subnets in 2 zones, .* Set region to use more\.$/],
    [{ maxAzs: 2 }, { maxAzs: 4, region: 'us-east-1' }],
  ],
  [
    { vpcId: 'vpc-01234567' },
    [/^vpcId: vpc-01234567 is in one region\. Set region to it/],
    [{ vpcId: 'vpc-01234567', region: 'eu-west-1' }],
  ],
  [
    { hostImageId: 'ami-01234567' },
    [/^hostImageId: ami-01234567 is in one region\. Set region to it/],
    [{ hostImageId: 'ami-01234567', region: 'eu-west-1' }],
  ],
  [
    NAMED,
    [/^internetAccess: set it to true if the subnets in subnetIds have internet access/],
    [{ ...NAMED, internetAccess: true }],
  ],
  [
    { ...BUCKET, workExpirationDays: 7, intelligentTiering: true },
    [/^workExpirationDays: has no effect/, /^intelligentTiering: has no effect/],
    [BUCKET, { bucketName: 'lab-data', workExpirationDays: 7, intelligentTiering: true }],
  ],
  [
    { hostAwsCli: false },
    [/^hostAwsCli: if it is false, Nextflow needs the AWS CLI in every image/],
    [{ hostAwsCli: true }, { hostAwsCli: false, engines: ['snakemake'] }, { engines: ['nextflow'] }],
  ],
];

test.each(WARNED)('%j causes a warning with the knob and its value', (knobs, texts) => {
  expect(warningsAbout(knobs)).toEqual(texts.map((text) => expect.stringMatching(text)));
});

test.each(WARNED.flatMap(([, , others]) => others).map((others) => [others]))('%j causes no warning', (knobs) => {
  expect(warningsAbout(knobs)).toEqual([]);
});

test('there is no warning if nothing is set', () => {
  expect(warningsAbout({})).toEqual([]);
});

import type { BatchKnobs } from '../../src';
import { resolveOptions } from '../../src/options/resolve';

const warnings = (knobs: BatchKnobs) => resolveOptions({ name: 'lab', ...knobs }).warnings;
const NAMED = { region: 'eu-west-1', vpcId: 'vpc-01234567', subnetIds: ['subnet-01234567'] };

describe('named subnets', () => {
  test('raise one question, whether there is a way to the internet, and what it takes if not', () => {
    const [warning, ...others] = warnings(NAMED);
    expect(others).toEqual([]);
    for (const text of [/^internetAccess: set it to true/, /hostAwsCli: false/, /jobImage in ECR/, /pullThroughReg/]) {
      expect(warning).toMatch(text);
    }
  });

  test('raise none when it is answered', () => {
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

test('an AMI without its region is warned of', () => {
  const hostImageId = 'ami-0123456789abcdef0';
  expect(warnings({ hostImageId })).toContainEqual(expect.stringMatching(/^hostImageId: ami-\w+ is in one region/));
  expect(warnings({ hostImageId, region: 'eu-west-1' })).toEqual([]);
});

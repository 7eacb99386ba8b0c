import { inEcr, partitionOf } from '../../src/knobs/arn';

test.each([
  ['eu-west-1', 'aws'],
  ['us-east-1', 'aws'],
  ['cn-north-1', 'aws-cn'],
  ['us-gov-west-1', 'aws-us-gov'],
  ['us-iso-east-1', 'aws-iso'],
  ['us-isob-east-1', 'aws-iso-b'],
  ['eu-isoe-west-1', 'aws-iso-e'],
  ['us-isof-south-1', 'aws-iso-f'],
  ['eusc-de-east-1', 'aws-eusc'],
])('the region %s is in the partition %s', (region, partition) => {
  expect(partitionOf(region)).toBe(partition);
});

test.each([
  ['111111111111.dkr.ecr.eu-west-1.amazonaws.com/tools:1', { partition: 'aws', region: 'eu-west-1' }],
  ['111111111111.dkr.ecr-fips.us-gov-west-1.amazonaws.com/a/b:1', { partition: 'aws-us-gov', region: 'us-gov-west-1' }],
  ['111111111111.dkr.ecr.cn-north-1.amazonaws.com.cn/tools:1', { partition: 'aws-cn', region: 'cn-north-1' }],
  ['quay.io/111111111111.dkr.ecr.eu-west-1.amazonaws.com/tools:1', undefined],
  ['1111.dkr.ecr.eu-west-1.amazonaws.com/tools:1', undefined],
  ['public.ecr.aws/lab/tools:1', undefined],
])('where ECR has the image %s', (image, place) => {
  expect(inEcr(image)).toEqual(place);
});

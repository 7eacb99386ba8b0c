import { complaint } from '../problems';
import { imageIn, itIsRefused, KEY, keyIn, type Row, SECRET } from './refused';

const hubIn = (region: string) => ({
  pullThroughRegistries: ['docker.io'],
  dockerHubSecretArn: SECRET.replace('eu-west-1', region),
});

/** What cannot be used where the stack is. */
const ELSEWHERE: Row[] = [
  [
    { region: 'cn-north-1', bucketKmsKeyArn: KEY },
    'bucketKmsKeyArn',
    /In the partition aws, but the option region puts the stack into aws-cn/,
  ],
  [{ region: 'cn-north-1', readBuckets: ['refs'], kmsKeyArns: [KEY] }, 'kmsKeyArns: "arn', /the stack into aws-cn/],
  [
    { region: 'eu-west-1', volumeKmsKeyArn: keyIn('cn-north-1', 'aws-cn') },
    'volumeKmsKeyArn',
    /the option region puts the stack into aws\./,
  ],
  [{ region: 'us-gov-west-1', jobImage: imageIn('us-east-1') }, 'jobImage', /In the partition aws, but .* aws-us-gov/],
  [
    { region: 'eu-west-1', volumeKmsKeyArn: keyIn('us-east-1') },
    'volumeKmsKeyArn',
    /In the region us-east-1, .*\n +Use one in eu-west-1/,
  ],
  [
    { region: 'eu-west-1', bucketKmsKeyArn: keyIn('us-east-1') },
    'bucketKmsKeyArn',
    /In the region us-east-1, .*\n +Use one in eu-west-1/,
  ],
  [
    { region: 'eu-west-1', ...hubIn('us-east-1') },
    'dockerHubSecretArn',
    /In the region us-east-1, .*\n +Use one in eu-west-1/,
  ],
  [
    { volumeKmsKeyArn: keyIn('eu-west-1', 'aws-us-gov') },
    'volumeKmsKeyArn',
    /no region eu-west-1 in the partition aws-us-gov/,
  ],
  [{ bucketKmsKeyArn: keyIn('mars-1') }, 'bucketKmsKeyArn', /no region mars-1 in the partition aws/],
  [
    { volumeKmsKeyArn: KEY, bucketKmsKeyArn: keyIn('us-east-1') },
    'bucketKmsKeyArn',
    /volumeKmsKeyArn puts the stack into eu-west-1/,
  ],
  [
    { bucketKmsKeyArn: KEY, jobImage: imageIn('cn-north-1') },
    'jobImage',
    /In the partition aws-cn, but the option bucketKmsKeyArn puts the stack into aws\./,
  ],
];

test.each(ELSEWHERE)('%j is refused', itIsRefused);

test.each([
  { region: 'eu-west-1', readBuckets: ['refs'], kmsKeyArns: [keyIn('us-east-1')], jobImage: imageIn('us-east-1') },
  { region: 'eu-west-1', existingBucket: true, bucketName: 'data', bucketKmsKeyArn: keyIn('us-east-1') },
  { region: 'cn-north-1', volumeKmsKeyArn: keyIn('cn-north-1', 'aws-cn') },
  { existingBucket: true, bucketName: 'data', bucketKmsKeyArn: keyIn('us-east-1'), ...hubIn('eu-west-1') },
  { volumeKmsKeyArn: KEY, readBuckets: ['refs'], kmsKeyArns: [keyIn('us-east-1')] },
])('what may be elsewhere is accepted: %j', (knobs) => {
  expect(complaint(knobs)).toBe('');
});

test('of a region that does not exist, only that is told', () => {
  expect(complaint({ region: 'mars-1', volumeKmsKeyArn: KEY })).toMatch(/an option cannot be used/);
});

import { settings } from '#src/settings';
import { deployedTemplate, resourcesOf } from './template';

const template = deployedTemplate();
const buckets = Object.values(resourcesOf(template, 'AWS::S3::Bucket'));

test('there is a workflow bucket, unless one exists already', () => {
  expect(buckets).toHaveLength(settings.existingBucket ? 0 : 1);
});

test('a bucket is encrypted, private, and stays', () => {
  for (const { Properties, DeletionPolicy } of buckets) {
    expect(Properties.BucketEncryption.ServerSideEncryptionConfiguration).toHaveLength(1);
    expect(Properties.PublicAccessBlockConfiguration).toEqual({
      BlockPublicAcls: true,
      BlockPublicPolicy: true,
      IgnorePublicAcls: true,
      RestrictPublicBuckets: true,
    });
    expect(DeletionPolicy).toBe('Retain');
  }
});

test('a bucket is reached over TLS alone', () => {
  const policies = Object.values(resourcesOf(template, 'AWS::S3::BucketPolicy'));
  expect(policies).toHaveLength(buckets.length);
  for (const { Properties } of policies) {
    expect(Properties.PolicyDocument.Statement).toContainEqual(
      expect.objectContaining({
        Effect: 'Deny',
        Principal: { AWS: '*' },
        Action: 's3:*',
        Condition: { Bool: { 'aws:SecureTransport': 'false' } },
      }),
    );
  }
});

test('intermediate files expire', () => {
  for (const { Properties } of buckets) {
    expect(Properties.LifecycleConfiguration.Rules).toContainEqual(
      expect.objectContaining({ Prefix: 'work/', ExpirationInDays: settings.workExpirationDays, Status: 'Enabled' }),
    );
  }
});

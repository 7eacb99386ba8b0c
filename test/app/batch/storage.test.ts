import { settings } from './deployment';
import { coreResourcesOf, deployedTemplate } from './template';

const template = deployedTemplate();
const PART = 'Workflow(Bucket|AccessLogs)';
const buckets = Object.values(coreResourcesOf(template, 'AWS::S3::Bucket', PART));

test('there is a workflow bucket and one for its access logs, unless one exists already', () => {
  expect(buckets).toHaveLength(settings.existingBucket ? 0 : 2);
  const logged = buckets.filter(({ Properties }) => Properties.LoggingConfiguration !== undefined);
  expect(logged).toHaveLength(settings.existingBucket ? 0 : 1);
});

test('the workflow bucket is encrypted with the key that was named', () => {
  const algorithms = buckets.map(
    ({ Properties }) =>
      Properties.BucketEncryption.ServerSideEncryptionConfiguration[0].ServerSideEncryptionByDefault.SSEAlgorithm,
  );
  const expected = settings.bucketKmsKeyArn ? ['AES256', 'aws:kms'] : ['AES256', 'AES256'];
  expect(algorithms.sort()).toEqual(settings.existingBucket ? [] : expected);
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
    expect(DeletionPolicy).toBe('RetainExceptOnCreate');
  }
});

test('a bucket is reached over TLS only, and stays so', () => {
  const policies = Object.values(coreResourcesOf(template, 'AWS::S3::BucketPolicy', `${PART}Policy`));
  expect(policies).toHaveLength(buckets.length);
  for (const { Properties, DeletionPolicy } of policies) {
    expect(DeletionPolicy).toBe('RetainExceptOnCreate');
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

describe('of the workflow bucket', () => {
  const rules = buckets
    .filter(({ Properties }) => Properties.LoggingConfiguration !== undefined)
    .map(({ Properties }) => Properties.LifecycleConfiguration.Rules);

  test('intermediate files expire', () => {
    for (const each of rules) {
      expect(each).toContainEqual(
        expect.objectContaining({ Prefix: 'work/', ExpirationInDays: settings.workExpirationDays, Status: 'Enabled' }),
      );
    }
  });

  test('uploads that never ended are given up', () => {
    for (const each of rules) {
      expect(each).toContainEqual(
        expect.objectContaining({ AbortIncompleteMultipartUpload: { DaysAfterInitiation: 7 }, Status: 'Enabled' }),
      );
    }
  });

  test('what is not read moves to cheaper storage only where that was asked for', () => {
    for (const each of rules) {
      expect(JSON.stringify(each).includes('INTELLIGENT_TIERING')).toBe(settings.intelligentTiering);
    }
  });
});

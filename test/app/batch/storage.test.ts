import { BUCKET_LIMITS } from '#src/batch/limits';
import { settings } from './deployment';
import { coreResourcesOf, deployedTemplate, type Resource, textOf } from './template';

const template = deployedTemplate();
const PART = 'Workflow(Bucket|AccessLogs)';

/** None of them where the settings name a bucket that exists already. */
const ofPart = (part: string) => Object.entries(coreResourcesOf(template, 'AWS::S3::Bucket', part));
const buckets = ofPart(PART).map(([, bucket]) => bucket);
const workflow = ofPart('WorkflowBucket');
const accessLogs = ofPart('WorkflowAccessLogs');

const STALE_UPLOADS = {
  AbortIncompleteMultipartUpload: { DaysAfterInitiation: BUCKET_LIMITS.staleUploadDays },
  Status: 'Enabled',
};

const rulesOf = ({ Properties }: Resource) => Properties.LifecycleConfiguration.Rules;

test('the stack has a workflow bucket and a bucket for its access logs, unless the bucket exists', () => {
  const expected = settings.existingBucket ? 0 : 1;
  expect([workflow.length, accessLogs.length]).toEqual([expected, expected]);
});

test('a bucket is private, and is kept when the stack is deleted', () => {
  for (const { Properties, DeletionPolicy, UpdateReplacePolicy } of buckets) {
    expect(Properties.PublicAccessBlockConfiguration).toEqual({
      BlockPublicAcls: true,
      BlockPublicPolicy: true,
      IgnorePublicAcls: true,
      RestrictPublicBuckets: true,
    });
    expect(Properties.OwnershipControls.Rules).toEqual([{ ObjectOwnership: 'BucketOwnerEnforced' }]);
    expect([DeletionPolicy, UpdateReplacePolicy]).toEqual(['RetainExceptOnCreate', 'Retain']);
  }
});

test('a bucket is accessible over TLS 1.2 or later only, also when the stack is deleted', () => {
  const policies = Object.values(coreResourcesOf(template, 'AWS::S3::BucketPolicy', `${PART}Policy`));
  expect(policies).toHaveLength(buckets.length);
  for (const { Properties, DeletionPolicy, UpdateReplacePolicy } of policies) {
    expect([DeletionPolicy, UpdateReplacePolicy]).toEqual(['RetainExceptOnCreate', 'Retain']);
    const arn = { 'Fn::GetAtt': [Properties.Bucket.Ref, 'Arn'] };
    for (const Condition of [
      { Bool: { 'aws:SecureTransport': 'false' } },
      { NumericLessThan: { 's3:TlsVersion': 1.2 } },
    ]) {
      expect(Properties.PolicyDocument.Statement).toContainEqual({
        Effect: 'Deny',
        Principal: { AWS: '*' },
        Action: 's3:*',
        Resource: [arn, { 'Fn::Join': ['', [arn, '/*']] }],
        Condition,
      });
    }
  }
});

describe('the workflow bucket', () => {
  test('has the name of the settings', () => {
    const names = workflow.map(([, { Properties }]) => Properties.BucketName);
    expect(names).toEqual(settings.existingBucket ? [] : [settings.bucketName]);
  });

  test('is encrypted with the key of the settings, and uses a bucket key', () => {
    for (const [, { Properties }] of workflow) {
      expect(Properties.BucketEncryption.ServerSideEncryptionConfiguration).toEqual([
        settings.bucketKmsKeyArn === undefined
          ? { ServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' } }
          : {
              BucketKeyEnabled: true,
              ServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms', KMSMasterKeyID: settings.bucketKmsKeyArn },
            },
      ]);
    }
  });

  test('has access logs, which S3 can write', () => {
    for (const [id, { Properties }] of workflow) {
      const [[logs]] = accessLogs;
      expect(Properties.LoggingConfiguration).toEqual({ DestinationBucketName: { Ref: logs } });
      const [policy] = Object.values(coreResourcesOf(template, 'AWS::S3::BucketPolicy', 'WorkflowAccessLogsPolicy'));
      const { Principal, ...statement } = policy.Properties.PolicyDocument.Statement.find(
        ({ Effect }: { Effect: string }) => Effect === 'Allow',
      );
      expect(textOf(Principal.Service)).toMatch(/^logging\.s3\./);
      expect(statement).toEqual({
        Effect: 'Allow',
        Action: 's3:PutObject',
        Resource: { 'Fn::Join': ['', [{ 'Fn::GetAtt': [logs, 'Arn'] }, '/*']] },
        Condition: {
          ArnLike: { 'aws:SourceArn': { 'Fn::GetAtt': [id, 'Arn'] } },
          StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } },
        },
      });
    }
  });

  test('expires intermediate files and incomplete uploads only', () => {
    for (const [, bucket] of workflow) {
      const deleting = rulesOf(bucket).filter(({ Transitions }: { Transitions?: unknown }) => !Transitions);
      expect(deleting).toHaveLength(2);
      expect(deleting).toContainEqual(
        expect.objectContaining({
          Prefix: 'work/',
          ExpirationInDays: settings.workExpirationDays,
          Status: 'Enabled',
        }),
      );
      expect(deleting).toContainEqual(expect.objectContaining(STALE_UPLOADS));
    }
  });

  test('uses intelligent tiering only if it is set', () => {
    const moving = {
      Transitions: [{ StorageClass: 'INTELLIGENT_TIERING', TransitionInDays: 0 }],
      Status: 'Enabled',
    };
    for (const [, bucket] of workflow) {
      const rules = rulesOf(bucket).filter(({ Transitions }: { Transitions?: unknown }) => Transitions);
      expect(rules).toEqual(settings.intelligentTiering ? [expect.objectContaining(moving)] : []);
    }
  });
});

describe('the bucket of access logs', () => {
  test('is encrypted with the keys of S3, as access logs require', () => {
    for (const [, { Properties }] of accessLogs) {
      expect(Properties.BucketEncryption.ServerSideEncryptionConfiguration).toEqual([
        { ServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' } },
      ]);
    }
  });

  test('has the retention of other logs', () => {
    for (const [, bucket] of accessLogs) {
      const rules = rulesOf(bucket);
      expect(rules).toHaveLength(2);
      expect(rules).toContainEqual(
        expect.objectContaining({ ExpirationInDays: settings.logRetentionDays, Status: 'Enabled' }),
      );
      expect(rules).toContainEqual(expect.objectContaining(STALE_UPLOADS));
    }
  });
});

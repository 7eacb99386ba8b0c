import type { BatchSettings } from '../../src/app/batch/settings';
import { stackOf, templateOf } from '../app/batch/stack';
import { coreTemplate, resourcesOf, type Template, textOf } from '../app/batch/template';

// What the settings add to the roles; what these have in any case, the managed tests look at.

interface Statement {
  readonly Action: string | string[];
  readonly Resource: unknown;
  readonly Condition?: unknown;
}

/** What each of the roles may do to what, with the given settings and not with the defaults. */
function addedBy(changed: Partial<BatchSettings>): string[] {
  const before = permissionsIn(coreTemplate());
  return permissionsIn(templateOf(stackOf(changed))).filter((each) => !before.includes(each));
}

function permissionsIn(template: Template): string[] {
  const policies = Object.values(resourcesOf(template, 'AWS::IAM::Policy'));
  return policies.flatMap(({ Properties: { Roles, PolicyDocument } }) =>
    PolicyDocument.Statement.flatMap(({ Action, Resource, Condition }: Statement) =>
      [Resource].flat().flatMap((resource) =>
        [Action].flat().map((action) => {
          const role = textOf(Roles[0]).replace(/^<Roles([A-Z][a-z]+).*/, '$1');
          return `${role}: ${action} ${textOf(resource)}${Condition ? ` if ${JSON.stringify(Condition)}` : ''}`;
        }),
      ),
    ),
  );
}

const READ = ['s3:GetObject', 's3:GetObjectTagging', 's3:GetObjectVersion'];
const WRITE = [
  's3:PutObject',
  's3:PutObjectTagging',
  's3:DeleteObject',
  's3:AbortMultipartUpload',
  's3:ListMultipartUploadParts',
];
const S3 = 'arn:<AWS::Partition>:s3:::';
const jobs = (actions: string[], resource: string) => actions.map((action) => `Job: ${action} ${resource}`);

describe('jobs', () => {
  test('read a bucket that is to be read', () => {
    expect(addedBy({ readBuckets: ['refs'] })).toEqual([
      ...jobs(['s3:GetBucketLocation', 's3:ListBucket'], `${S3}refs`),
      ...jobs(READ, `${S3}refs/*`),
    ]);
  });

  test('read and write a bucket that is to be written, below its prefix only', () => {
    const below = ' if {"StringLike":{"s3:prefix":["2026/a","2026/a/*"]}}';
    expect(addedBy({ readWriteBuckets: ['results/2026/a'] })).toEqual([
      ...jobs(['s3:GetBucketLocation'], `${S3}results`),
      ...jobs(['s3:ListBucket'], `${S3}results${below}`),
      ...jobs([...READ, ...WRITE], `${S3}results/2026/a/*`),
    ]);
  });

  test('read and write a bucket that exists already', () => {
    expect(addedBy({ bucketName: 'lab-data', existingBucket: true })).toEqual([
      ...jobs(['s3:GetBucketLocation', 's3:ListBucket'], `${S3}lab-data`),
      ...jobs([...READ, ...WRITE], `${S3}lab-data/*`),
    ]);
  });

  const KEY = 'arn:aws:kms:eu-west-1:111111111111:key/0a1b2c3d-0000-0000-0000-00000000000a';
  const BY_S3 = ` if {"StringEquals":{"kms:ViaService":{"Fn::Join":["",["s3.eu-west-1.",{"Ref":"AWS::URLSuffix"}]]}}}`;

  test.each<[string, Partial<BatchSettings>, string[]]>([
    ['of what is read decrypts only', { kmsKeyArns: [KEY], readBuckets: ['refs'] }, ['kms:Decrypt']],
    [
      'of what is written encrypts too',
      { kmsKeyArns: [KEY], readBuckets: ['refs'], readWriteBuckets: ['results'] },
      ['kms:Decrypt', 'kms:GenerateDataKey'],
    ],
    ['of the workflow bucket encrypts too', { bucketKmsKeyArn: KEY }, ['kms:Decrypt', 'kms:GenerateDataKey']],
    [
      'of a workflow bucket that exists already encrypts too',
      { bucketKmsKeyArn: KEY, bucketName: 'lab-data', existingBucket: true },
      ['kms:Decrypt', 'kms:GenerateDataKey'],
    ],
  ])('use keys by S3 in the region of the key: that %s', (_, changed, actions) => {
    const used = addedBy(changed).filter((each) => each.includes('kms:'));
    expect(used).toEqual(jobs(actions, `${KEY}${BY_S3}`));
  });
});

test('hosts open sessions where that was asked for', () => {
  expect(addedBy({ sessionManager: true })).toEqual(
    [
      'ssm:UpdateInstanceInformation',
      'ssmmessages:CreateControlChannel',
      'ssmmessages:CreateDataChannel',
      'ssmmessages:OpenControlChannel',
      'ssmmessages:OpenDataChannel',
    ].map((action) => `Instance: ${action} *`),
  );
});

test('hosts and the execution role have ECR pull images into its cache', () => {
  const kept = 'arn:<AWS::Partition>:ecr:<AWS::Region>:<AWS::AccountId>:repository/my-batch/quay/*';
  const expected = ['Instance', 'Execution'].flatMap((role) =>
    ['ecr:BatchImportUpstreamImage', 'ecr:CreateRepository'].map((action) => `${role}: ${action} ${kept}`),
  );
  expect(addedBy({ pullThroughRegistries: ['quay.io'] })).toEqual(expected);
});

import { registryCalled } from '#src/batch/images/registries';
import { namedBuckets } from '#src/batch/storage/bucket-names';
import { SESSION_MANAGER } from './actions';
import { settings } from './deployment';
import { coreResourcesOf, coreTemplate, resourcesOf, textOf } from './template';

// What `src/main.ts` adds may be allowed more: `stack.test.ts` looks at that.
const template = coreTemplate();

interface Statement {
  readonly Effect: string;
  readonly Action: string | string[];
  readonly Resource: unknown;
  readonly Condition?: unknown;
}

const roles = Object.values(resourcesOf(template, 'AWS::IAM::Role')).map(({ Properties }) => Properties);
const policies = ['AWS::IAM::Policy', 'AWS::IAM::ManagedPolicy']
  .flatMap((type) => Object.values(resourcesOf(template, type)))
  .map(({ Properties }) => Properties);
const inline = roles.flatMap(({ Policies }) => Policies ?? []);
const statements: Statement[] = [...policies, ...inline].flatMap(({ PolicyDocument }) => PolicyDocument.Statement);

type RoleName = 'Instance' | 'Execution' | 'Job';

/** The logical id of a resource. */
function idOf(type: string, part: string): string {
  return Object.keys(coreResourcesOf(template, type, part))[0];
}

/** What a role may do to a resource, in all of its statements or in those with a condition. */
function actionsOn(role: RoleName, resource: string, condition?: unknown): string[] {
  const id = idOf('AWS::IAM::Role', `Roles${role}`);
  const actions = policies
    .filter(({ Roles }) => Roles.some(({ Ref }: { Ref: string }) => Ref === id))
    .flatMap(({ PolicyDocument }): Statement[] => PolicyDocument.Statement)
    .filter(({ Resource }) => [Resource].flat().map(textOf).includes(resource))
    .filter(({ Condition }) => condition === undefined || JSON.stringify(Condition) === JSON.stringify(condition))
    .flatMap(({ Action }) => Action);
  return [...new Set(actions)].sort();
}

/** Who takes up a role, under which conditions. */
function trustOf(role: RoleName) {
  const [{ Principal, Condition }, ...others] =
    template.Resources[idOf('AWS::IAM::Role', `Roles${role}`)].Properties.AssumeRolePolicyDocument.Statement;
  expect(others).toEqual([]);
  return { service: textOf(Principal.Service).replace('<AWS::URLSuffix>', 'amazonaws.com'), condition: Condition };
}

const READ = ['s3:GetObject', 's3:GetObjectTagging', 's3:GetObjectVersion'];
const WRITE = [
  's3:AbortMultipartUpload',
  's3:DeleteObject',
  's3:ListMultipartUploadParts',
  's3:PutObject',
  's3:PutObjectTagging',
];

test('every statement names its resources, except for actions without resources', () => {
  expect(statements.length).toBeGreaterThan(0);
  for (const { Resource } of statements) {
    expect(Resource).toBeTruthy();
  }
  const onAll = statements.filter(({ Resource }) => [Resource].flat().includes('*'));
  expect(onAll.flatMap(({ Action }) => Action).sort()).toEqual([
    'ecr:GetAuthorizationToken',
    ...(settings.sessionManager ? SESSION_MANAGER : []),
  ]);
});

test('keys can be used through S3 only, in the region of the key', () => {
  const keys = statements.filter(({ Action }) => [Action].flat().some((action) => action.startsWith('kms:')));
  const named = [settings.bucketKmsKeyArn ?? [], settings.kmsKeyArns].flat();
  const used = keys.flatMap(({ Resource }) => Resource as string | string[]);
  expect([...new Set(used)].sort()).toEqual([...new Set(named)].sort());
  for (const { Condition, Resource } of keys) {
    for (const key of [Resource].flat()) {
      const [, , , region] = String(key).split(':');
      const service = ['', [`s3.${region}.`, { Ref: 'AWS::URLSuffix' }]];
      expect(Condition).toEqual({ StringEquals: { 'kms:ViaService': { 'Fn::Join': service } } });
    }
  }
});

test('keys of buckets that are only read can only decrypt', () => {
  for (const key of settings.kmsKeyArns) {
    const isWritten = settings.readWriteBuckets.length > 0 || key === settings.bucketKmsKeyArn;
    expect(actionsOn('Job', key)).toEqual(['kms:Decrypt', ...(isWritten ? ['kms:GenerateDataKey'] : [])]);
  }
  if (settings.bucketKmsKeyArn !== undefined) {
    expect(actionsOn('Job', settings.bucketKmsKeyArn)).toEqual(['kms:Decrypt', 'kms:GenerateDataKey']);
  }
});

test.each(['Job', 'Execution'] as const)('the role %s is for containers of this account and region only', (role) => {
  const { service, condition } = trustOf(role);
  const { StringEquals, ArnLike, ...others } = condition;
  expect([service, others]).toEqual(['ecs-tasks.amazonaws.com', {}]);
  expect(StringEquals).toEqual({ 'aws:SourceAccount': { Ref: 'AWS::AccountId' } });
  const region = settings.region ?? '<AWS::Region>';
  // With a region, a feature flag of the CDK writes the partition as it is.
  const arn = textOf(ArnLike['aws:SourceArn']).replace(/^arn:aws[\w-]*:/, 'arn:<AWS::Partition>:');
  expect(arn).toBe(`arn:<AWS::Partition>:ecs:${region}:<AWS::AccountId>:*`);
});

test('the instance role is for EC2 only', () => {
  expect(trustOf('Instance')).toEqual({ service: 'ec2.amazonaws.com' });
});

test('no statement allows everything', () => {
  for (const { Action } of statements) {
    for (const action of [Action].flat()) {
      expect(action).not.toMatch(/^\*$|^[a-z0-9]+:\*$/);
    }
  }
});

const ofS3 = (name: string) => `arn:<AWS::Partition>:s3:::${name}`;
const ofEcr = (path: string) => `arn:<AWS::Partition>:ecr:<AWS::Region>:<AWS::AccountId>:repository/${path}`;

test('jobs can read, write and list the workflow bucket', () => {
  const { existingBucket, bucketName } = settings;
  const bucket = existingBucket ? ofS3(`${bucketName}`) : `<${idOf('AWS::S3::Bucket', 'WorkflowBucket')}.Arn>`;
  expect(actionsOn('Job', bucket)).toEqual(['s3:GetBucketLocation', 's3:ListBucket']);
  expect(actionsOn('Job', `${bucket}/*`)).toEqual([...READ, ...WRITE].sort());
});

test('jobs can use the buckets of the settings, and write only to those of readWriteBuckets', () => {
  const { read, readWrite } = namedBuckets(settings);
  for (const name of [...read, ...readWrite]) {
    // Jobs write to the workflow bucket, in whatever lists it stands too.
    const isWritten = readWrite.includes(name) || (settings.existingBucket && settings.bucketName === name);
    const expected = isWritten ? [...READ, ...WRITE].sort() : READ;
    expect([name, actionsOn('Job', ofS3(`${name}/*`))]).toEqual([name, expected]);
  }
});

test('jobs can list the buckets of the settings, only below the prefix if there is one', () => {
  const { read, readWrite } = namedBuckets(settings);
  for (const name of [...read, ...readWrite]) {
    const [bucket, ...folders] = name.split('/');
    const prefix = folders.join('/');
    const below = prefix === '' ? undefined : { StringLike: { 's3:prefix': [prefix, `${prefix}/*`] } };
    expect([name, actionsOn('Job', ofS3(bucket))]).toEqual([name, ['s3:GetBucketLocation', 's3:ListBucket']]);
    expect([name, actionsOn('Job', ofS3(bucket), below)]).toEqual([name, expect.arrayContaining(['s3:ListBucket'])]);
  }
});

const WRITE_LOG = ['logs:CreateLogStream', 'logs:PutLogEvents'];

test('the execution role can pull images of this account and region, and write logs', () => {
  expect(actionsOn('Execution', '*')).toEqual(['ecr:GetAuthorizationToken']);
  expect(actionsOn('Execution', ofEcr('*'))).toEqual([
    'ecr:BatchCheckLayerAvailability',
    'ecr:BatchGetImage',
    'ecr:GetDownloadUrlForLayer',
  ]);
  expect(actionsOn('Execution', `<${idOf('AWS::Logs::LogGroup', 'JobLogs')}.Arn>`)).toEqual(WRITE_LOG);
});

test('hosts can write their log, and open sessions only with sessionManager', () => {
  expect(actionsOn('Instance', `<${idOf('AWS::Logs::LogGroup', 'HostLogs')}.Arn>`)).toEqual(WRITE_LOG);
  expect(actionsOn('Instance', '*')).toEqual(settings.sessionManager ? SESSION_MANAGER : []);
});

test('only hosts have AWS managed policies', () => {
  const managed = roles.flatMap(({ ManagedPolicyArns }) => ManagedPolicyArns ?? []);
  const names = managed.map((arn) => /policy\/([\w/-]+)/.exec(JSON.stringify(arn))?.[1]);
  expect(names).toEqual(['service-role/AmazonEC2ContainerServiceforEC2Role']);
});

test('images can be cached for the registries of the settings only, below the namespace', () => {
  const imports = statements.filter(({ Action }) => [Action].flat().includes('ecr:CreateRepository'));
  const resources = settings.pullThroughRegistries.map((name) =>
    ofEcr(`${settings.namespace}/${registryCalled(name).folder}/*`),
  );
  expect(imports).toHaveLength(resources.length > 0 ? 2 : 0);
  for (const { Resource } of imports) {
    expect([Resource].flat().map(textOf).sort()).toEqual([...resources].sort());
  }
  for (const role of ['Instance', 'Execution'] as const) {
    for (const resource of resources) {
      expect(actionsOn(role, resource)).toEqual(['ecr:BatchImportUpstreamImage', 'ecr:CreateRepository']);
    }
  }
});

test('AWS Batch uses its service-linked role only', () => {
  const principals = roles.map(({ AssumeRolePolicyDocument }) => JSON.stringify(AssumeRolePolicyDocument));
  expect(principals.filter((principal) => principal.includes('batch.amazonaws.com'))).toEqual([]);
});

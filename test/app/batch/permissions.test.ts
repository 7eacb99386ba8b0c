import { namedBuckets } from '#src/batch/storage/bucket-names';
import { SESSION_MANAGER } from './actions';
import { settings } from './deployment';
import { coreTemplate, resourcesOf } from './template';

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

test('every statement names its resources, but for actions that know none', () => {
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

test('keys are used for the objects of buckets only, in the region of the key', () => {
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

test('the job role is taken up for this account alone', () => {
  const conditions = roles.map(({ AssumeRolePolicyDocument }) => AssumeRolePolicyDocument.Statement[0].Condition);
  expect(conditions).toContainEqual(
    expect.objectContaining({ StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } }),
  );
});

test('no statement allows everything', () => {
  for (const { Action } of statements) {
    for (const action of [Action].flat()) {
      expect(action).not.toMatch(/^\*$|^[a-z0-9]+:\*$/);
    }
  }
});

test('jobs reach the buckets that the settings name, and what is only to be read is not written', () => {
  const { read, readWrite } = namedBuckets(settings);
  for (const name of [...read, ...readWrite]) {
    const objects = statements.filter(({ Resource }) => JSON.stringify(Resource).includes(`:s3:::${name}/*"`));
    const actions = JSON.stringify(objects.map(({ Action }) => Action));
    expect([name, actions]).toEqual([name, expect.stringContaining('s3:GetObject')]);
    // Jobs write to the workflow bucket, in whatever lists it stands too.
    const isWritten = readWrite.includes(name) || (settings.existingBucket && settings.bucketName === name);
    expect([name, /Put|Delete/.test(actions)]).toEqual([name, isWritten]);
  }
});

test('AWS’s own policies are those that a host needs, and jobs have none', () => {
  const managed = roles.flatMap(({ ManagedPolicyArns }) => ManagedPolicyArns ?? []);
  const names = managed.map((arn) => /policy\/([\w/-]+)/.exec(JSON.stringify(arn))?.[1]);
  expect(names).toEqual(['service-role/AmazonEC2ContainerServiceforEC2Role']);
});

test('images are fetched from outside only for a registry that is kept, and only below the namespace', () => {
  const imports = statements.filter(({ Action }) => [Action].flat().includes('ecr:CreateRepository'));
  expect(imports).toHaveLength(settings.pullThroughRegistries.length > 0 ? 2 : 0);
  for (const resource of imports.flatMap(({ Resource }) => Resource)) {
    expect(JSON.stringify(resource)).toContain(`:repository/${settings.namespace}/`);
  }
});

test('AWS Batch acts through its service-linked role alone', () => {
  const principals = roles.map(({ AssumeRolePolicyDocument }) => JSON.stringify(AssumeRolePolicyDocument));
  expect(principals.filter((principal) => principal.includes('batch.amazonaws.com'))).toEqual([]);
});

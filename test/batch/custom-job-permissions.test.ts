import * as batch from 'aws-cdk-lib/aws-batch';
import * as ecr from 'aws-cdk-lib/aws-ecr';
import * as ecs from 'aws-cdk-lib/aws-ecs';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as secretsmanager from 'aws-cdk-lib/aws-secretsmanager';
import type { BatchStack } from '../../src/app/batch/batch-stack';
import { stackOf, templateOf } from '../app/batch/stack';
import { resourcesOf, type Template } from '../app/batch/template';
import { jobCalled, policies, warningsOf } from './custom-job';

describe('a job of one’s own', () => {
  let stack: BatchStack;

  beforeEach(() => {
    stack = stackOf({ namespace: 'lab' });
  });

  test('gets secrets by the role that starts it, and shows none', () => {
    const secret = secretsmanager.Secret.fromSecretNameV2(stack, 'Token', 'lab/token');
    const credentials = secretsmanager.Secret.fromSecretNameV2(stack, 'Registry', 'lab/registry');
    stack.jobs.add('private', {
      image: 'registry.lab.org/tool:1',
      secrets: { TOKEN: batch.Secret.fromSecretsManager(secret) },
      registryCredentials: credentials,
    });
    const template = templateOf(stack);
    const { Secrets, RepositoryCredentials, Environment } = jobCalled(template, 'lab-private').ContainerProperties;
    expect(Secrets).toMatchObject([{ Name: 'TOKEN' }]);
    expect(JSON.stringify(RepositoryCredentials.CredentialsParameter)).toContain('secret:lab/registry');
    expect(JSON.stringify(Environment)).not.toContain('TOKEN');
    const reads = Object.values(resourcesOf(template, 'AWS::IAM::Policy')).filter(({ Properties }) =>
      JSON.stringify(Properties).includes('secretsmanager:GetSecretValue'),
    );
    expect(reads.map(({ Properties }) => Properties.Roles)).toEqual([[{ Ref: 'RolesExecution5ACCDCBD' }]]);
    for (const name of ['lab/token', 'lab/registry']) {
      expect(JSON.stringify(reads)).toContain(`:secret:${name}-??????`);
    }
  });

  test('is pulled from a repository of the account by the role that starts it', () => {
    const repository = ecr.Repository.fromRepositoryName(stack, 'Repository', 'lab/tool');
    stack.jobs.add('own', { image: ecs.ContainerImage.fromEcrRepository(repository, '1.0') });
    const template = templateOf(stack);
    expect(JSON.stringify(jobCalled(template, 'lab-own').ContainerProperties.Image)).toContain('lab/tool:1.0');
    expect(policies(template)).toContain('ecr:BatchGetImage');
  });

  test('has a role of its own, which gets nothing of the stack by itself', () => {
    const jobRole = new iam.Role(stack, 'Own', { assumedBy: new iam.ServicePrincipal('ecs-tasks.amazonaws.com') });
    stack.jobs.add('own', { image: 'lab/tool:1', jobRole });
    const template = templateOf(stack);
    const role = (name: string) => JSON.stringify(jobCalled(template, name).ContainerProperties.JobRoleArn);
    expect(role('lab-own')).toContain('"Own');
    expect(role('lab-job')).not.toContain('"Own');
    expect(JSON.stringify(Object.values(resourcesOf(template, 'AWS::IAM::Policy')))).not.toMatch(/"Ref":"Own/);
  });

  test.each([
    ['123456789012.dkr.ecr.eu-west-1.amazonaws.com/lab/tool:1.0', 'eu-west-1:123456789012:repository/lab/tool'],
    ['123456789012.dkr.ecr.cn-north-1.amazonaws.com.cn/tool:1', 'cn-north-1:123456789012:repository/tool'],
    [
      `123456789012.dkr.ecr-fips.us-gov-west-1.amazonaws.com/a/b/c@sha256:${'0'.repeat(64)}`,
      'us-gov-west-1:123456789012:repository/a/b/c',
    ],
  ])('may pull what it names of another account or region, and that only: %s', (image, resource) => {
    const before = statementsOf(templateOf(stackOf({ namespace: 'lab' })));
    stack.jobs.add('other', { image });
    const template = templateOf(stack);
    expect(jobCalled(template, 'lab-other').ContainerProperties.Image).toBe(image);
    const added = statementsOf(template).filter((statement) => !before.includes(statement));
    expect(added.map((statement) => JSON.parse(statement))).toEqual([
      {
        Action: ['ecr:BatchCheckLayerAvailability', 'ecr:BatchGetImage', 'ecr:GetDownloadUrlForLayer'],
        Effect: 'Allow',
        Resource: { 'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, `:ecr:${resource}`]] },
        Roles: [{ Ref: 'RolesExecution5ACCDCBD' }],
      },
    ]);
    // What the CDK asks for of such a name has been done.
    expect(warningsOf(stack)).toEqual([]);
  });

  test.each(['quay.io/lab/tool:1', '123456789012.dkr.ecr.eu-west-1.example.com/tool:1', 'lab/tool'])(
    'may pull nothing more for an image of elsewhere: %s',
    (image) => {
      stack.jobs.add('other', { image });
      expect(statementsOf(templateOf(stack))).toEqual(statementsOf(templateOf(stackOf({ namespace: 'lab' }))));
    },
  );
});

/** The statements of all policies, each with the roles that it is for. */
function statementsOf(template: Template): string[] {
  return Object.values(resourcesOf(template, 'AWS::IAM::Policy')).flatMap(({ Properties }) =>
    Properties.PolicyDocument.Statement.map((statement: object) =>
      JSON.stringify({ ...statement, Roles: Properties.Roles }),
    ),
  );
}

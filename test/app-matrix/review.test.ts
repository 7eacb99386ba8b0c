import * as cdk from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';
import { BatchStack } from '#src/batch/batch-stack';
import { compose } from '#src/main';
import { RECOMMENDED_FEATURE_FLAGS } from '../../src/components/cdk/feature-flags';
import { coreIn } from '../app/batch/composed-app';
import { instanceTypes, settings } from '../app/batch/deployment';
import { advice, review } from '../app/batch/review';

const { aws_batch: batch, aws_ec2: ec2, aws_iam: iam, aws_s3: s3, aws_sns: sns } = cdk;

type Addition = (stack: BatchStack, app: cdk.App) => void;

/** What is asked about an app with additions: the construct and the rule. */
function asked(...additions: Addition[]): string[] {
  return reviewed(...additions).map(({ path, id }) => `${path} ${id}`);
}

function reviewed(...additions: Addition[]) {
  const app = new cdk.App({ context: RECOMMENDED_FEATURE_FLAGS });
  const [stack] = compose(app);
  for (const add of additions) {
    add(stack, app);
  }
  return review(app);
}

const everything = (...actions: string[]) => new iam.PolicyStatement({ actions, resources: ['*'] });
const WORLD: [cdk.aws_ec2.IPeer, cdk.aws_ec2.Port] = [ec2.Peer.anyIpv4(), ec2.Port.tcp(22)];
const PUBLIC = new s3.BlockPublicAccess({
  blockPublicAcls: false,
  blockPublicPolicy: false,
  ignorePublicAcls: false,
  restrictPublicBuckets: false,
});

/** A bucket that nothing is asked about, unless it is changed. */
const bucketIn = (scope: cdk.Stack, { workflowBucket }: BatchStack, props: cdk.aws_s3.BucketProps = {}) =>
  new s3.Bucket(scope, 'Panels', { enforceSSL: true, serverAccessLogsBucket: workflowBucket.accessLogs, ...props });

const publicBucket: Addition = (stack) => bucketIn(stack, stack, { blockPublicAccess: PUBLIC });
const allToJobs: Addition = ({ roles }) => roles.job.addToPolicy(everything('dynamodb:PutItem'));
const openGroup: Addition = (stack) =>
  new ec2.SecurityGroup(stack, 'Open', { vpc: stack.network.vpc }).addIngressRule(...WORLD);

test.each<[string, Addition, string[]]>([
  ['a public bucket', publicBucket, ['my-batch/Panels/Resource AwsSolutions-S2']],
  ['* on the job role', allToJobs, ['my-batch/Roles/Job/DefaultPolicy/Resource AwsSolutions-IAM5[Resource::*]']],
  ['a security group open to the world', openGroup, ['my-batch/Open/Resource AwsSolutions-EC23']],
  [
    '* on a role that has an answer for other actions on *',
    ({ roles }) => roles.execution.addToPolicy(everything('s3:DeleteObject', 'ecr:GetAuthorizationToken')),
    ['my-batch/Roles/Execution/DefaultPolicy/Resource AwsSolutions-IAM5[Resource::*]'],
  ],
  [
    'all actions of a service',
    ({ roles, workflowBucket: { bucket } }) =>
      roles.job.addToPolicy(new iam.PolicyStatement({ actions: ['s3:*'], resources: [bucket.bucketArn] })),
    ['my-batch/Roles/Job/DefaultPolicy/Resource AwsSolutions-IAM5[Action::s3:*]'],
  ],
  [
    'all buckets',
    ({ roles }) =>
      roles.job.addToPolicy(new iam.PolicyStatement({ actions: ['s3:GetObject'], resources: ['arn:aws:s3:::*'] })),
    ['my-batch/Roles/Job/DefaultPolicy/Resource AwsSolutions-IAM5[Resource::arn:aws:s3:::*]'],
  ],
  [
    'everything but',
    ({ roles, workflowBucket: { bucket } }) =>
      roles.job.addToPolicy(new iam.PolicyStatement({ notActions: ['iam:PassRole'], resources: [bucket.bucketArn] })),
    ['my-batch/Roles/Job/DefaultPolicy/Resource GwfBatch-AllBut'],
  ],
  [
    'a policy of AWS’s own',
    ({ roles }) => roles.job.addManagedPolicy(iam.ManagedPolicy.fromAwsManagedPolicyName('AdministratorAccess')),
    ['my-batch/Roles/Job/Resource AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/AdministratorAccess]'],
  ],
  [
    'hosts open to a network',
    ({ network }) => network.securityGroup.addIngressRule(ec2.Peer.ipv4('10.0.0.0/8'), ec2.Port.tcp(22)),
    ['my-batch/Network/SecurityGroup/Resource GwfBatch-HostInbound'],
  ],
  [
    'hosts open to addresses that are known at deployment only',
    ({ network }) => network.securityGroup.addIngressRule(ec2.Peer.ipv4(network.vpc.vpcCidrBlock), ec2.Port.tcp(22)),
    ['my-batch/Network/SecurityGroup/Resource GwfBatch-HostInbound'],
  ],
  [
    'a bucket made public by an override',
    ({ workflowBucket: { bucket } }) =>
      (bucket.node.defaultChild as cdk.CfnResource).addPropertyOverride(
        'PublicAccessBlockConfiguration.RestrictPublicBuckets',
        false,
      ),
    ['my-batch/Workflow/Bucket/Resource AwsSolutions-S2'],
  ],
  [
    'a security group opened by an override',
    (stack) => {
      const group = new ec2.SecurityGroup(stack, 'Open', { vpc: stack.network.vpc }).node.defaultChild;
      const rule = { IpProtocol: 'tcp', FromPort: 22, ToPort: 22, CidrIpv6: '::/0' };
      (group as cdk.CfnResource).addPropertyOverride('SecurityGroupIngress', [rule]);
    },
    ['my-batch/Open/Resource AwsSolutions-EC23'],
  ],
  [
    'a bucket that anyone may read',
    (stack) =>
      bucketIn(stack, stack).addToResourcePolicy(
        new iam.PolicyStatement({
          actions: ['s3:GetObject'],
          resources: ['arn:aws:s3:::lab/*'],
          principals: [new iam.AnyPrincipal()],
        }),
      ),
    ['my-batch/Panels/Policy/Resource GwfBatch-AnyPrincipal'],
  ],
  [
    'a bucket reached without TLS',
    (stack) => bucketIn(stack, stack, { enforceSSL: false }),
    ['my-batch/Panels/Resource AwsSolutions-S10'],
  ],
  [
    'hosts whose volumes are not encrypted',
    ({ hostTemplate: { template } }) =>
      (template.node.defaultChild as cdk.CfnResource).addPropertyOverride(
        'LaunchTemplateData.BlockDeviceMappings.1.Ebs.Encrypted',
        false,
      ),
    ['my-batch/Host/Template/Resource AwsSolutions-EC26'],
  ],
  [
    'a queue whose tags cannot change without replacing it',
    ({ computeEnvironments: { spot } }, app) => {
      const other = new cdk.Stack(app, 'other');
      const queue = new batch.JobQueue(other, 'Queue', {
        computeEnvironments: [{ computeEnvironment: spot, order: 1 }],
      });
      cdk.Tags.of(queue).add('team', 'genomics');
    },
    ['other/Queue/Resource GwfBatch-CreateOnlyTags'],
  ],
  [
    'a public bucket in another stack',
    (stack, app) => bucketIn(new cdk.Stack(app, 'other'), stack, { blockPublicAccess: PUBLIC }),
    ['other/Panels/Resource AwsSolutions-S2'],
  ],
  [
    'a public bucket in a nested stack',
    (stack) => bucketIn(new cdk.NestedStack(stack, 'Nested'), stack, { blockPublicAccess: PUBLIC }),
    ['my-batch/Nested/Panels/Resource AwsSolutions-S2'],
  ],
  [
    'a public bucket in a stage of a stage',
    (_, app) => {
      const inner = new cdk.Stage(new cdk.Stage(app, 'outer'), 'inner');
      const [stack] = compose(inner as cdk.App);
      publicBucket(stack, app);
    },
    ['outer/inner/my-batch/Panels/Resource AwsSolutions-S2'],
  ],
])('%s needs an acknowledgment', (_, add, questions) => {
  expect(asked(add)).toEqual(questions);
});

test('changes by an aspect are checked too', () => {
  const open: cdk.IAspect = {
    visit: (node) => {
      if (node instanceof s3.CfnBucket) {
        node.publicAccessBlockConfiguration = { blockPublicAcls: false };
      }
    },
  };
  expect(asked((stack) => cdk.Aspects.of(stack).add(open))).toContain(
    'my-batch/Workflow/Bucket/Resource AwsSolutions-S2',
  );
});

test.each<[string, Addition]>([
  ['nothing', () => {}],
  [
    'a third queue, with hosts of its own',
    (stack) => {
      const { network, roles, hostTemplate } = stack;
      const computeEnvironment = new batch.ManagedEc2EcsComputeEnvironment(stack, 'Large', {
        vpc: network.vpc,
        vpcSubnets: { subnets: network.subnets },
        securityGroups: [network.securityGroup],
        instanceRole: roles.instance,
        launchTemplate: hostTemplate.template,
      });
      new batch.JobQueue(stack, 'Third', { computeEnvironments: [{ computeEnvironment, order: 1 }] });
    },
  ],
  ['another job definition', ({ jobs }) => jobs.add('align', { image: 'quay.io/lab/align:1.0' })],
  ['a bucket that jobs read', (stack) => bucketIn(stack, stack).grantRead(stack.roles.job)],
  ['a bucket that jobs write', (stack) => bucketIn(stack, stack).grantReadWrite(stack.roles.job)],
  [
    'a bucket of elsewhere that jobs read',
    (stack) => s3.Bucket.fromBucketName(stack, 'Elsewhere', 'lab-panels').grantRead(stack.roles.job, 'v2/*'),
  ],
  [
    'a bucket of another stack that jobs read',
    (stack, app) => {
      const other = new cdk.Stack(app, 'other');
      const logs = new s3.Bucket(other, 'Logs', { enforceSSL: true });
      cdk.Validations.of(logs).acknowledge({ id: 'AwsSolutions-S1', reason: 'It is where the others log to.' });
      bucketIn(other, stack, { serverAccessLogsBucket: logs }).grantRead(stack.roles.job);
    },
  ],
  [
    'a nested stack that reads a bucket',
    (stack) => {
      const nested = new cdk.NestedStack(stack, 'Nested');
      const role = new iam.Role(nested, 'Role', { assumedBy: new iam.ServicePrincipal('ecs-tasks.amazonaws.com') });
      bucketIn(stack, stack).grantRead(role);
    },
  ],
  [
    'a function that jobs call',
    (stack) => {
      const code = cdk.aws_lambda.Code.fromInline('exports.handler = async () => {}');
      const role = new iam.Role(stack, 'Role', { assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com') });
      const runtime = cdk.aws_lambda.Runtime.NODEJS_LATEST;
      const called = new cdk.aws_lambda.Function(stack, 'Function', { code, runtime, role, handler: 'index.handler' });
      called.grantInvoke(stack.roles.job);
    },
  ],
  ['a second stack', (_, app) => new sns.Topic(new cdk.Stack(app, 'other'), 'Topic', { enforceSSL: true })],
  [
    'steps on hosts',
    ({ hostTemplate: { boot } }) => boot.addStep('audit', ['curl -fsS https://lab.example.org/agent | sh']),
  ],
  ['tags of the app', (_, app) => cdk.Tags.of(app).add('team', 'genomics')],
  [
    'hosts that a security group may reach',
    (stack) => {
      const { vpc, securityGroup } = stack.network;
      securityGroup.addIngressRule(new ec2.SecurityGroup(stack, 'Scheduler', { vpc }), ec2.Port.tcp(8080));
    },
  ],
  [
    'an endpoint',
    ({ network: { vpc } }) => vpc.addInterfaceEndpoint('Logs', { service: ec2.InterfaceVpcEndpointAwsService.BATCH }),
  ],
])('%s needs no acknowledgment', (_, add) => {
  expect(advice(reviewed(add))).toBe('');
});

test('acknowledged findings are not reported, for rules of cdk-nag and of gwf-batch', () => {
  const acknowledge = (path: string, ...ids: string[]): Addition => {
    return (_, app) => {
      const construct = path.split('/').reduce<IConstruct>((scope, id) => scope.node.findChild(id), app);
      cdk.Validations.of(construct).acknowledge(...ids.map((id) => ({ id, reason: 'It is meant to be so.' })));
    };
  };
  const additions: Addition[] = [
    publicBucket,
    allToJobs,
    openGroup,
    ({ roles }) => roles.execution.addToPolicy(everything('s3:DeleteObject')),
    ({ network }) => network.securityGroup.addIngressRule(...WORLD),
  ];
  expect(asked(...additions)).toHaveLength(6);
  expect(
    asked(
      ...additions,
      acknowledge('my-batch/Panels', 'AwsSolutions-S2'),
      acknowledge('my-batch/Roles', 'AwsSolutions-IAM5[Resource::*]'),
      acknowledge('my-batch', 'AwsSolutions-EC23'),
      acknowledge('my-batch/Network', 'GwfBatch-HostInbound'),
    ),
  ).toEqual([]);
});

test('the advice names the construct, the problem, and the line that acknowledges it', () => {
  expect(advice(reviewed(publicBucket))).toBe(
    [
      'my-batch/Panels: The bucket can be made public. Set `blockPublicAccess: cdk.aws_s3.BlockPublicAccess.BLOCK_ALL`.',
      '  If this is intended, give the reason in `compose` of src/main.ts, where x is this construct or one of its parents:',
      "  cdk.Validations.of(x).acknowledge({ id: 'AwsSolutions-S2', reason: '…' });",
    ].join('\n'),
  );
});

test('the advice names a part of the core as in src/main.ts', () => {
  expect(advice(reviewed(allToJobs))).toBe(
    [
      'my-batch/Roles/Job/DefaultPolicy: The policy allows dynamodb:PutItem on all resources, `*`. List the resources instead.',
      '  If this is intended, give the reason in `compose` of src/main.ts:',
      "  cdk.Validations.of(stack.roles.job).acknowledge({ id: 'AwsSolutions-IAM5[Resource::*]', reason: '…' });",
    ].join('\n'),
  );
  const parts = reviewed(allToJobs, publicBucket, ({ network }) => network.securityGroup.addIngressRule(...WORLD));
  expect(parts.map(({ part }) => part)).toEqual(
    expect.arrayContaining(['stack.roles.job', 'stack.network', undefined]),
  );
});

test('the tests of the core check the stack with the unchanged settings, wherever it is', () => {
  const app = new cdk.App();
  new BatchStack(app, 'other', { settings: { ...settings, namespace: 'other' }, instanceTypes });
  expect(coreIn(app)).toBeUndefined();
  const stack = new BatchStack(new cdk.Stage(app, 'stage'), 'mine', { settings: { ...settings }, instanceTypes });
  expect(coreIn(app)).toBe(stack);
});

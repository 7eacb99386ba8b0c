import { spawnSync } from 'node:child_process';
import {
  Architecture,
  type GwfBatchProjectOptions,
  ImagePullBehavior,
  OnDemandAllocationStrategy,
  SpotAllocationStrategy,
} from '../../src';
import { RECOMMENDED_FEATURE_FLAGS } from '../../src/components/feature-flags';
import { generated } from '../generated';
import { inRepository } from '../repository';
import { pasted, samplesIn } from '../samples';

/** Whoever deploys an older app may have switched off any of them. */
const FLAGS = Object.entries(RECOMMENDED_FEATURE_FLAGS).filter(([, value]) => typeof value === 'boolean');

/** Each knob away from its default in one of these at least, wherever the managed tests could mind. */
const KNOBS: [name: string, knobs: Partial<GwfBatchProjectOptions>][] = [
  [
    'everything brought along',
    {
      region: 'eu-west-1',
      vpcId: 'vpc-01234567',
      subnetIds: ['subnet-01234567', 'subnet-89abcdef'],
      bucketName: 'lab-data',
      existingBucket: true,
      readBuckets: ['references', 'lab/panels/', "Old_Bucket/it's_v1.0!-/x"],
      readWriteBuckets: ['results', 'archive/2026'],
      architecture: Architecture.ARM64,
      onDemandAllocationStrategy: OnDemandAllocationStrategy.BEST_FIT,
      priorityQueueUsesSpot: false,
      bucketKmsKeyArn: 'arn:aws:kms:eu-west-1:111111111111:key/0a1b2c3d-0000-0000-0000-000000000001',
      kmsKeyArns: ['arn:aws:kms:eu-west-1:111111111111:key/0a1b2c3d-0000-0000-0000-000000000002'],
      pullThroughRegistries: ['quay.io', 'docker.io'],
      dockerHubSecretArn: 'arn:aws:secretsmanager:eu-west-1:111111111111:secret:ecr-pullthroughcache/hub-AbCdEf',
      internetAccess: true,
      hostImageId: 'ami-0123456789abcdef0',
      volumeKmsKeyArn: 'arn:aws:kms:eu-west-1:111111111111:key/0a1b2c3d-0000-0000-0000-000000000003',
      jobImage: 'broadinstitute/gatk:4.6.2.0',
    },
  ],
  [
    'a trial',
    {
      useDefaultVpc: true,
      bucketName: 'lab-data',
      bucketKmsKeyArn: 'arn:aws:kms:eu-west-1:111111111111:key/0a1b2c3d-0000-0000-0000-000000000001',
      intelligentTiering: true,
      engines: ['cromwell', 'nextflow'],
      pullThroughRegistries: ['public.ecr.aws'],
      onDemandInstanceTypes: ['m5.large', 'c5'],
      spotInstanceTypes: ['optimal'],
      spotAllocationStrategy: SpotAllocationStrategy.SPOT_CAPACITY_OPTIMIZED,
      spotBidPercentage: 50,
      onDemandMinVcpus: 4,
      spotMinVcpus: 2,
      hostRefresh: '2026-12',
      sessionManager: true,
      metadataHopLimit: 1,
      scratchGiB: 65536,
      scratchIops: 80000,
      scratchThroughputMiBps: 2000,
    },
  ],
  [
    'the cheapest network',
    {
      natGateways: 0,
      httpProxy: 'http://proxy.lab.org:3128',
      noProxy: ['.lab.org'],
      imagePullBehavior: ImagePullBehavior.DEFAULT,
      maxAzs: 1,
      vpcCidr: '192.168.4.0/22',
      onDemandInstanceFamilies: ['m7i'],
      spotInstanceFamilies: ['m5', 'c5'],
      scratchGiB: 8,
      scratchGiBPerVcpu: 3,
      useInstanceStore: false,
      hostAwsCli: false,
      engines: ['snakemake'],
      jobAttempts: 1,
      cancelUnrunnableAfterMinutes: 10,
    },
  ],
  ['hosts with GPUs On-Demand', { onDemandInstanceFamilies: ['g5'], scratchGiBPerVcpu: 0 }],
  [
    'hosts with GPUs on Spot',
    { region: 'us-east-1', spotInstanceFamilies: ['c7i', 'g6'], onDemandInstanceFamilies: ['gr6'] },
  ],
  ['families that are newer', { onDemandInstanceFamilies: ['g8'], spotInstanceTypes: ['m9i', 'g6.48xlarge', 'c5'] }],
  [
    'no way to the internet',
    {
      region: 'eu-west-1',
      vpcId: 'vpc-01234567',
      subnetIds: ['subnet-01234567'],
      internetAccess: false,
      hostAwsCli: false,
      engines: ['step-functions'],
      jobImage: '111111111111.dkr.ecr.eu-west-1.amazonaws.com/lab/tools:1.0',
    },
  ],
  [
    'what an organization prescribes, and no recommended feature flag',
    {
      cdkout: 'build/cdk',
      context: {
        ...Object.fromEntries(FLAGS.map(([flag, value]) => [flag, !value])),
        '@aws-cdk/core:bootstrapQualifier': 'lab',
        '@aws-cdk/core:permissionsBoundary': { name: 'my-boundary' },
      },
    },
  ],
];

/** How Jest ends in a repository. */
function managedTests(files: Record<string, string>): { status: number | null; stderr: string } {
  let outcome: ReturnType<typeof managedTests> | undefined;
  inRepository(files, (folder) => {
    const env = {
      ...process.env,
      CDK_VALIDATION: 'false',
      NO_COLOR: '1',
      FORCE_COLOR: undefined,
      CDK_DEFAULT_ACCOUNT: '111111111111',
    };
    outcome = spawnSync('node_modules/.bin/jest', ['--ci'], { cwd: folder, env, encoding: 'utf-8' });
  });
  return outcome ?? { status: null, stderr: '' };
}

test.each(KNOBS)(
  'the managed tests pass in a repository with %s',
  (_, knobs) => {
    const { status, stderr } = managedTests(generated(knobs));
    expect(stderr).toContain('Test Suites:');
    expect([status, status === 0 ? '' : stderr]).toEqual([0, '']);
  },
  120_000,
);

describe('where src/main.ts adds', () => {
  const files = generated();
  const main = files['src/main.ts'];
  const withMain = (text: string) => managedTests({ ...files, 'src/main.ts': text });

  const DANGEROUS = [
    "const open = new cdk.aws_s3.Bucket(stack, 'Open', {",
    '  enforceSSL: true,',
    '  serverAccessLogsBucket: stack.workflowBucket.accessLogs,',
    '  blockPublicAccess: cdk.aws_s3.BlockPublicAccess.BLOCK_ACLS_ONLY,',
    '});',
    "const all = new cdk.aws_iam.PolicyStatement({ actions: ['dynamodb:PutItem'], resources: ['*'] });",
    'stack.roles.job.addToPolicy(all);',
    'stack.network.securityGroup.addIngressRule(cdk.aws_ec2.Peer.anyIpv4(), cdk.aws_ec2.Port.tcp(22));',
  ].join('\n');

  /** Some of everything that the tests of the core count or look up. */
  const LEGITIMATE = [
    "if (!app.node.tryGetContext('@aws-cdk/core:explicitStackTags') || process.env.CDK_DEFAULT_ACCOUNT) {",
    "  throw new Error('The app is not as it is deployed.');",
    '}',
    "const own = new cdk.aws_ec2.LaunchTemplate(stack, 'Own', { userData: cdk.aws_ec2.UserData.forLinux() });",
    "const hosts = new cdk.aws_batch.ManagedEc2EcsComputeEnvironment(stack, 'Hosts', {",
    '  vpc: stack.network.vpc,',
    '  vpcSubnets: { subnets: stack.network.subnets },',
    '  securityGroups: [stack.network.securityGroup],',
    '  instanceRole: stack.roles.instance,',
    '  launchTemplate: own,',
    '  spot: true,',
    '});',
    'const environments = [hosts, stack.computeEnvironments.spot].map((each, index) => ({ computeEnvironment: each, order: index + 1 }));',
    "new cdk.aws_batch.JobQueue(stack, 'Third', { computeEnvironments: environments, priority: 7 });",
    "const results = new cdk.aws_s3.Bucket(stack, 'Results', { enforceSSL: true, serverAccessLogsBucket: stack.workflowBucket.accessLogs });",
    'results.grantReadWrite(stack.roles.job);',
    "stack.jobs.add('plain', { image: 'quay.io/lab/plain:1.0', attempts: 1, timeout: cdk.Duration.hours(1) });",
    "stack.hostTemplate.boot.addStep('agent', ['curl -fsS https://lab.example.org/agent -o /opt/agent']);",
    "new cdk.aws_ssm.StringParameter(stack, 'Parameter', { parameterName: '/gwfcore/my-batch/mine', stringValue: 'x' });",
    "new cdk.CfnOutput(stack, 'Mine', { value: results.bucketName });",
    "const other = new cdk.Stack(app, 'other');",
    "const reader = new cdk.aws_iam.Role(other, 'Reader', { assumedBy: new cdk.aws_iam.ServicePrincipal('batch.amazonaws.com') });",
    'stack.workflowBucket.bucket.grantRead(reader);',
    "new cdk.aws_sns.Topic(new cdk.NestedStack(stack, 'Nested'), 'Topic', { enforceSSL: true });",
    "cdk.Tags.of(app).add('team', 'genomics');",
    'const { defaultChild } = stack.hostTemplate.template.node;',
    "(defaultChild as cdk.CfnResource).addPropertyOverride('LaunchTemplateData.KeyName', 'lab');",
  ].join('\n');

  test('what no reviewer would let pass, a managed test fails and says of each what to write where', () => {
    const { status, stderr } = withMain(pasted(main, [DANGEROUS]));
    expect(status).toBe(1);
    expect(stderr.match(/^Tests: .*/m)?.[0]).toMatch(/^Tests: +1 failed, \d+ passed/);
    for (const [construct, id] of [
      ['my-batch/Open', 'AwsSolutions-S2'],
      ['my-batch/Roles/Job/DefaultPolicy', 'AwsSolutions-IAM5[Resource::*]'],
      ['my-batch/Network/SecurityGroup', 'AwsSolutions-EC23'],
      ['my-batch/Network/SecurityGroup', 'GwfBatch-HostInbound'],
    ]) {
      expect(stderr).toMatch(new RegExp(`^ *${construct}: .*\n.*\n.*\\{ id: '${id.replace(/[[*]/g, '\\$&')}'`, 'm'));
    }
  }, 120_000);

  test('what breaks the core, the tests of the core fail', () => {
    const BROKEN = [
      'for (const each of [stack.computeEnvironments.spot, stack.jobQueues.priority]) {',
      '  const resource = each.node.defaultChild as cdk.CfnResource;',
      "  resource.addPropertyOverride('ComputeResources.DesiredvCpus', 4);",
      "  resource.addPropertyOverride('Priority', 0);",
      '}',
    ].join('\n');
    const { status, stderr } = withMain(pasted(main, [BROKEN]));
    expect(status).toBe(1);
    expect(stderr).toContain('● the compute environment SPOT › keeps to its limits and desires nothing by itself');
    expect(stderr).toContain('● there are two, by name');
    expect(stderr.match(/^Tests: .*/m)?.[0]).toMatch(/^Tests: +2 failed, \d+ passed/);
  }, 120_000);

  test('what it and the docs suggest, more of what there is, and what it answers for, they pass', () => {
    const commented = [...main.matchAll(/^ {2}\/\/ {3}(.*)$/gm)].map(([, line]) => line).join('\n');
    expect(commented).toContain('grantRead');
    const answers = [
      ['open', 'AwsSolutions-S2'],
      ['stack.roles.job', 'AwsSolutions-IAM5[Resource::*]'],
      ['stack.network', 'AwsSolutions-EC23'],
      ['stack.network', 'GwfBatch-HostInbound'],
    ].map(([x, id]) => `cdk.Validations.of(${x}).acknowledge({ id: '${id}', reason: 'It is meant to be so.' });`);
    const text = pasted(main, [
      commented,
      ...samplesIn(files['docs/operations.md']),
      LEGITIMATE,
      DANGEROUS,
      ...answers,
    ]);
    const { status, stderr } = withMain(text);
    expect([status, status === 0 ? '' : stderr]).toEqual([0, '']);
  }, 120_000);

  test('and composes nothing that they can look at, they say what it must export', () => {
    const { status, stderr } = withMain(main.replace('export function compose', 'function main').concat('\nmain();\n'));
    expect(status).toBe(1);
    expect(stderr).toContain('src/main.ts must export the function that adds its stacks to an app: `compose(app)`.');
  }, 120_000);
});

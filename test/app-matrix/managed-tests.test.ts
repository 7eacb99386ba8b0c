import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { GwfBatchProjectOptions } from '../../src';
import { RECOMMENDED_FEATURE_FLAGS } from '../../src/components/cdk/feature-flags';
import { TOGETHER } from '../batch/knob-sets';
import { pasted, samplesIn } from '../docs/samples';
import { generated } from '../generated';
import { inRepository } from '../repository';

/** Whoever deploys an older app may have switched off any of them. */
const FLAGS = Object.entries(RECOMMENDED_FEATURE_FLAGS).filter(([, value]) => typeof value === 'boolean');

/** With all managed tests, as whole repositories: what looks at templates only, `knob-sets.test.ts` runs for many more. */
const REPOSITORIES: [name: string, knobs: Partial<GwfBatchProjectOptions>][] = [
  ...TOGETHER.slice(0, 2),
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

/** Of somebody whose shells say and do what those of a container do not. */
const home = mkdtempSync(join(tmpdir(), 'gwf-batch-test-'));

beforeAll(() => writeFileSync(join(home, '.bashrc'), 'echo Welcome back; exit 9\n'));

afterAll(() => rmSync(home, { recursive: true }));

/** How Jest ends in a repository. */
function managedTests(files: Record<string, string>): { status: number | null; stderr: string } {
  let outcome: ReturnType<typeof managedTests> | undefined;
  inRepository(files, (folder) => {
    const env = {
      ...process.env,
      CDK_VALIDATION: 'false',
      NO_COLOR: '1',
      FORCE_COLOR: undefined,
      HOME: home,
      // As where a service starts it: the first bash takes itself for the outermost.
      SHLVL: '0',
      CDK_DEFAULT_ACCOUNT: '111111111111',
    };
    outcome = spawnSync('node_modules/.bin/jest', ['--ci'], { cwd: folder, env, encoding: 'utf-8' });
  });
  return outcome ?? { status: null, stderr: '' };
}

test.each(REPOSITORIES)(
  'the managed tests pass in a repository with %s',
  (_, knobs) => {
    const { status, stderr } = managedTests(generated(knobs));
    expect(stderr).toContain('Test Suites:');
    expect([status, status === 0 ? '' : stderr]).toEqual([0, '']);
  },
  120_000,
);

describe('with additions to src/main.ts', () => {
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

  test('a managed test refuses insecure resources, and says what to write where', () => {
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

  test('the tests of the core fail if the core is broken', () => {
    const BROKEN = [
      'for (const each of [stack.computeEnvironments.spot, stack.jobQueues.priority]) {',
      '  const resource = each.node.defaultChild as cdk.CfnResource;',
      "  resource.addPropertyOverride('ComputeResources.DesiredvCpus', 4);",
      "  resource.addPropertyOverride('Priority', 0);",
      '}',
    ].join('\n');
    const { status, stderr } = withMain(pasted(main, [BROKEN]));
    expect(status).toBe(1);
    expect(stderr).toContain(
      '● the compute environment SPOT › has the limits of the settings, and sets no desired vCPUs',
    );
    expect(stderr).toContain('● the two queues have the names and priorities of the settings');
    expect(stderr.match(/^Tests: .*/m)?.[0]).toMatch(/^Tests: +2 failed, \d+ passed/);
  }, 120_000);

  test('the tests pass with the samples, more resources, and acknowledged findings', () => {
    const commented = [...main.matchAll(/^ {4}\/\/ {3}(.*)$/gm)].map(([, line]) => line).join('\n');
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

  test('the tests say what src/main.ts must export if it exports nothing', () => {
    const { status, stderr } = withMain(main.replace('export function compose', 'function main').concat('\nmain();\n'));
    expect(status).toBe(1);
    expect(stderr).toContain('src/main.ts must export the function that adds its stacks to an app: `compose(app)`.');
  }, 120_000);
});

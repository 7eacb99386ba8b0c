import { Duration } from 'aws-cdk-lib';
import * as batch from 'aws-cdk-lib/aws-batch';
import * as ecr from 'aws-cdk-lib/aws-ecr';
import * as ecs from 'aws-cdk-lib/aws-ecs';
import * as efs from 'aws-cdk-lib/aws-efs';
import * as fsx from 'aws-cdk-lib/aws-fsx';
import * as secretsmanager from 'aws-cdk-lib/aws-secretsmanager';
import type { BatchStack } from '../../src/app/batch/batch-stack';
import { stackOf, templateOf } from '../app/batch/stack';
import { environmentOf, resourcesOf, type Template, userDataOf } from '../app/batch/template';
import { both } from './settings';

function jobCalled(template: Template, name: string) {
  const jobs = Object.values(resourcesOf(template, 'AWS::Batch::JobDefinition'));
  return jobs.find(({ Properties }) => Properties.JobDefinitionName === name)?.Properties;
}

const policies = (template: Template) => JSON.stringify(resourcesOf(template, 'AWS::IAM::Policy'));

describe('a job of one’s own', () => {
  let stack: BatchStack;

  beforeEach(() => {
    stack = stackOf({ namespace: 'lab' });
  });

  test('has its image, size and limits, and the rules of all jobs', () => {
    stack.jobs.add('align', {
      image: 'quay.io/biocontainers/bwa:0.7.19',
      command: 'bwa',
      vcpus: 8,
      memoryGiB: 30,
      timeout: Duration.hours(3),
      attempts: 7,
      environment: { THREADS: '8' },
    });
    const template = templateOf(stack);
    const job = jobCalled(template, 'lab-align');
    expect(job).toMatchObject({
      Parameters: { command: 'bwa', inputs: '-', inputList: '-', output: '-' },
      Timeout: { AttemptDurationSeconds: 3 * 3600 },
      RetryStrategy: { Attempts: 7 },
    });
    expect(job.ContainerProperties).toMatchObject({
      Image: 'quay.io/biocontainers/bwa:0.7.19',
      ResourceRequirements: [
        { Type: 'MEMORY', Value: String(30 * 1024) },
        { Type: 'VCPU', Value: '8' },
      ],
    });
    expect(job.ContainerProperties.Environment).toContainEqual({ Name: 'THREADS', Value: '8' });
    expect(job.ContainerProperties.Command).toEqual(jobCalled(template, 'lab-job').ContainerProperties.Command);
  });

  test('asks for GPUs', () => {
    stack.jobs.add('fold', { image: 'lab/fold:1.0', gpus: 2 });
    const { ResourceRequirements } = jobCalled(templateOf(stack), 'lab-fold').ContainerProperties;
    expect(ResourceRequirements).toContainEqual({ Type: 'GPU', Value: '2' });
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
  });

  test('is pulled from a repository of the account by the role that starts it', () => {
    const repository = ecr.Repository.fromRepositoryName(stack, 'Repository', 'lab/tool');
    stack.jobs.add('own', { image: ecs.ContainerImage.fromEcrRepository(repository, '1.0') });
    const template = templateOf(stack);
    expect(JSON.stringify(jobCalled(template, 'lab-own').ContainerProperties.Image)).toContain('lab/tool:1.0');
    expect(policies(template)).toContain('ecr:BatchGetImage');
  });
});

describe('images', () => {
  test.each([
    ['quay.io/biocontainers/samtools:1.21', '/lab/quay/biocontainers/samtools:1.21'],
    ['public.ecr.aws/amazonlinux/amazonlinux:2023', '/lab/ecr/amazonlinux/amazonlinux:2023'],
    ['ubuntu:24.04', '/lab/hub/library/ubuntu:24.04'],
    ['docker.io/broadinstitute/gatk:4.6', '/lab/hub/broadinstitute/gatk:4.6'],
    ['broadinstitute/gatk:4.6', '/lab/hub/broadinstitute/gatk:4.6'],
  ])('of a registry that is kept are pulled nearby: %s', (image, path) => {
    const stack = stackOf({ namespace: 'lab', pullThroughRegistries: ['quay.io', 'public.ecr.aws', 'docker.io'] });
    const name = JSON.stringify(stack.resolve(stack.images.nameOf(image)));
    expect(name).toContain('.dkr.ecr.');
    expect(name).toContain(path);
  });

  test.each(['ghcr.io/lab/tool:1', 'localhost/tool:1', 'registry.lab.org:5000/tool:1'])(
    'of another are pulled from where they are: %s',
    (image) => expect(stackOf({ pullThroughRegistries: ['quay.io'] }).images.nameOf(image)).toBe(image),
  );

  test('are pulled through rules below the namespace, and the job definitions use them', () => {
    const arn = 'arn:aws:secretsmanager:eu-west-1:111111111111:secret:ecr-pullthroughcache/hub-AbCdEf';
    const template = templateOf(
      stackOf({
        namespace: 'lab',
        pullThroughRegistries: ['public.ecr.aws', 'docker.io'],
        dockerHubSecretArn: arn,
      }),
    );
    const rules = Object.values(resourcesOf(template, 'AWS::ECR::PullThroughCacheRule'));
    expect(rules.map(({ Properties }) => Properties)).toEqual([
      { EcrRepositoryPrefix: 'lab/ecr', UpstreamRegistryUrl: 'public.ecr.aws' },
      { EcrRepositoryPrefix: 'lab/hub', UpstreamRegistryUrl: 'registry-1.docker.io', CredentialArn: arn },
    ]);
    expect(JSON.stringify(jobCalled(template, 'lab-job').ContainerProperties.Image)).toContain('/lab/ecr/amazonlinux/');
    expect(policies(template)).toContain(':repository/lab/hub/*');
  });
});

describe('shared file systems', () => {
  test('on EFS are mounted with the rights of the hosts, and let them in', () => {
    const stack = stackOf();
    const fileSystem = new efs.FileSystem(stack, 'References', { vpc: stack.network.vpc });
    stack.sharedFileSystems.mountEfs(fileSystem, '/mnt/references');
    const template = templateOf(stack);
    const data = userDataOf(template);
    expect(data).toContain("MOUNT_TYPE='efs'\nMOUNT_SOURCE='<...>:/'\nMOUNT_POINT='/mnt/references'");
    expect(data.indexOf('STEP=mount')).toBeLessThan(data.indexOf('STEP=ready'));
    expect(policies(template)).toContain('elasticfilesystem:ClientWrite');
    const [ingress] = Object.values(resourcesOf(template, 'AWS::EC2::SecurityGroupIngress'));
    expect(ingress.Properties).toMatchObject({ FromPort: 2049, IpProtocol: 'tcp' });
  });

  test('on FSx for Lustre are mounted', () => {
    const stack = stackOf();
    const fileSystem = new fsx.LustreFileSystem(stack, 'References', {
      vpc: stack.network.vpc,
      vpcSubnet: stack.network.vpc.privateSubnets[0],
      storageCapacityGiB: 1200,
      lustreConfiguration: { deploymentType: fsx.LustreDeploymentType.SCRATCH_2 },
    });
    stack.sharedFileSystems.mountLustre(fileSystem, '/mnt/references');
    expect(userDataOf(templateOf(stack))).toMatch(/MOUNT_TYPE='lustre'\nMOUNT_SOURCE='.*@tcp:\/<\.\.\.>'/);
  });
});

test('hosts with GPUs start from the image that has the drivers, others do not', () => {
  const lists = { sizes: { g5: 'xlarge', m5: 'large' }, families: {}, except: {}, exact: '', otherwise: 'optimal' };
  const images = (template: Template) => environmentOf(template, 'SPOT').Properties.ComputeResources.Ec2Configuration;
  expect(images(templateOf(stackOf({}, both(lists))))).toEqual([
    { ImageType: 'ECS_AL2023' },
    { ImageType: 'ECS_AL2023_NVIDIA' },
  ]);
  expect(images(templateOf(stackOf()))).toEqual([{ ImageType: 'ECS_AL2023' }]);
});

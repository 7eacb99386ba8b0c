import { Duration, Lazy } from 'aws-cdk-lib';
import { Annotations, Match } from 'aws-cdk-lib/assertions';
import * as batch from 'aws-cdk-lib/aws-batch';
import * as ecr from 'aws-cdk-lib/aws-ecr';
import * as ecs from 'aws-cdk-lib/aws-ecs';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as secretsmanager from 'aws-cdk-lib/aws-secretsmanager';
import type { BatchStack } from '../../src/app/batch/batch-stack';
import type { ScratchJobProps } from '../../src/app/batch/jobs/scratch-job-props';
import { stackOf, templateOf } from '../app/batch/stack';
import { resourcesOf, type Template } from '../app/batch/template';
import { resolved } from '../catalog/resolved';

function jobCalled(template: Template, name: string) {
  const jobs = Object.values(resourcesOf(template, 'AWS::Batch::JobDefinition'));
  return jobs.find(({ Properties }) => Properties.JobDefinitionName === name)?.Properties;
}

const warningsOf = (stack: BatchStack) =>
  Annotations.fromStack(stack)
    .findWarning('*', Match.anyValue())
    .map(({ entry }) => entry.data);

const errorsOf = (stack: BatchStack) =>
  Annotations.fromStack(stack)
    .findError('*', Match.anyValue())
    .map(({ entry }) => entry.data);

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

  test('has 2 GiB for each vCPU, unless it asks for other', () => {
    stack.jobs.add('small', { image: 'lab/tool:1' });
    stack.jobs.add('wide', { image: 'lab/tool:1', vcpus: 8 });
    const template = templateOf(stack);
    const sizes = ['lab-small', 'lab-wide'].map(
      (name) => jobCalled(template, name).ContainerProperties.ResourceRequirements,
    );
    expect(sizes).toEqual([
      [
        { Type: 'MEMORY', Value: '2048' },
        { Type: 'VCPU', Value: '1' },
      ],
      [
        { Type: 'MEMORY', Value: String(8 * 2048) },
        { Type: 'VCPU', Value: '8' },
      ],
    ]);
  });

  test('has the environment variables of the stack, unless it sets them itself', () => {
    stack.jobs.add('elsewhere', { image: 'lab/tool:1', environment: { AWS_DEFAULT_REGION: 'us-east-1' } });
    const { Environment } = jobCalled(templateOf(stack), 'lab-elsewhere').ContainerProperties;
    expect(Environment).toEqual([
      { Name: 'BUCKET_URI', Value: expect.anything() },
      { Name: 'AWS_DEFAULT_REGION', Value: 'us-east-1' },
    ]);
  });

  test('has the volumes that it names besides those of the stack', () => {
    const references = { name: 'references', hostPath: '/mnt/references', containerPath: '/references' };
    stack.jobs.add('map', { image: 'lab/tool:1', volumes: [batch.EcsVolume.host(references)] });
    const { Volumes } = jobCalled(templateOf(stack), 'lab-map').ContainerProperties;
    expect(Volumes.map(({ Name }: { Name: string }) => Name)).toEqual(['scratch', 'aws-cli', 'references']);
  });

  test('asks for GPUs, of which a host that is listed must have as many', () => {
    stack.jobs.add('fold', { image: 'lab/fold:1.0', gpus: 2 });
    expect(errorsOf(stack)).toEqual([expect.stringMatching(/^The job lab-fold requests .*2 GPUs, but no listed host/)]);
    stack = stackOf(
      { namespace: 'lab' },
      resolved({ knobs: { spotInstanceFamilies: ['g6'], spotMaxSize: '48xlarge' } }),
    );
    stack.jobs.add('fold', { image: 'lab/fold:1.0', gpus: 2 });
    expect(errorsOf(stack)).toEqual([]);
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

  test('has what else its container needs', () => {
    stack.jobs.add('train', {
      image: 'lab/train:1',
      memoryGiB: 0.3,
      sharedMemoryMiB: 8192,
      ulimits: [{ name: batch.UlimitName.NOFILE, softLimit: 65_536, hardLimit: 65_536 }],
      privileged: true,
      user: '1000',
      readonlyRootFilesystem: true,
    });
    const { ContainerProperties } = jobCalled(templateOf(stack), 'lab-train');
    expect(ContainerProperties).toMatchObject({
      LinuxParameters: { SharedMemorySize: 8192 },
      Ulimits: [{ Name: 'nofile', SoftLimit: 65_536, HardLimit: 65_536 }],
      Privileged: true,
      User: '1000',
      ReadonlyRootFilesystem: true,
    });
    expect(ContainerProperties.ResourceRequirements).toContainEqual({ Type: 'MEMORY', Value: '307' });
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

  test('hands its tags on to its tasks, unless told not to', () => {
    stack.jobs.add('tagged', { image: 'lab/tool:1', tags: { project: 'exomes' } });
    stack.jobs.add('quiet', { image: 'lab/tool:1', propagateTags: false });
    const template = templateOf(stack);
    expect(jobCalled(template, 'lab-tagged')).toMatchObject({ Tags: { project: 'exomes' }, PropagateTags: true });
    expect(jobCalled(template, 'lab-quiet').PropagateTags).toBe(false);
    expect(jobCalled(template, 'lab-quiet').Tags).toBeUndefined();
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

describe('a job that no host can hold', () => {
  test('is an error, and those that come with the stack are warned of only', () => {
    const small = resolved({ knobs: { spotInstanceFamilies: ['c5'], onDemandInstanceTypes: ['c5.large'] } });
    const stack = stackOf({ namespace: 'lab', spotMaxVcpus: 2, onDemandMaxVcpus: 2 }, small);
    expect(errorsOf(stack)).toEqual([]);
    expect(warningsOf(stack)).toContainEqual(
      expect.stringContaining('The job lab-job-highmem requests 4 vCPUs, 28 GiB'),
    );
    stack.jobs.add('wide', { image: 'lab/tool:1', vcpus: 600 });
    expect(errorsOf(stack)).toEqual([expect.stringContaining('The job lab-wide requests 600 vCPUs, 1200 GiB')]);
  });

  test('is told with what else is wrong only when its sizes can be', () => {
    const stack = stackOf({ namespace: 'lab' });
    stack.jobs.add('none', { image: 'lab/tool:1', vcpus: -600, memoryGiB: 1e9 });
    expect(errorsOf(stack)).toEqual([
      expect.stringContaining('`vcpus` must be a whole number, at least 1, but is -600.'),
    ]);
  });
});

describe('what is wrong with a job of one’s own', () => {
  test.each<[string, Partial<ScratchJobProps>, string]>([
    ['a b', {}, 'The name must contain only letters, digits, hyphens and underscores.'],
    ['a/b', {}, 'The name must contain only letters, digits, hyphens and underscores.'],
    ['', {}, 'The name is empty.'],
    ['x'.repeat(125), {}, `\`lab-${'x'.repeat(125)}\` has 129 characters, but at most 128 are allowed.`],
    ['job', {}, 'A job definition of this name already exists. Use another name.'],
    ['a', { attempts: 0 }, '`attempts` must be a whole number from 1 to 10, but is 0.'],
    ['a', { attempts: 11 }, '`attempts` must be a whole number from 1 to 10, but is 11.'],
    ['a', { attempts: 1.5 }, '`attempts` must be a whole number from 1 to 10, but is 1.5.'],
    ['a', { vcpus: 0 }, '`vcpus` must be a whole number, at least 1, but is 0.'],
    ['a', { vcpus: 0.5 }, '`vcpus` must be a whole number, at least 1, but is 0.5.'],
    ['a', { vcpus: Number.POSITIVE_INFINITY }, '`vcpus` must be a whole number, at least 1, but is Infinity.'],
    ['a', { memoryGiB: 0 }, '`memoryGiB` must be a number of GiB, at least 0.00390625 (4 MiB), but is 0.'],
    ['a', { memoryGiB: -1 }, '`memoryGiB` must be a number of GiB, at least 0.00390625 (4 MiB), but is -1.'],
    ['a', { memoryGiB: 0.003 }, '`memoryGiB` must be a number of GiB, at least 0.00390625 (4 MiB), but is 0.003.'],
    ['a', { memoryGiB: Number.NaN }, '`memoryGiB` must be a number of GiB, at least 0.00390625 (4 MiB), but is NaN.'],
    ['a', { gpus: 0 }, '`gpus` must be a whole number, at least 1, but is 0.'],
    ['a', { gpus: 1.5 }, '`gpus` must be a whole number, at least 1, but is 1.5.'],
    ['a', { sharedMemoryMiB: 0 }, '`sharedMemoryMiB` must be a whole number, at least 1, but is 0.'],
    ['a', { timeout: Duration.seconds(59) }, '`timeout` must be a whole number of seconds, at least 60, but is 59.'],
    [
      'a',
      { timeout: Duration.millis(60_500) },
      '`timeout` must be a whole number of seconds, at least 60, but is 60.5.',
    ],
    [
      'a',
      { timeout: Duration.minutes(Lazy.number({ produce: () => 5 })) },
      '`timeout` is not known at synthesis. Create it with Duration.seconds.',
    ],
    [
      'a',
      { command: 'x'.repeat(8192) },
      expect.stringMatching(
        /`command` has 8194 characters as JSON, but ECS accepts at most [34]\d{3}\. Put it into a script/,
      ),
    ],
  ])('is an error of the synthesis: %j, %j', (name, props, message) => {
    const stack = stackOf({ namespace: 'lab' });
    stack.jobs.add(name, { image: 'lab/tool:1', ...props });
    const said = typeof message === 'string' ? `stack.jobs.add('${name}'): ${message}` : message;
    expect(errorsOf(stack)).toEqual([said]);
  });

  test('is said all at once', () => {
    const stack = stackOf({ namespace: 'lab' });
    stack.jobs.add('a b', { image: 'lab/tool:1', vcpus: -1, memoryGiB: 0, gpus: 0, attempts: 99 });
    stack.jobs.add('c', { image: 'lab/tool:1', vcpus: -1 });
    expect(errorsOf(stack)).toHaveLength(6);
  });

  test('is nothing where all is right, at the limits and where a value is not known yet', () => {
    const stack = stackOf({ namespace: 'lab' });
    stack.jobs.add('x'.repeat(124), { image: 'lab/tool:1', vcpus: 1, memoryGiB: 4 / 1024, attempts: 1 });
    stack.jobs.add('a_B-9', {
      image: 'lab/tool:1',
      attempts: 10,
      timeout: Duration.minutes(1),
      command: 'x'.repeat(3000),
    });
    const later = Lazy.number({ produce: () => 5 });
    stack.jobs.add('b', { image: 'lab/tool:1', attempts: later, timeout: Duration.seconds(later) });
    expect(errorsOf(stack)).toEqual([]);
    expect(jobCalled(templateOf(stack), 'lab-b')).toMatchObject({ RetryStrategy: { Attempts: 5 } });
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
        pullThroughRegistries: ['public.ecr.aws', 'docker.io', 'quay.io', 'registry.k8s.io'],
        dockerHubSecretArn: arn,
      }),
    );
    const rules = Object.values(resourcesOf(template, 'AWS::ECR::PullThroughCacheRule'));
    expect(rules.map(({ Properties }) => Properties)).toEqual([
      { EcrRepositoryPrefix: 'lab/ecr', UpstreamRegistryUrl: 'public.ecr.aws' },
      { EcrRepositoryPrefix: 'lab/hub', UpstreamRegistryUrl: 'registry-1.docker.io', CredentialArn: arn },
      { EcrRepositoryPrefix: 'lab/quay', UpstreamRegistryUrl: 'quay.io' },
      { EcrRepositoryPrefix: 'lab/k8s', UpstreamRegistryUrl: 'registry.k8s.io' },
    ]);
    expect(JSON.stringify(jobCalled(template, 'lab-job').ContainerProperties.Image)).toContain('/lab/ecr/amazonlinux/');
    expect(policies(template)).toContain(':repository/lab/hub/*');
  });
});

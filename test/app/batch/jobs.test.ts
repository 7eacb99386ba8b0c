import { settings } from './deployment';
import { coreResourcesOf, deployedTemplate, textOf } from './template';

const template = deployedTemplate();
const jobs = Object.values(coreResourcesOf(template, 'AWS::Batch::JobDefinition', 'Jobsjob(highmem)?Definition')).map(
  ({ Properties }) => Properties,
);
const named = (name: string) => jobs.find(({ JobDefinitionName }) => JobDefinitionName === name);
const job = named(`${settings.namespace}-job`);

/** The logical id of a resource of the core. */
function idOf(type: string, part: string): string {
  return Object.keys(coreResourcesOf(template, type, part))[0];
}

/** When to attempt a job again, or not. */
interface Condition {
  readonly Action: string;
  readonly OnReason?: string;
  readonly OnStatusReason?: string;
  readonly OnExitCode?: string;
}

/**
 * What AWS Batch does about an attempt: as the first condition says of which all that is given matches, else again.
 *
 * @see https://docs.aws.amazon.com/batch/latest/APIReference/API_EvaluateOnExit.html
 */
function actionOn(
  conditions: Condition[],
  { statusReason, reason, exitCode }: { statusReason?: string; reason?: string; exitCode?: number },
): string {
  const matches = (pattern: string | undefined, value: string | undefined) =>
    pattern === undefined ||
    (pattern.endsWith('*') ? (value ?? '').startsWith(pattern.slice(0, -1)) : value === pattern);
  const met = conditions.find(
    ({ OnReason, OnStatusReason, OnExitCode }) =>
      matches(OnReason, reason) && matches(OnStatusReason, statusReason) && matches(OnExitCode, exitCode?.toString()),
  );
  return met?.Action ?? 'RETRY';
}

test('the two job definitions are for commands with usual and with large memory', () => {
  expect(jobs.map(({ JobDefinitionName }) => JobDefinitionName).sort()).toEqual([
    `${settings.namespace}-job`,
    `${settings.namespace}-job-highmem`,
  ]);
  const asks = (type: string, of = job) =>
    of.ContainerProperties.ResourceRequirements.find(({ Type }: { Type: string }) => Type === type)?.Value;
  expect([asks('VCPU'), asks('MEMORY')]).toEqual(['1', '2048']);
  const highmem = named(`${settings.namespace}-job-highmem`);
  expect(Number(asks('MEMORY', highmem)) / Number(asks('VCPU', highmem))).toBeGreaterThan(4 * 1024);
});

describe.each(jobs.map((each) => [each.JobDefinitionName, each]))('%s', (_, { ContainerProperties, ...definition }) => {
  test('has the number of attempts of the settings', () => {
    expect(definition.RetryStrategy.Attempts).toBe(settings.jobAttempts);
  });

  test('has valid retry conditions, the last of which ends what no other matches', () => {
    const conditions: Condition[] = definition.RetryStrategy.EvaluateOnExit;
    expect(conditions.length).toBeLessThanOrEqual(5);
    expect(conditions.at(-1)).toEqual({ Action: 'EXIT', OnReason: '*' });
    for (const { Action, ...patterns } of conditions) {
      expect(['RETRY', 'EXIT']).toContain(Action);
      expect(Object.values(patterns)).toEqual([expect.stringMatching(/^[A-Za-z0-9.:\s]*\*?$/)]);
    }
  });

  // As `describe-jobs` shows them, of an attempt and of its container.
  test.each([
    ['Host EC2 (instance i-0123456789abcdef0) terminated.', undefined],
    ['Task failed to start', 'CannotPullContainerError: failed to register layer: no space left on device'],
    ['Task failed to start', 'CannotPullImageManifestError: Error response from daemon: Get "https://example.com/v2/"'],
    ['Task failed to start', 'CannotPullECRContainerError: RequestError: send request failed'],
    ['Task failed to start', 'CannotPullContainerAuthError: no basic auth credentials'],
    ['Task failed to start', 'CannotStartContainerError: Error response from daemon: OCI runtime create failed'],
    ['Task failed to start', 'CannotCreateContainerError: API error (500): devmapper'],
    ['Task failed to start', 'CannotCreateVolumeError: mount failed'],
    ['Task failed to start', 'DockerTimeoutError: Could not transition to created; timed out after waiting 4m0s'],
    ['Task failed to start', undefined],
    [
      'Essential container in task exited',
      'CannotInspectContainerError: Could not transition to inspecting; timed out',
    ],
    ['Essential container in task exited', 'DockerTimeoutError: Could not transition to started; timed out'],
    ["CgroupError: Agent could not create task's platform resources", undefined],
    ['ResourceInitializationError: unable to pull secrets or registry auth', undefined],
    ['Task failed to start', 'ResourceInitializationError: resource cannot be initialized'],
    ['Task failed to start', 'CgroupError: Agent could not create'],
  ])('is retried after %s - %s', (statusReason, reason) => {
    expect(actionOn(definition.RetryStrategy.EvaluateOnExit, { statusReason, reason })).toBe('RETRY');
  });

  test.each([
    [1, undefined],
    [7, undefined],
    [137, 'OutOfMemoryError: Container killed due to memory usage'],
    [137, undefined],
    [143, undefined],
  ])('is not retried after exit status %s - %s', (exitCode, reason) => {
    const statusReason = 'Essential container in task exited';
    expect(actionOn(definition.RetryStrategy.EvaluateOnExit, { statusReason, reason, exitCode })).toBe('EXIT');
  });

  test('leaves half of the limit of ECS for the command and its inputs', () => {
    // Of the overrides of one job ECS takes 8,192 characters, and AWS Batch has it start each job with the whole command.
    expect(JSON.stringify(ContainerProperties.Command).length).toBeLessThan(8192 / 2);
    expect(JSON.stringify(definition).length + JSON.stringify(ContainerProperties).length).toBeLessThan(24 * 1024);
  });

  test('passes the tags of a job on to its task', () => expect(definition.PropagateTags).toBe(true));

  test('has the timeout of the settings', () => {
    expect(definition.Timeout.AttemptDurationSeconds).toBe(settings.jobTimeoutHours * 3600);
  });

  test('has the job role and the execution role, and is not privileged', () => {
    const role = (name: string) => ({ 'Fn::GetAtt': [idOf('AWS::IAM::Role', `Roles${name}`), 'Arn'] });
    expect(ContainerProperties.JobRoleArn).toEqual(role('Job'));
    expect(ContainerProperties.ExecutionRoleArn).toEqual(role('Execution'));
    expect(ContainerProperties.Privileged ?? false).toBe(false);
  });

  test('gets the workflow bucket and the region in its environment', () => {
    const variables = ContainerProperties.Environment.map(
      ({ Name, Value }: { Name: string; Value: unknown }): [string, string] => [Name, textOf(Value)],
    );
    const bucket = settings.existingBucket ? settings.bucketName : `<${idOf('AWS::S3::Bucket', 'WorkflowBucket')}>`;
    expect(Object.fromEntries(variables)).toMatchObject({
      BUCKET_URI: `s3://${bucket}`,
      AWS_DEFAULT_REGION: settings.region ?? '<AWS::Region>',
    });
  });

  test('has a default for each parameter, and passes each to its command', () => {
    const parameters = ['command', 'inputs', 'inputList', 'output'];
    expect(Object.keys(definition.Parameters).sort()).toEqual([...parameters].sort());
    expect(ContainerProperties.Command.slice(-parameters.length)).toEqual(parameters.map((name) => `Ref::${name}`));
  });

  test('writes its log to the log group of jobs, in streams that begin with job', () => {
    expect(ContainerProperties.LogConfiguration).toMatchObject({
      LogDriver: 'awslogs',
      Options: { 'awslogs-group': { Ref: idOf('AWS::Logs::LogGroup', 'JobLogs') }, 'awslogs-stream-prefix': 'job' },
    });
  });

  test('has the image of the settings, pinned', () => {
    const image: string = settings.jobImage;
    const [, path] = /^(?:[^/]*[.:][^/]*\/)?(.*)$/.exec(image) ?? [];
    const text = JSON.stringify(ContainerProperties.Image);
    expect(text).toContain(`${path}"`);
    expect(text).toMatch(/(:(?!latest")\w[\w.-]*|@sha256:[0-9a-f]{64})"/);
    expect(text.includes('public.ecr.aws') && !settings.internetAccess).toBe(false);
  });

  test('mounts the scratch space of the host, and its AWS CLI read-only if it has one', () => {
    const paths = ContainerProperties.MountPoints.map(
      ({ ContainerPath, ReadOnly }: { ContainerPath: string; ReadOnly: boolean }) => [ContainerPath, ReadOnly],
    );
    expect(paths).toEqual([['/scratch', false], ...(settings.hostAwsCli ? [['/opt/aws-cli', true]] : [])]);
    const volumes = ContainerProperties.MountPoints.map(({ SourceVolume }: { SourceVolume: string }) =>
      ContainerProperties.Volumes.find(({ Name }: { Name: string }) => Name === SourceVolume),
    );
    expect(volumes.map(({ Host }: { Host: { SourcePath: string } }) => Host.SourcePath)).toEqual(
      paths.map(([path]: [string]) => path),
    );
  });
});

import { execFileSync, spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { settings } from '#src/settings';
import { coreResourcesOf, deployedTemplate } from './template';

const template = deployedTemplate();
const jobs = Object.values(coreResourcesOf(template, 'AWS::Batch::JobDefinition', 'Jobsjob(highmem)?Definition')).map(
  ({ Properties }) => Properties,
);
const named = (name: string) => jobs.find(({ JobDefinitionName }) => JobDefinitionName === name);
const job = named(`${settings.namespace}-job`);
const [shell, ...args]: string[] = job.ContainerProperties.Command;

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

test('there is one for commands, and one for those that need much memory', () => {
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
  test('is attempted as often as the settings say', () => {
    expect(definition.RetryStrategy.Attempts).toBe(settings.jobAttempts);
  });

  test('has conditions that AWS Batch takes, the last of which ends what no other matches', () => {
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
  ])('is attempted again after %s - %s', (statusReason, reason) => {
    expect(actionOn(definition.RetryStrategy.EvaluateOnExit, { statusReason, reason })).toBe('RETRY');
  });

  test.each([
    [1, undefined],
    [7, undefined],
    [137, 'OutOfMemoryError: Container killed due to memory usage'],
    [137, undefined],
    [143, undefined],
  ])('is not attempted again when it has ended with %s - %s', (exitCode, reason) => {
    const statusReason = 'Essential container in task exited';
    expect(actionOn(definition.RetryStrategy.EvaluateOnExit, { statusReason, reason, exitCode })).toBe('EXIT');
  });

  test('leaves half of what ECS takes to the command and its inputs', () => {
    // Of the overrides of one job ECS takes 8,192 characters, and AWS Batch has it start each job with the whole command.
    expect(JSON.stringify(ContainerProperties.Command).length).toBeLessThan(8192 / 2);
    expect(JSON.stringify(definition).length + JSON.stringify(ContainerProperties).length).toBeLessThan(24 * 1024);
  });

  test('hands the tags of a job on to its task', () => expect(definition.PropagateTags).toBe(true));

  test('is stopped in the end', () => {
    expect(definition.Timeout.AttemptDurationSeconds).toBe(settings.jobTimeoutHours * 3600);
  });

  test('has roles of its own and no privileges', () => {
    expect(ContainerProperties.JobRoleArn).toBeTruthy();
    expect(ContainerProperties.ExecutionRoleArn).toBeTruthy();
    expect(ContainerProperties.JobRoleArn).not.toEqual(ContainerProperties.ExecutionRoleArn);
    expect(ContainerProperties.Privileged ?? false).toBe(false);
  });

  test('writes its log to a log group of the stack', () => {
    const [id] = Object.keys(coreResourcesOf(template, 'AWS::Logs::LogGroup', 'JobLogs'));
    expect(ContainerProperties.LogConfiguration).toMatchObject({
      LogDriver: 'awslogs',
      Options: { 'awslogs-group': { Ref: id } },
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

  test('has the scratch space of the host, and its AWS CLI to read if it has one', () => {
    const paths = ContainerProperties.MountPoints.map(
      ({ ContainerPath, ReadOnly }: { ContainerPath: string; ReadOnly: boolean }) => [ContainerPath, ReadOnly],
    );
    expect(paths).toEqual([['/scratch', false], ...(settings.hostAwsCli ? [['/opt/aws-cli', true]] : [])]);
  });
});

describe('the command', () => {
  let scratch: string;

  beforeEach(() => {
    scratch = mkdtempSync(join(tmpdir(), 'scratch-'));
  });

  afterEach(() => rmSync(scratch, { recursive: true }));

  /** As AWS Batch starts the container, with parameters put in the place of their names. */
  const withParameters = (parameters: Record<string, string>) => {
    const all: Record<string, string> = { ...job.Parameters, ...parameters };
    return args.map((arg) => (arg.startsWith('Ref::') ? all[arg.slice('Ref::'.length)] : arg));
  };
  const withCommand = (command: string) => withParameters({ command });
  const env = () => ({ ...process.env, SCRATCH: scratch });

  test('runs in a directory of its own, which is gone afterwards', () => {
    const said = execFileSync(shell, withCommand('echo x > file; pwd; ls'), { env: env(), encoding: 'utf-8' });
    expect(said).toMatch(new RegExp(`^${scratch}/.+\nfile\noutput\n$`));
    expect(readdirSync(scratch)).toEqual([]);
  });

  test('has job, array index and attempt in the name of its directory, which no other shares', () => {
    const batchEnv = { AWS_BATCH_JOB_ID: 'a1-b2:7', AWS_BATCH_JOB_ARRAY_INDEX: '7', AWS_BATCH_JOB_ATTEMPT: '2' };
    const run = () => execFileSync(shell, withCommand('pwd'), { env: { ...env(), ...batchEnv }, encoding: 'utf-8' });
    expect(run()).toMatch(new RegExp(`^${scratch}/job\\.a1-b2\\.7\\.2\\.\\w+\n$`));
    expect(run()).not.toBe(run());
  });

  test('hands on how it ended, and cleans up after failure too', () => {
    const { status } = spawnSync(shell, withCommand('touch file; exit 7'), { env: env() });
    expect(status).toBe(7);
    expect(readdirSync(scratch)).toEqual([]);
  });

  test('is told to stop, and cleans up, when the container is', async () => {
    const process = spawn(
      shell,
      withCommand("trap 'echo told; exit 0' TERM; touch file; echo ready; while :; do sleep 0.1; done"),
      { env: env() },
    );
    let said = '';
    process.stdout.on('data', (data) => {
      said += data;
      if (String(data).includes('ready')) {
        process.kill('SIGTERM');
      }
    });
    const status = await new Promise((resolve) => process.on('exit', resolve));
    expect(status).toBe(143);
    expect(said).toContain('told');
    expect(readdirSync(scratch)).toEqual([]);
  });

  test('is a command and no part of the script, whatever it contains', () => {
    const command = `printf '%s' "a'b\\"c" '$directory' \`echo d\``;
    const said = execFileSync(shell, withCommand(command), { env: env(), encoding: 'utf-8' });
    expect(said).toBe(`a'b"c$directoryd`);
  });

  test('shares its directory with none, however many run at once', async () => {
    const same = { AWS_BATCH_JOB_ID: 'same', AWS_BATCH_JOB_ATTEMPT: '1' };
    const outcomes = await Promise.all(
      Array.from({ length: 8 }, () => {
        const process = spawn(shell, withCommand('pwd; sleep 0.2; test -d "$PWD/output"'), {
          env: { ...env(), ...same },
        });
        let said = '';
        process.stdout.on('data', (data) => {
          said += data;
        });
        return new Promise<string>((resolve) => process.on('close', (status) => resolve(`${status} ${said}`)));
      }),
    );
    expect(outcomes.filter((outcome) => !outcome.startsWith('0 '))).toEqual([]);
    expect(new Set(outcomes).size).toBe(8);
  });

  describe('with data in S3', () => {
    let bucket: string;

    /** A stand-in for the AWS CLI, for which s3://bucket is a folder. */
    const CLI = `#!/bin/sh
[ "$1 $2 $3" = 's3 cp --no-progress' ] || exit 2
shift 3
[ "$1" != --recursive ] || { recursive=r; shift; }
at() { case $1 in s3://bucket/*) echo "$BUCKET/\${1#s3://bucket/}" ;; *) echo "$1" ;; esac; }
from=$(at "$1") to=$(at "$2")
if [ "$recursive" ]; then
  [ ! -d "$from" ] || { mkdir -p "$to" && cp -R "$from/." "$to"; }
else
  cp "$from" "$to"
fi
`;

    beforeEach(() => {
      bucket = mkdtempSync(join(tmpdir(), 'bucket-'));
      mkdirSync(join(bucket, 'bin'));
      writeFileSync(join(bucket, 'bin', 'aws'), CLI);
      chmodSync(join(bucket, 'bin', 'aws'), 0o755);
      mkdirSync(join(bucket, 'reads'));
      writeFileSync(join(bucket, 'samples.txt'), 'NA12878\nNA12891\nNA12892\n');
      writeFileSync(join(bucket, 'reads', 'a.fq'), 'ACGT\n');
    });

    afterEach(() => rmSync(bucket, { recursive: true }));

    const run = (parameters: Record<string, string>, more: Record<string, string> = {}) =>
      spawnSync(shell, withParameters(parameters), {
        env: { ...env(), BUCKET: bucket, PATH: `${join(bucket, 'bin')}:${process.env.PATH}`, ...more },
        encoding: 'utf-8',
      });

    test('finds its inputs in its directory, and what it leaves in output goes where it was to', () => {
      const { status, stderr } = run({
        command: 'cat samples.txt a.fq > output/all.txt',
        inputs: 's3://bucket/samples.txt s3://bucket/reads/',
        output: 's3://bucket/results/',
      });
      expect([status, stderr]).toEqual([0, '']);
      expect(readFileSync(join(bucket, 'results', 'all.txt'), 'utf-8')).toBe('NA12878\nNA12891\nNA12892\nACGT\n');
      expect(readdirSync(scratch)).toEqual([]);
    });

    test('is not run if an input is missing, and the input is named', () => {
      for (const inputs of ['s3://bucket/none', 's3://bucket/raeds/']) {
        const { status, stderr } = run({ command: 'touch output/x', inputs, output: 's3://bucket/out' });
        expect(status).toBe(1);
        expect(stderr).toContain(`job: input not found, empty or not readable: ${inputs}\n`);
      }
      expect(existsSync(join(bucket, 'out'))).toBe(false);
      expect(readdirSync(scratch)).toEqual([]);
    });

    test('leaves no output if it fails', () => {
      expect(run({ command: 'touch output/x; exit 3', output: 's3://bucket/out' }).status).toBe(3);
      expect(run({ command: 'false\ntouch output/x', output: 's3://bucket/out' }).status).toBe(1);
      expect(existsSync(join(bucket, 'out'))).toBe(false);
      expect(readdirSync(scratch)).toEqual([]);
    });

    test('finds the inputs of a list in its directory too, blanks in their names included', () => {
      writeFileSync(join(bucket, 'two words.txt'), 'both\n');
      writeFileSync(join(bucket, 'list.txt'), '# two of them\r\ns3://bucket/two words.txt\r\n\r\ns3://bucket/reads/');
      const { status, stdout } = run({
        command: 'cat "two words.txt" a.fq samples.txt',
        inputs: 's3://bucket/samples.txt',
        inputList: 's3://bucket/list.txt',
      });
      expect([status, stdout]).toEqual([0, 'both\nACGT\nNA12878\nNA12891\nNA12892\n']);
    });

    test('is not run if two inputs have the same name, and both are named', () => {
      writeFileSync(join(bucket, 'a.fq'), 'TTTT\n');
      const { status, stderr } = run({ command: 'cat a.fq', inputs: 's3://bucket/reads/\ns3://bucket/a.fq' });
      expect(status).toBe(1);
      expect(stderr).toContain('job: two inputs bring a.fq: s3://bucket/reads/ and s3://bucket/a.fq');
    });

    test('takes a star in the name of an input for nothing else', () => {
      writeFileSync(join(bucket, 'a*.txt'), 'star');
      const { stdout } = run({
        command: 'cat "a*.txt"; ls | wc -l',
        inputs: 's3://bucket/a*.txt s3://bucket/samples.txt',
      });
      expect(stdout.replaceAll(' ', '')).toBe('star3\n');
    });

    test('as an array job takes its own line of a list', () => {
      const command = 'sample=$(sed -n "$((AWS_BATCH_JOB_ARRAY_INDEX + 1))p" samples.txt); touch "output/$sample.bam"';
      for (const index of ['0', '2']) {
        run(
          { command, inputs: 's3://bucket/samples.txt', output: 's3://bucket/bams/' },
          { AWS_BATCH_JOB_ID: `array:${index}`, AWS_BATCH_JOB_ARRAY_INDEX: index },
        );
      }
      expect(readdirSync(join(bucket, 'bams')).sort()).toEqual(['NA12878.bam', 'NA12892.bam']);
    });
  });
});

import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { settings } from '#src/settings';
import { deployedTemplate, resourcesOf } from './template';

const template = deployedTemplate();
const [{ Properties: job }] = Object.values(resourcesOf(template, 'AWS::Batch::JobDefinition'));
const [shell, ...args]: string[] = job.ContainerProperties.Command;

test('a job is attempted again when its host or its image is lost, and for nothing else', () => {
  expect(job.RetryStrategy).toEqual({
    Attempts: settings.jobAttempts,
    EvaluateOnExit: [
      { Action: 'RETRY', OnStatusReason: 'Host EC2*' },
      { Action: 'RETRY', OnReason: 'CannotPullContainerError:*' },
      { Action: 'EXIT', OnReason: '*' },
    ],
  });
});

test('a job is stopped in the end', () => {
  expect(job.Timeout.AttemptDurationSeconds).toBe(settings.jobTimeoutHours * 3600);
});

test('a job has a role of its own and no privileges', () => {
  expect(job.ContainerProperties.JobRoleArn).toBeTruthy();
  expect(job.ContainerProperties.Privileged ?? false).toBe(false);
});

test('the image is pinned', () => {
  expect(job.ContainerProperties.Image).toMatch(/:[\w.-]*\d[\w.-]*$/);
});

describe('the command', () => {
  let scratch: string;

  beforeEach(() => {
    scratch = mkdtempSync(join(tmpdir(), 'scratch-'));
  });

  afterEach(() => rmSync(scratch, { recursive: true }));

  /** As AWS Batch starts the container, with the parameter put in the place of its name. */
  const withCommand = (command: string) => args.map((arg) => (arg === 'Ref::command' ? command : arg));
  const env = () => ({ ...process.env, TMPDIR: scratch });

  test('runs in a directory of its own, which is gone afterwards', () => {
    const said = execFileSync(shell, withCommand('echo x > file; pwd; ls'), { env: env(), encoding: 'utf-8' });
    expect(said).toMatch(new RegExp(`^${scratch}/.+\nfile\n$`));
    expect(readdirSync(scratch)).toEqual([]);
  });

  test('has job, array index and attempt in the name of its directory, which no other shares', () => {
    const batchEnv = { AWS_BATCH_JOB_ID: 'a1-b2:7', AWS_BATCH_JOB_ARRAY_INDEX: '7', AWS_BATCH_JOB_ATTEMPT: '2' };
    const run = () => execFileSync(shell, withCommand('pwd'), { env: { ...env(), ...batchEnv }, encoding: 'utf-8' });
    expect(run()).toMatch(new RegExp(`^${scratch}/a1-b2\\.7\\.2\\.\\w+\n$`));
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
});

import { spawn, spawnSync } from 'node:child_process';
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
import { settings } from './deployment';
import { coreResourcesOf, deployedTemplate } from './template';

const job = Object.values(coreResourcesOf(deployedTemplate(), 'AWS::Batch::JobDefinition', 'JobsjobDefinition'))
  .map(({ Properties }) => Properties)
  .find(({ JobDefinitionName }) => JobDefinitionName === `${settings.namespace}-job`);
const [shell, ...args]: string[] = job.ContainerProperties.Command;

// It starts many shells: on a busy machine that takes its time.
jest.setTimeout(60_000);

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
  const surroundings = (env: Record<string, string> = {}) => ({
    env: { ...process.env, SCRATCH: scratch, ...env },
    // As in a container. Behind a socket bash would take itself for a remote shell, and read ~/.bashrc.
    stdio: ['ignore', 'pipe', 'pipe'] as ['ignore', 'pipe', 'pipe'],
  });
  const run = (parameters: Record<string, string>, env?: Record<string, string>) =>
    spawnSync(shell, withParameters(parameters), { ...surroundings(env), encoding: 'utf-8' });
  /** What a command prints that succeeds. */
  const outputOf = (command: string, env?: Record<string, string>) => {
    const { status, stdout } = run({ command }, env);
    expect(status).toBe(0);
    return stdout;
  };
  const start = (command: string, env?: Record<string, string>) =>
    spawn(shell, withParameters({ command }), surroundings(env));

  test('runs in its own directory, which is removed afterwards', () => {
    expect(outputOf('echo x > file; pwd; ls')).toMatch(new RegExp(`^${scratch}/.+\nfile\noutput\n$`));
    expect(readdirSync(scratch)).toEqual([]);
  });

  test('has a unique directory, named by job, array index and attempt', () => {
    const batchEnv = { AWS_BATCH_JOB_ID: 'a1-b2:7', AWS_BATCH_JOB_ARRAY_INDEX: '7', AWS_BATCH_JOB_ATTEMPT: '2' };
    const directory = () => outputOf('pwd', batchEnv);
    expect(directory()).toMatch(new RegExp(`^${scratch}/job\\.a1-b2\\.7\\.2\\.\\w+\n$`));
    expect(directory()).not.toBe(directory());
  });

  test('passes its exit status on, and cleans up after a failure too', () => {
    expect(run({ command: 'touch file; exit 7' }).status).toBe(7);
    expect(readdirSync(scratch)).toEqual([]);
  });

  test('gets the signal to stop of its container, and cleans up', async () => {
    const process = start("trap 'echo told; exit 0' TERM; touch file; echo ready; while :; do sleep 0.1; done");
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

  test('never becomes part of the script, whatever it contains', () => {
    const command = `printf '%s' "a'b\\"c" '$directory' \`echo d\``;
    expect(outputOf(command)).toBe(`a'b"c$directoryd`);
  });

  test('shares its directory with no other, however many run at once', async () => {
    const same = { AWS_BATCH_JOB_ID: 'same', AWS_BATCH_JOB_ATTEMPT: '1' };
    const outcomes = await Promise.all(
      Array.from({ length: 8 }, () => {
        const process = start('pwd; sleep 0.2; test -d "$PWD/output"', same);
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

    const withBucket = (parameters: Record<string, string>, env: Record<string, string> = {}) =>
      run(parameters, { BUCKET: bucket, PATH: `${join(bucket, 'bin')}:${process.env.PATH}`, ...env });

    test('finds its inputs in its directory, and its files in output are uploaded', () => {
      const { status, stderr } = withBucket({
        command: 'cat samples.txt a.fq > output/all.txt',
        inputs: 's3://bucket/samples.txt s3://bucket/reads/',
        output: 's3://bucket/results/',
      });
      expect([status, stderr]).toEqual([0, '']);
      expect(readFileSync(join(bucket, 'results', 'all.txt'), 'utf-8')).toBe('NA12878\nNA12891\nNA12892\nACGT\n');
      expect(readdirSync(scratch)).toEqual([]);
    });

    test('does not run if an input is missing, and names the input', () => {
      for (const inputs of ['s3://bucket/none', 's3://bucket/raeds/']) {
        const { status, stderr } = withBucket({ command: 'touch output/x', inputs, output: 's3://bucket/out' });
        expect(status).toBe(1);
        expect(stderr).toContain(`job: input not found, empty or not readable: ${inputs}\n`);
      }
      expect(existsSync(join(bucket, 'out'))).toBe(false);
      expect(readdirSync(scratch)).toEqual([]);
    });

    test('uploads no output if it fails', () => {
      expect(withBucket({ command: 'touch output/x; exit 3', output: 's3://bucket/out' }).status).toBe(3);
      expect(withBucket({ command: 'false\ntouch output/x', output: 's3://bucket/out' }).status).toBe(1);
      expect(existsSync(join(bucket, 'out'))).toBe(false);
      expect(readdirSync(scratch)).toEqual([]);
    });

    test('finds the inputs of a list in its directory too, even with spaces in their names', () => {
      writeFileSync(join(bucket, 'two words.txt'), 'both\n');
      writeFileSync(join(bucket, 'list.txt'), '# two of them\r\ns3://bucket/two words.txt\r\n\r\ns3://bucket/reads/');
      const { status, stdout } = withBucket({
        command: 'cat "two words.txt" a.fq samples.txt',
        inputs: 's3://bucket/samples.txt',
        inputList: 's3://bucket/list.txt',
      });
      expect([status, stdout]).toEqual([0, 'both\nACGT\nNA12878\nNA12891\nNA12892\n']);
    });

    test('does not run if two inputs have the same name, and names both', () => {
      writeFileSync(join(bucket, 'a.fq'), 'TTTT\n');
      const { status, stderr } = withBucket({ command: 'cat a.fq', inputs: 's3://bucket/reads/\ns3://bucket/a.fq' });
      expect(status).toBe(1);
      expect(stderr).toContain('job: two inputs bring a.fq: s3://bucket/reads/ and s3://bucket/a.fq');
    });

    test('takes a star in the name of an input literally', () => {
      writeFileSync(join(bucket, 'a*.txt'), 'star');
      const { stdout } = withBucket({
        command: 'cat "a*.txt"; ls | wc -l',
        inputs: 's3://bucket/a*.txt s3://bucket/samples.txt',
      });
      expect(stdout.replaceAll(' ', '')).toBe('star3\n');
    });

    test('uses its own line of a list in an array job', () => {
      const command = 'sample=$(sed -n "$((AWS_BATCH_JOB_ARRAY_INDEX + 1))p" samples.txt); touch "output/$sample.bam"';
      for (const index of ['0', '2']) {
        withBucket(
          { command, inputs: 's3://bucket/samples.txt', output: 's3://bucket/bams/' },
          { AWS_BATCH_JOB_ID: `array:${index}`, AWS_BATCH_JOB_ARRAY_INDEX: index },
        );
      }
      expect(readdirSync(join(bucket, 'bams')).sort()).toEqual(['NA12878.bam', 'NA12892.bam']);
    });
  });
});

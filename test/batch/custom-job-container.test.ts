import { Duration } from 'aws-cdk-lib';
import * as batch from 'aws-cdk-lib/aws-batch';
import type { BatchStack } from '../../src/app/batch/batch-stack';
import { stackOf, templateOf } from '../app/batch/stack';
import { resolved } from '../catalog/resolved';
import { errorsOf, jobCalled } from './custom-job';

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

  test('hands its tags on to its tasks, unless told not to', () => {
    stack.jobs.add('tagged', { image: 'lab/tool:1', tags: { project: 'exomes' } });
    stack.jobs.add('quiet', { image: 'lab/tool:1', propagateTags: false });
    const template = templateOf(stack);
    expect(jobCalled(template, 'lab-tagged')).toMatchObject({ Tags: { project: 'exomes' }, PropagateTags: true });
    expect(jobCalled(template, 'lab-quiet').PropagateTags).toBe(false);
    expect(jobCalled(template, 'lab-quiet').Tags).toBeUndefined();
  });
});

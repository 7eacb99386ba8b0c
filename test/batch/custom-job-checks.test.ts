import { CfnParameter, Duration, Lazy } from 'aws-cdk-lib';
import type { ScratchJobProps } from '../../src/app/batch/jobs/scratch-job-props';
import { stackOf, templateOf } from '../app/batch/stack';
import { resolved } from '../catalog/resolved';
import { errorsOf, jobCalled, warningsOf } from './custom-job';

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
    ['a', { memoryGiB: Lazy.number({ produce: () => 5 }) }, '`memoryGiB` is not known at synthesis. Use a number.'],
    [
      'a',
      { vcpus: Lazy.number({ produce: () => 5 }) },
      '`memoryGiB` is required, because its default is twice `vcpus`, which is not known at synthesis. Use a number.',
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
    const size = new CfnParameter(stack, 'Size', { type: 'Number' }).valueAsNumber;
    stack.jobs.add('c', { image: 'lab/tool:1', vcpus: size, memoryGiB: 4000, gpus: size, sharedMemoryMiB: size });
    stack.jobs.add('b', { image: 'lab/tool:1', attempts: later, timeout: Duration.seconds(later) });
    expect(errorsOf(stack)).toEqual([]);
    const template = templateOf(stack);
    expect(jobCalled(template, 'lab-b')).toMatchObject({ RetryStrategy: { Attempts: 5 } });
    expect(jobCalled(template, 'lab-c').ContainerProperties).toMatchObject({
      ResourceRequirements: [
        { Type: 'MEMORY', Value: '4096000' },
        { Type: 'VCPU', Value: { Ref: 'Size' } },
        { Type: 'GPU', Value: { Ref: 'Size' } },
      ],
      LinuxParameters: { SharedMemorySize: { Ref: 'Size' } },
    });
  });
});

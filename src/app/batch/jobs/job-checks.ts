import { type Duration, Token } from 'aws-cdk-lib';
import type { ScratchJobProps } from './scratch-job-props';

/**
 * The least memory that AWS Batch accepts.
 *
 * @see https://docs.aws.amazon.com/batch/latest/APIReference/API_ResourceRequirement.html
 */
const MIN_MEMORY_MIB = 4;

/** The names of job definitions that AWS Batch accepts. */
const NAME = /^[A-Za-z0-9][A-Za-z0-9_-]*$/;
const MAX_NAME_LENGTH = 128;

/**
 * Check the name of a job definition.
 *
 * @param name the name as given; `fullName` begins with the namespace
 */
export function nameProblems(name: string, fullName: string): string[] {
  if (name === '') {
    return ['The name is empty.'];
  }
  return [
    ...(NAME.test(fullName) ? [] : ['The name must contain only letters, digits, hyphens and underscores.']),
    ...(fullName.length <= MAX_NAME_LENGTH
      ? []
      : [`\`${fullName}\` has ${fullName.length} characters, but at most ${MAX_NAME_LENGTH} are allowed.`]),
  ];
}

/** Check all properties of a job definition, except whether a host is large enough. */
export function propertyProblems(props: ScratchJobProps): string[] {
  const { vcpus, memoryGiB, gpus, sharedMemoryMiB, attempts, timeout } = props;
  return [
    ...whole('vcpus', vcpus, 1),
    ...memoryProblems(vcpus, memoryGiB),
    ...check('memoryGiB', memoryGiB, (value) => value * 1024 >= MIN_MEMORY_MIB && Number.isFinite(value), {
      right: `a number of GiB, at least ${MIN_MEMORY_MIB / 1024} (${MIN_MEMORY_MIB} MiB)`,
    }),
    ...whole('gpus', gpus, 1),
    ...whole('sharedMemoryMiB', sharedMemoryMiB, 1),
    ...whole('attempts', attempts, 1, 10),
    ...timeoutProblems(timeout),
  ];
}

/** The CDK takes memory in MiB, and the product of a value that is not known yet is no value. */
function memoryProblems(vcpus: number | undefined, memoryGiB: number | undefined): string[] {
  if (memoryGiB === undefined) {
    return Token.isUnresolved(vcpus)
      ? [
          '`memoryGiB` is required, because its default is twice `vcpus`, which is not known at synthesis. Use a number.',
        ]
      : [];
  }
  return Token.isUnresolved(memoryGiB) ? ['`memoryGiB` is not known at synthesis. Use a number.'] : [];
}

function timeoutProblems(timeout: Duration | undefined): string[] {
  if (!timeout?.isUnresolved()) {
    return whole('timeout', timeout?.toSeconds({ integral: false }), 60, Number.POSITIVE_INFINITY, ' of seconds');
  }
  return timeout.unitLabel() === 'seconds'
    ? []
    : ['`timeout` is not known at synthesis. Create it with Duration.seconds.'];
}

function whole(name: string, value: number | undefined, min: number, max = Number.POSITIVE_INFINITY, unit = '') {
  const range = max === Number.POSITIVE_INFINITY ? `, at least ${min}` : ` from ${min} to ${max}`;
  return check(name, value, (it) => Number.isInteger(it) && min <= it && it <= max, {
    right: `a whole number${unit}${range}`,
  });
}

/** Check a number, unless it is a token, whose value is not known yet, or undefined, which means the default. */
function check(
  name: string,
  value: number | undefined,
  isRight: (value: number) => boolean,
  { right }: { right: string },
): string[] {
  return value === undefined || Token.isUnresolved(value) || isRight(value)
    ? []
    : [`\`${name}\` must be ${right}, but is ${value}.`];
}

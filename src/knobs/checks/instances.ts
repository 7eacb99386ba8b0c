import {
  Architecture,
  type BatchKnobs,
  type InstanceKnobs,
  OnDemandAllocationStrategy,
  SpotAllocationStrategy,
} from '../../app/batch/knobs';
import { checkInstances } from '../../catalog';
import type { Problem } from '../../diagnostics/problem';
import { DEFAULTS } from '../defaults';
import type { Forms } from './form';
import { relationOf } from './relation';
import { type Form, integer, member, text, texts } from './values';

/** Far above what any account is granted, and still a number that AWS Batch takes. */
const MOST_VCPUS = 1_000_000;

/** Whether there is such a thing is the catalogue's to judge; here only that it can be one. */
const word = (name: string, example: string): Form => ({ pattern: /^[^\s\p{C}]+$/u, name, example });
const families = texts(word('an instance family', 'm7i'));
const types = texts(word('an instance type', 'm7i.4xlarge'));
const size = text(word('the size of an instance', '4xlarge'));

export const INSTANCES: Forms<InstanceKnobs> = {
  architecture: member(Architecture),
  onDemandInstanceFamilies: families,
  onDemandInstanceTypes: types,
  onDemandExcludedInstanceTypes: types,
  onDemandMinSize: size,
  onDemandMaxSize: size,
  onDemandMinVcpus: integer(0, MOST_VCPUS, ' vCPUs'),
  onDemandMaxVcpus: integer(1, MOST_VCPUS, ' vCPUs'),
  onDemandAllocationStrategy: member(OnDemandAllocationStrategy),
  spotInstanceFamilies: families,
  spotInstanceTypes: types,
  spotExcludedInstanceTypes: types,
  spotMinSize: size,
  spotMaxSize: size,
  spotMinVcpus: integer(0, MOST_VCPUS, ' vCPUs'),
  spotMaxVcpus: integer(1, MOST_VCPUS, ' vCPUs'),
  spotAllocationStrategy: member(SpotAllocationStrategy),
  spotBidPercentage: integer(1, 100, ' per cent'),
};

const relation = relationOf<BatchKnobs>();

export const INSTANCE_RELATIONS = [
  relation(['onDemandMinVcpus', 'onDemandMaxVcpus'], (knobs) =>
    checkVcpus(['onDemandMinVcpus', knobs.onDemandMinVcpus], ['onDemandMaxVcpus', knobs.onDemandMaxVcpus]),
  ),
  relation(['spotMinVcpus', 'spotMaxVcpus'], (knobs) =>
    checkVcpus(['spotMinVcpus', knobs.spotMinVcpus], ['spotMaxVcpus', knobs.spotMaxVcpus]),
  ),
];

type Limit<Name extends keyof typeof DEFAULTS> = [name: Name, set: number | undefined];

function checkVcpus(
  [lower, least]: Limit<'onDemandMinVcpus' | 'spotMinVcpus'>,
  [upper, most]: Limit<'onDemandMaxVcpus' | 'spotMaxVcpus'>,
): Problem[] {
  const min = least ?? DEFAULTS[lower];
  const max = most ?? DEFAULTS[upper];
  return min <= max
    ? []
    : [
        {
          option: least === undefined ? upper : lower,
          value: least === undefined ? max : min,
          reason: `The lower limit (${min}) is above the upper one (${max}).`,
          remedy: `Keep ${lower} at ${max} or less, or raise ${upper} to ${min}.`,
        },
      ];
}

/**
 * What EC2 says of the knobs that are right by themselves, so that everything that is wrong is told at once.
 *
 * @param sound these knobs, and no others
 * @param wrong the names of the others
 */
export function checkOffers(sound: BatchKnobs, wrong: ReadonlySet<string>): Problem[] {
  const problemsOn = (architecture?: Architecture) =>
    checkInstances({ knobs: { ...sound, architecture }, region: sound.region });
  if (!wrong.has('architecture')) {
    return problemsOn(sound.architecture);
  }
  // Which was meant is not known: only what is wrong with either.
  const onArm = problemsOn(Architecture.ARM64);
  return problemsOn(Architecture.X86_64).filter(({ option, value, reason }) =>
    onArm.some((other) => other.option === option && other.value === value && other.reason === reason),
  );
}

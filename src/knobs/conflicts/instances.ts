import { Architecture, type BatchKnobs } from '../../app/batch/knobs';
import { checkInstances } from '../../catalog';
import type { Problem } from '../../diagnostics/problem';
import { DEFAULTS } from '../defaults';
import { conflictOf } from './conflict';

const conflict = conflictOf<BatchKnobs>();

export const INSTANCE_CONFLICTS = [
  conflict(['onDemandMinVcpus', 'onDemandMaxVcpus'], (knobs) =>
    checkVcpus(['onDemandMinVcpus', knobs.onDemandMinVcpus], ['onDemandMaxVcpus', knobs.onDemandMaxVcpus]),
  ),
  conflict(['spotMinVcpus', 'spotMaxVcpus'], (knobs) =>
    checkVcpus(['spotMinVcpus', knobs.spotMinVcpus], ['spotMaxVcpus', knobs.spotMaxVcpus]),
  ),
];

type Limit<Name extends keyof typeof DEFAULTS> = [name: Name, value: number | undefined];

/** No minimum is above a maximum unless it is set: by default it is 0. */
function checkVcpus(
  [lower, min = DEFAULTS[lower]]: Limit<'onDemandMinVcpus' | 'spotMinVcpus'>,
  [upper, max = DEFAULTS[upper]]: Limit<'onDemandMaxVcpus' | 'spotMaxVcpus'>,
): Problem[] {
  return min <= max
    ? []
    : [
        {
          option: lower,
          value: min,
          reason: `The minimum (${min} vCPUs) is above the maximum (${max} vCPUs).`,
          fix: `Set ${lower} to ${max} or less, or raise ${upper} to ${min}.`,
        },
      ];
}

/**
 * Check the knobs that are right by themselves against the offers of EC2, so that all problems appear in one message.
 *
 * @param sound the knobs that are right
 * @param wrong the names of the other knobs
 */
export function checkOffers(sound: BatchKnobs, wrong: ReadonlySet<string>): Problem[] {
  const problemsOn = (architecture?: Architecture) =>
    checkInstances({ knobs: { ...sound, architecture }, region: sound.region });
  if (!wrong.has('architecture')) {
    return problemsOn(sound.architecture);
  }
  // The intended architecture is unknown: report only problems that both have.
  const onArm = problemsOn(Architecture.ARM64);
  return problemsOn(Architecture.X86_64).filter(({ option, value, reason }) =>
    onArm.some((other) => other.option === option && other.value === value && other.reason === reason),
  );
}

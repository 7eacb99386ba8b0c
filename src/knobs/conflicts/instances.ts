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
          fix: `Keep ${lower} at ${max} or less, or raise ${upper} to ${min}.`,
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

import {
  Architecture,
  type BatchKnobs,
  OnDemandAllocationStrategy,
  SpotAllocationStrategy,
} from '../../app/batch/knobs';
import { checkInstances } from '../../catalog';
import { DEFAULTS } from '../defaults';
import type { Problem } from '../problem';
import { checkInteger, checkMember, checkText, checkTexts, type Form } from './values';

/** Far above what any account is granted, and still a number that AWS Batch takes. */
const MOST_VCPUS = 1_000_000;

/** Whether there is such a thing is the catalogue's to judge; here only that it can be one. */
const word = (name: string, example: string): Form => ({ pattern: /^\S+$/, name, example });
const REGION = word('the name of a region', 'eu-west-1');
const FAMILY = word('an instance family', 'm7i');
const TYPE = word('an instance type', 'm7i.4xlarge');
const SIZE = word('the size of an instance', '4xlarge');

/** What can be wrong with the hosts: first the form of the knobs, then what EC2 offers. */
export function checkHosts(knobs: BatchKnobs): Problem[] {
  const form = [
    ...checkText('region', knobs.region, REGION),
    ...checkMember('architecture', knobs.architecture, Architecture),
    ...checkMember('onDemandAllocationStrategy', knobs.onDemandAllocationStrategy, OnDemandAllocationStrategy),
    ...checkMember('spotAllocationStrategy', knobs.spotAllocationStrategy, SpotAllocationStrategy),
    ...checkLists(knobs),
    ...checkSizes(knobs),
  ];
  const vcpus = [
    ...checkVcpus('onDemandMinVcpus', 'onDemandMaxVcpus', knobs),
    ...checkVcpus('spotMinVcpus', 'spotMaxVcpus', knobs),
  ];
  return [
    ...form,
    ...vcpus,
    ...checkInteger('spotBidPercentage', knobs.spotBidPercentage, 1, 100, ' per cent'),
    ...checkOffers(knobs, [...form, ...vcpus]),
  ];
}

/** What EC2 says of what has the right form, so that everything that is wrong is told at once. */
function checkOffers(knobs: BatchKnobs, form: Problem[]): Problem[] {
  const wrong = new Set(form.map(({ option }) => option));
  const sound: BatchKnobs = Object.fromEntries(Object.entries(knobs).filter(([option]) => !wrong.has(option)));
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

function checkLists(knobs: BatchKnobs): Problem[] {
  return [
    ...checkTexts('onDemandInstanceFamilies', knobs.onDemandInstanceFamilies, FAMILY),
    ...checkTexts('onDemandInstanceTypes', knobs.onDemandInstanceTypes, TYPE),
    ...checkTexts('onDemandExcludedInstanceTypes', knobs.onDemandExcludedInstanceTypes, TYPE),
    ...checkTexts('spotInstanceFamilies', knobs.spotInstanceFamilies, FAMILY),
    ...checkTexts('spotInstanceTypes', knobs.spotInstanceTypes, TYPE),
    ...checkTexts('spotExcludedInstanceTypes', knobs.spotExcludedInstanceTypes, TYPE),
  ];
}

function checkSizes(knobs: BatchKnobs): Problem[] {
  return (['onDemandMinSize', 'onDemandMaxSize', 'spotMinSize', 'spotMaxSize'] as const).flatMap((option) =>
    checkText(option, knobs[option], SIZE),
  );
}

function checkVcpus(
  lower: 'onDemandMinVcpus' | 'spotMinVcpus',
  upper: 'onDemandMaxVcpus' | 'spotMaxVcpus',
  knobs: BatchKnobs,
): Problem[] {
  const problems = [
    ...checkInteger(lower, knobs[lower], 0, MOST_VCPUS, ' vCPUs'),
    ...checkInteger(upper, knobs[upper], 1, MOST_VCPUS, ' vCPUs'),
  ];
  const min = knobs[lower] ?? DEFAULTS[lower];
  const max = knobs[upper] ?? DEFAULTS[upper];
  if (problems.length === 0 && min > max) {
    problems.push({
      option: knobs[lower] === undefined ? upper : lower,
      value: knobs[lower] === undefined ? max : min,
      reason: `The lower limit (${min}) is above the upper one (${max}).`,
      remedy: `Keep ${lower} at ${max} or less, or raise ${upper} to ${min}.`,
    });
  }
  return problems;
}

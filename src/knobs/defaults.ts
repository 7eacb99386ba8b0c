import type { BatchKnobs } from '../app/batch/knobs';
import { type KnobName, type RULES, rows } from './rules';

type Defaulted = {
  [Knob in KnobName]: (typeof RULES)[Knob] extends { readonly default: unknown } ? Knob : never;
}[KnobName];

/** The value of each knob that is not set, where there is one. An empty list is the same as none. */
export const DEFAULTS = Object.fromEntries(
  rows().flatMap(([name, { default: value }]) => (value === undefined ? [] : [[name, value]])),
) as { readonly [Knob in Defaulted]: Required<BatchKnobs>[Knob] };

/** Said aloud, this default answers a question: whether subnets that are named have a way to the internet. */
const ANSWER = 'internetAccess';

/** The knobs without those that say what holds anyway: to set a default is the same as to leave it out. */
export function withoutDefaults(knobs: BatchKnobs): BatchKnobs {
  return Object.fromEntries(
    Object.entries(knobs).filter(([name, value]) => name === ANSWER || !isDefault(name, value)),
  );
}

function isDefault(name: string, value: unknown): boolean {
  const byDefault: unknown = new Map<string, unknown>(Object.entries(DEFAULTS)).get(name);
  return Array.isArray(byDefault) && Array.isArray(value)
    ? byDefault.length === value.length && byDefault.every((each, index) => each === value[index])
    : value === byDefault;
}

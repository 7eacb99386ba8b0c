import type { BatchKnobs } from '../app/batch/knobs';
import { type KnobName, type RULES, rows } from './rules';

type Defaulted = {
  [Knob in KnobName]: (typeof RULES)[Knob] extends { readonly default: unknown } ? Knob : never;
}[KnobName];

/** The default of each knob that has one. An empty list is the same as no value. */
export const DEFAULTS = Object.fromEntries(
  rows().flatMap(([name, { default: value }]) => (value === undefined ? [] : [[name, value]])),
) as { readonly [Knob in Defaulted]: Required<BatchKnobs>[Knob] };

/** Setting this knob to its default differs from omitting it: it confirms that named subnets have internet access. */
const ANSWER = 'internetAccess';

/** Remove the knobs that are set to their defaults: that is the same as omitting them. */
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

import { DEFAULTS } from '../../../knobs/defaults';
import { knobReference, type OptionReference } from '../../../knobs/reference';
import type { Resolution } from '../../../knobs/resolution';
import { code } from '../../markdown';

/** A knob of this repository. */
export interface Knob extends OptionReference {
  readonly isSet: boolean;

  /** The values in effect: those that are set, or the defaults. None if there is no single value. */
  readonly now: string[];
}

/** Every knob. */
export function knobsOf(resolution: Resolution): Knob[] {
  return knobReference().map((option) => knobOf(option, resolution));
}

function knobOf(option: OptionReference, { knobs, settings }: Resolution): Knob {
  const set = (knobs as Record<string, unknown>)[option.name];
  // The knobs that select instance types are not among the settings: the lists replace them.
  const now = set ?? { ...DEFAULTS, ...settings }[option.name as keyof typeof DEFAULTS];
  return { ...option, isSet: set !== undefined, now: valuesOf(now) };
}

/** The elements of a list, the keys and values of tags. */
function valuesOf(value: unknown): string[] {
  const isMap = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isMap ? Object.entries(value).map(([key, each]) => `${key}: ${each}`) : [value ?? []].flat().map(String);
}

/** A link to the section of a knob. */
export function linkTo({ name }: Knob): string {
  return `[${code(name)}](#${name.toLowerCase()})`;
}

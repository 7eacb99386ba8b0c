import { UPDATE_EFFECTS } from './data';
import type { Knob, UpdateEffect } from './effect';
import { FIXES, type Fix } from './fixes';

export type { UpdateEffect } from './effect';
export type { Fix } from './fixes';
export { inWords, updatedInWords } from './resource-words';

/** The effects of the changes of a knob on a deployed stack. */
export function updateEffectsOf(knob: string): readonly UpdateEffect[] {
  return UPDATE_EFFECTS[knob] ?? [];
}

/** What to do about a change that is refused or loses something. */
export function fixesFor(knob: string, { troubles = [] }: UpdateEffect): Fix[] {
  return troubles.flatMap((trouble) => FIXES[knob as Knob]?.[trouble] ?? []);
}

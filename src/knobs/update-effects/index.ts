import { UPDATE_EFFECTS } from './data';
import type { Knob, UpdateEffect } from './effect';
import { REMEDIES, type Remedy } from './remedies';

export type { UpdateEffect } from './effect';
export type { Remedy } from './remedies';
export { inWords, updatedInWords } from './resource-words';

/** What changes of a knob do to a stack that is deployed. */
export function updateEffectsOf(knob: string): readonly UpdateEffect[] {
  return UPDATE_EFFECTS[knob] ?? [];
}

/** What to do about a change that is refused, or loses something. */
export function remediesFor(knob: string, { troubles = [] }: UpdateEffect): Remedy[] {
  return troubles.flatMap((trouble) => REMEDIES[knob as Knob]?.[trouble] ?? []);
}

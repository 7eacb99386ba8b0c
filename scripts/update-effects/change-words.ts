import { DEFAULTS } from '../../src/knobs/defaults';
import { knobReference } from '../../src/knobs/reference';
import type { Change } from './changes';

/** What a change of a knob is called. */
export function wordsOf(knob: string, { before, after, note }: Change): string {
  const byDefault = (DEFAULTS as Record<string, unknown>)[knob];
  const words = changeOf(present(before ?? byDefault), present(after ?? byDefault), isText(knob));
  return note === undefined ? words : `${words}, ${note}`;
}

/** To have none of something is not to set it. */
function present(value: unknown): unknown {
  return Array.isArray(value) && value.length === 0 ? undefined : value;
}

function changeOf(before: unknown, after: unknown, isFreeText: boolean): string {
  if (before === undefined) {
    return 'set';
  }
  if (after === undefined) {
    return 'unset';
  }
  if (Array.isArray(before) && Array.isArray(after)) {
    return changeOfList(before, after);
  }
  // One text is as good as any other; of numbers, switches and choices it may matter which.
  return isFreeText || typeof before === 'object' ? 'changed' : `\`${before}\` → \`${after}\``;
}

function changeOfList(before: unknown[], after: unknown[]): string {
  const hasAll = (one: unknown[], other: unknown[]) => other.every((each) => one.includes(each));
  return hasAll(after, before) ? 'more' : hasAll(before, after) ? 'fewer' : 'others';
}

function isText(knob: string): boolean {
  return knobReference().some(({ name, type }) => name === knob && type === 'string');
}

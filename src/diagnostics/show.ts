import { inspect } from 'node:util';

/** The beginning of a longer text is enough to find it. */
const LONGEST = 120;

/** Elements of a list that are shown. */
const MOST_ELEMENTS = 10;

/** Show any value as it would be written in `.projenrc.ts`, on one line. */
export function asCode(value: unknown): string {
  return printable(typeof value === 'string' ? codeOf(value) : shortened(codeOf(value)));
}

function codeOf(value: unknown): string {
  if (typeof value === 'string') {
    return JSON.stringify(shortened(value));
  }
  if (Array.isArray(value)) {
    const shown = Array.from({ length: Math.min(value.length, MOST_ELEMENTS) }, (_, index) => elementOf(value, index));
    const more = value.length - shown.length;
    return `[${[...shown, ...(more > 0 ? [`… ${more} more`] : [])].join(',')}]`;
  }
  if (typeof value === 'function') {
    return String(value).replace(/\s+/g, ' ');
  }
  return inspect(value, {
    depth: 0,
    breakLength: Number.POSITIVE_INFINITY,
    maxArrayLength: MOST_ELEMENTS,
    maxStringLength: LONGEST,
  });
}

/** Show an element of a list. It may be a list itself, or throw. */
function elementOf(list: unknown[], index: number): string {
  try {
    const element: unknown = list[index];
    return Array.isArray(element) ? '[…]' : codeOf(element);
  } catch {
    return '…';
  }
}

/** Cut a long text off. */
export function shortened(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}… (${text.length} characters)` : text;
}

/** Characters that move the cursor, or hide, reverse or end the text after them, and those that are incomplete. */
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;

/** Escape a text so that a terminal shows it unchanged, on one line. */
export function printable(text: string): string {
  return text.replace(UNPRINTABLE, (character) =>
    Array.from({ length: character.length }, (_, index) => character.charCodeAt(index))
      .map((unit) => `\\u${unit.toString(16).padStart(4, '0')}`)
      .join(''),
  );
}

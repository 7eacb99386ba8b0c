import type { OptionReference } from '../knobs/reference';
import { type KnobName, RULES } from '../knobs/rules';
import { code, codes } from './markdown';

/** A line break inside a paragraph of the source. */
const LINE_BREAK = /(?<!\n)\n(?!\n)/g;

/** The documentation of an option, each paragraph on one line. */
export function descriptionOf({ summary, remarks }: OptionReference): string {
  return `${summary} ${remarks.replace(LINE_BREAK, ' ')}`.trim();
}

/** A default that is not a literal. */
export function defaultInWords({ default: byDefault }: OptionReference): string | undefined {
  return byDefault.startsWith('-') ? byDefault.replace(/^-\s*/, '') : undefined;
}

/** A documented default: in words, or a literal as it is written. */
export function defaultOf(option: OptionReference): string {
  return defaultInWords(option) ?? code(option.default);
}

/** The values that a knob accepts, in the words of its rule; members of an enumeration as they are written. */
export function valuesOf(knob: OptionReference): string {
  const choices = choicesOf(knob);
  return choices.length > 0 ? `one of ${codes(choices)}` : RULES[knob.name as KnobName].expects;
}

/** The members of an option's enumeration, as they are written in `.projenrc.ts`; empty for other types. */
function choicesOf({ choices, default: byDefault }: OptionReference): string[] {
  const [enumeration] = byDefault.split('.');
  return choices.map((each) => `${enumeration}.${each}`);
}

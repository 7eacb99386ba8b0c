import { code, codes } from '../../src/docs/markdown';
import type { OptionReference } from '../../src/knobs/reference';

const TYPES: Record<OptionReference['type'], string> = {
  string: 'text',
  number: 'number',
  boolean: '`true` or `false`',
  'string[]': 'list of texts',
  enum: 'choice',
  object: 'keys and values',
  'object[]': 'list of objects',
};

/** What a knob takes. */
export function typeOf({ type }: OptionReference): string {
  return TYPES[type];
}

/** The members that a knob is one of, as they are written in `.projenrc.ts`; nothing for other types. */
export function choicesOf({ choices, default: byDefault }: OptionReference): string {
  const [enumeration] = byDefault.split('.');
  return choices.length > 0 ? `: ${codes(choices.map((each) => `${enumeration}.${each}`))}` : '';
}

/** A documented default: a literal as it is written, or the prose that stands in its place. */
export function defaultOf({ default: byDefault }: OptionReference): string {
  return byDefault.startsWith('-') ? byDefault.replace(/^-\s*/, '') : code(byDefault);
}

/** The same without the name of an enumeration: tables are only as wide as a page. */
export function shortDefaultOf(knob: OptionReference): string {
  const [, member] = knob.type === 'enum' ? knob.default.split('.') : [];
  return member ? code(member) : defaultOf(knob);
}

import { code } from '../../src/docs/markdown';
import { defaultOf } from '../../src/docs/option-words';
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

/** A documented default without the name of an enumeration: tables are only as wide as a page. */
export function shortDefaultOf(knob: OptionReference): string {
  const [, member] = knob.type === 'enum' ? knob.default.split('.') : [];
  return member ? code(member) : defaultOf(knob);
}

import type { Problem } from '../problem';
import type { OptionReference } from '../reference';
import { checkBoolean, checkMember } from './values';

/** Options whose values have another type than the one that is documented. */
export function checkTypes(options: object, references: OptionReference[]): Problem[] {
  return references.flatMap((reference) => {
    const value = (options as Record<string, unknown>)[reference.name];
    return value === undefined ? [] : checkType(reference, value);
  });
}

function checkType({ name: option, type, members }: OptionReference, value: unknown): Problem[] {
  const unless = (right: boolean, reason: string, remedy: string) => (right ? [] : [{ option, value, reason, remedy }]);
  switch (type) {
    case 'boolean':
      return checkBoolean(option, value);
    case 'enum':
      return checkMember(option, value, members);
    case 'number':
      return unless(typeof value === 'number', 'It is not a number.', 'Give a number.');
    case 'string':
      return unless(
        typeof value === 'string',
        'It is not a string.',
        `Give a string${example(value, (text) => text)}.`,
      );
    case 'string[]':
      return Array.isArray(value)
        ? unless(value.every(isText), 'Not every element is a string.', 'Give a list of strings.')
        : unless(false, 'It is not a list.', `Give a list of strings${example(value, (text) => `[${text}]`)}.`);
    case 'object[]':
      return unless(
        Array.isArray(value) && value.every(isObject),
        'It is not a list of objects.',
        'Give a list, of objects as API.md of gwf-batch describes them.',
      );
    case 'object':
      return unless(isObject(value), 'It is not an object.', 'Give an object, as API.md of gwf-batch describes it.');
  }
}

/** What was meant, if it only lacks quotes or brackets. */
function example(value: unknown, write: (text: string) => string): string {
  return typeof value === 'string' || typeof value === 'number' ? `: ${write(`'${value}'`)}` : '';
}

function isText(value: unknown): boolean {
  return typeof value === 'string';
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

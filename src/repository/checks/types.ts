import type { Problem } from '../../diagnostics/problem';
import type { OptionReference } from '../../knobs/reference';
import { checkForm, type FormCheck } from '../../knobs/rules/form';
import { member, yesOrNo } from '../../knobs/rules/values';

/** Find options whose values do not have the documented type. */
export function checkTypes(options: object, references: OptionReference[]): Problem[] {
  return references.flatMap((reference) =>
    checkForm(reference.name, (options as Record<string, unknown>)[reference.name], formOf(reference)),
  );
}

/** Characters that control a terminal, or that UTF-8 cannot encode. Line ends and tabs are allowed. */
const UNPRINTABLE = /(?![\t\n\r])\p{Cc}|\p{Cs}/u;

function formOf({ type, members }: OptionReference): FormCheck {
  switch (type) {
    case 'boolean':
      return yesOrNo.check;
    case 'enum':
      return member({ members }).check;
    case 'number':
      return unless((value) => typeof value === 'number', 'Must be a number.', 'Use a number, without quotes.');
    case 'string':
      return checkString;
    case 'string[]':
      return checkStrings;
    case 'object[]':
      return unless(
        (value) => Array.isArray(value) && elementsOf(value).every(isObject),
        'Must be a list of objects.',
        'Use a list of objects.',
      );
    case 'object':
      return unless(isObject, 'Must be an object.', 'Use an object.');
  }
}

function unless(isRight: (value: unknown) => boolean, reason: string, fix: string): FormCheck {
  return (option, value) => (isRight(value) ? [] : [{ option, value, reason, fix }]);
}

function checkString(option: string, value: unknown): Problem[] {
  return typeof value === 'string'
    ? checkCharacters(option, value)
    : [{ option, value, reason: 'Must be a string.', fix: `Use a string${example(value, (text) => text)}.` }];
}

function checkStrings(option: string, value: unknown): Problem[] {
  if (!Array.isArray(value)) {
    const fix = `Use a list of strings${example(value, (text) => `[${text}]`)}.`;
    return [{ option, value, reason: 'Must be a list.', fix }];
  }
  const elements = elementsOf(value);
  return elements.every((element) => typeof element === 'string')
    ? elements.flatMap((element) => checkCharacters(option, element))
    : [{ option, value, reason: 'Every element must be a string.', fix: 'Use a list of strings.' }];
}

function checkCharacters(option: string, value: string): Problem[] {
  return UNPRINTABLE.test(value)
    ? [{ option, value, reason: 'Contains a character that cannot be printed.', fix: 'Remove the character.' }]
    : [];
}

/** The probable value, if only quotes or brackets are missing. */
function example(value: unknown, write: (text: string) => string): string {
  return typeof value === 'string' || typeof value === 'number' ? `: ${write(`'${value}'`)}` : '';
}

/** A longer list is sparse, and reading each of its elements would take too long. */
const LONGEST_LIST = 100_000;

/** The elements of a list. A hole is an element without a value. */
function elementsOf(list: unknown[]): unknown[] {
  return Array.from({ length: Math.min(list.length, LONGEST_LIST) }, (_, index) => list[index]);
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

import type { Problem } from '../../diagnostics/problem';
import type { OptionReference } from '../../knobs/reference';
import { checkForm, type FormCheck } from '../../knobs/rules/form';
import { member, yesOrNo } from '../../knobs/rules/values';

/** Options whose values have another type than the one that is documented. */
export function checkTypes(options: object, references: OptionReference[]): Problem[] {
  return references.flatMap((reference) =>
    checkForm(reference.name, (options as Record<string, unknown>)[reference.name], formOf(reference)),
  );
}

/** What may stand in no text: it means something to a terminal, or nothing in UTF-8. Lines may end, and be indented. */
const UNPRINTABLE = /(?![\t\n\r])\p{Cc}|\p{Cs}/u;

function formOf({ type, members }: OptionReference): FormCheck {
  switch (type) {
    case 'boolean':
      return yesOrNo.check;
    case 'enum':
      return member({ members }).check;
    case 'number':
      return unless((value) => typeof value === 'number', 'It is not a number.', 'Give a number.');
    case 'string':
      return checkString;
    case 'string[]':
      return checkStrings;
    case 'object[]':
      return unless(
        (value) => Array.isArray(value) && elementsOf(value).every(isObject),
        'It is not a list of objects.',
        'Give a list, of objects as API.md of gwf-batch describes them.',
      );
    case 'object':
      return unless(isObject, 'It is not an object.', 'Give an object, as API.md of gwf-batch describes it.');
  }
}

function unless(isRight: (value: unknown) => boolean, reason: string, fix: string): FormCheck {
  return (option, value) => (isRight(value) ? [] : [{ option, value, reason, fix }]);
}

function checkString(option: string, value: unknown): Problem[] {
  return typeof value === 'string'
    ? checkCharacters(option, value)
    : [{ option, value, reason: 'It is not a string.', fix: `Give a string${example(value, (text) => text)}.` }];
}

function checkStrings(option: string, value: unknown): Problem[] {
  if (!Array.isArray(value)) {
    const fix = `Give a list of strings${example(value, (text) => `[${text}]`)}.`;
    return [{ option, value, reason: 'It is not a list.', fix }];
  }
  const elements = elementsOf(value);
  return elements.every((element) => typeof element === 'string')
    ? elements.flatMap((element) => checkCharacters(option, element))
    : [{ option, value, reason: 'Not every element is a string.', fix: 'Give a list of strings.' }];
}

function checkCharacters(option: string, value: string): Problem[] {
  return UNPRINTABLE.test(value)
    ? [{ option, value, reason: 'It has a character that cannot be printed.', fix: 'Leave that out.' }]
    : [];
}

/** What was meant, if it only lacks quotes or brackets. */
function example(value: unknown, write: (text: string) => string): string {
  return typeof value === 'string' || typeof value === 'number' ? `: ${write(`'${value}'`)}` : '';
}

/** A list that says it is longer has holes: to look at each would take for ever. */
const LONGEST_LIST = 100_000;

/** The elements of a list: a hole is one, without a value. */
function elementsOf(list: unknown[]): unknown[] {
  return Array.from({ length: Math.min(list.length, LONGEST_LIST) }, (_, index) => list[index]);
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

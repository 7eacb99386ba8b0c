import { nearest } from '../../diagnostics/nearest';
import type { Problem } from '../../diagnostics/problem';
import type { Form } from './form';

/** A whole number between two bounds, both allowed. */
export function integer(min: number, max: number, unit = ''): Form<number> {
  const expects = `a whole number from ${min} to ${max}${unit}`;
  const check = (option: string, value: unknown): Problem[] => {
    if (Number.isInteger(value) && (value as number) >= min && (value as number) <= max) {
      return [];
    }
    return [{ option, value, reason: `Must be ${expects}.`, fix: fixForInteger(value, min, max) }];
  };
  return { check, expects, range: { min, max } };
}

function fixForInteger(value: unknown, min: number, max: number): string {
  if (typeof value !== 'number') {
    return 'Use a number, without quotes.';
  }
  if (Number.isNaN(value)) {
    return 'Use a number.';
  }
  if (value < min) {
    return `Use ${min} or more.`;
  }
  return value > max ? `Use ${max} or less.` : 'Use a number without a fraction.';
}

/** A form of text. */
export interface Pattern {
  readonly pattern: RegExp;

  /** The form in words, with an article. It follows "Must be" in messages. */
  readonly name: string;

  /** A text that matches. */
  readonly example: string;
}

/** A text that matches a pattern. */
export function text({ pattern, name, example }: Pattern): Form<string> {
  return {
    expects: name,
    check: (option, value) =>
      typeof value === 'string' && pattern.test(value)
        ? []
        : [{ option, value, reason: `Must be ${name}.`, fix: `Use a value such as ${example}.` }],
  };
}

/** More elements than any list needs: IAM and AWS Batch take fewer. */
const LONGEST_LIST = 1000;

/** A message lists at most this many problems of one list, and counts the others. */
const MOST_TOLD = 10;

/** A list of texts that match a pattern, none of them twice. */
export function texts(form: Pattern): Form<string[]> {
  const checkElement = text(form).check;
  const check = (option: string, value: unknown): Problem[] => {
    const problem = (of: unknown, reason: string, fix: string): Problem => ({ option, value: of, reason, fix });
    if (!Array.isArray(value)) {
      return [problem(value, 'Must be a list.', `Use a list such as ['${form.example}'].`)];
    }
    if (value.length > LONGEST_LIST) {
      return [problem(value, `Has more than ${LONGEST_LIST} elements.`, `Use ${LONGEST_LIST} or fewer.`)];
    }
    const seen = new Set<unknown>();
    // A list with holes has fewer entries than elements.
    const problems = Array.from(value, (element: unknown, index) => {
      if (element === undefined) {
        return [problem(value, `Element ${index + 1} has no value.`, `Use a value such as ${form.example}.`)];
      }
      const repeated = seen.has(element) ? [problem(element, 'Duplicate entry.', 'List it once.')] : [];
      seen.add(element);
      return [...checkElement(option, element), ...repeated];
    }).flat();
    const more = problems.length - MOST_TOLD;
    return more > 0
      ? [...problems.slice(0, MOST_TOLD), problem(undefined, `${more} more elements are wrong.`, 'Fix them too.')]
      : problems;
  };
  return { check, expects: `a list in which each element is ${form.name}` };
}

/** `true` or `false`. */
export const yesOrNo: Form<boolean> = {
  expects: 'true or false',
  isSwitch: true,
  check: (option, value) =>
    typeof value === 'boolean'
      ? []
      : [{ option, value, reason: 'Must be true or false.', fix: 'Use true or false, without quotes.' }],
};

/** A list of texts from a few choices, without duplicates. The message suggests the choice nearest to a misspelling. */
export function choices(among: readonly string[]): Form<string[]> {
  const checkTexts = texts({ pattern: /^/, name: 'a text', example: among[0] }).check;
  const check = (option: string, value: unknown): Problem[] => {
    const problems = checkTexts(option, value);
    return problems.length > 0
      ? problems
      : (value as string[])
          .filter((element) => !among.includes(element))
          .map((element) =>
            unknownValue(option, element, `Use one or more of ${among.join(', ')}.`, nearest(element, among, 3)),
          );
  };
  return { check, expects: `a list of one or more of ${among.join(', ')}` };
}

/**
 * One of the members of an enumeration. The message suggests the member nearest to a misspelled one.
 *
 * @param enumeration by its name: `{ Architecture }`
 */
export function member<Value extends string>(enumeration: {
  readonly [name: string]: Readonly<Record<string, Value>>;
}): Form<Value> {
  const [members] = Object.values(enumeration);
  const names = Object.keys(members);
  const expects = `one of ${names.join(', ')}`;
  return {
    expects,
    enumeration,
    check: (option, value) =>
      Object.values<unknown>(members).includes(value)
        ? []
        : [
            unknownValue(
              option,
              value,
              `Use ${expects}.`,
              typeof value === 'string' ? nearest(value, names, 2) : undefined,
            ),
          ],
  };
}

function unknownValue(option: string, value: unknown, choice: string, meant: string | undefined): Problem {
  const fix = meant === undefined ? choice : `Did you mean ${meant}? ${choice}`;
  return { option, value, reason: 'Unknown value.', fix };
}

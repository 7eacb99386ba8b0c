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
    const reason =
      typeof value !== 'number' || Number.isNaN(value)
        ? 'It is not a number.'
        : Number.isInteger(value)
          ? `It lies outside ${min} to ${max}${unit}.`
          : 'It is not a whole number.';
    return [{ option, value, reason, fix: `Use ${expects}.` }];
  };
  return { check, expects, range: { min, max } };
}

/** What a text must look like. */
export interface Pattern {
  readonly pattern: RegExp;

  /** What such a text is, with its article. */
  readonly name: string;

  /** One that is right. */
  readonly example: string;
}

/** A text that matches a pattern. */
export function text({ pattern, name, example }: Pattern): Form<string> {
  return {
    expects: name,
    check: (option, value) =>
      typeof value === 'string' && pattern.test(value)
        ? []
        : [{ option, value, reason: `It is not ${name}.`, fix: `Give one such as ${example}.` }],
  };
}

/** More elements than any list needs: IAM and AWS Batch take fewer. */
const LONGEST_LIST = 1000;

/** More wrong elements than that are counted, and not told one by one. */
const MOST_TOLD = 10;

/** A list of texts that match a pattern, none of them twice. */
export function texts(form: Pattern): Form<string[]> {
  const checkElement = text(form).check;
  const check = (option: string, value: unknown): Problem[] => {
    const problem = (of: unknown, reason: string, fix: string): Problem => ({ option, value: of, reason, fix });
    if (!Array.isArray(value)) {
      return [problem(value, 'It is not a list.', `Give a list, such as ['${form.example}'].`)];
    }
    if (value.length > LONGEST_LIST) {
      return [problem(value, `It has more than ${LONGEST_LIST} elements.`, 'Name fewer.')];
    }
    const seen = new Set<unknown>();
    // A list with holes has fewer entries than elements.
    const problems = Array.from(value, (element: unknown, index) => {
      if (element === undefined) {
        return [problem(value, `Its element ${index + 1} has no value.`, `Give one such as ${form.example}.`)];
      }
      const repeated = seen.has(element) ? [problem(element, 'It stands in the list twice.', 'Name it once.')] : [];
      seen.add(element);
      return [...checkElement(option, element), ...repeated];
    }).flat();
    const more = problems.length - MOST_TOLD;
    return more > 0
      ? [...problems.slice(0, MOST_TOLD), problem(undefined, `${more} more elements are wrong.`, 'Correct them too.')]
      : problems;
  };
  return { check, expects: `a list, of which each element is ${form.name}` };
}

/** `true` or `false`. */
export const yesOrNo: Form<boolean> = {
  expects: 'true or false',
  isSwitch: true,
  check: (option, value) =>
    typeof value === 'boolean'
      ? []
      : [{ option, value, reason: 'It is neither true nor false.', fix: 'Use true or false.' }],
};

/** A list of which each element is one of a few texts, none of them twice; a misspelled one is told what it nearly is. */
export function choices(among: readonly string[]): Form<string[]> {
  const checkTexts = texts({ pattern: /^/, name: 'a text', example: among[0] }).check;
  const check = (option: string, value: unknown): Problem[] => {
    const problems = checkTexts(option, value);
    return problems.length > 0
      ? problems
      : (value as string[])
          .filter((element) => !among.includes(element))
          .map((element) =>
            noSuchChoice(option, element, `Use any of ${among.join(', ')}.`, nearest(element, among, 3)),
          );
  };
  return { check, expects: `a list of any of ${among.join(', ')}` };
}

/**
 * One of the members of an enumeration; a misspelled one is told which it nearly is.
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
            noSuchChoice(
              option,
              value,
              `Use ${expects}.`,
              typeof value === 'string' ? nearest(value, names, 2) : undefined,
            ),
          ],
  };
}

function noSuchChoice(option: string, value: unknown, choice: string, meant: string | undefined): Problem {
  const fix = meant === undefined ? choice : `Did you mean ${meant}? ${choice}`;
  return { option, value, reason: 'There is no such choice.', fix };
}

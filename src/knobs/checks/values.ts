import { nearest } from '../nearest';
import type { Problem } from '../problem';

/** A whole number between two bounds, both allowed; nothing to say about a knob that is not set. */
export function checkInteger(option: string, value: unknown, min: number, max: number, unit = ''): Problem[] {
  if (value === undefined || (Number.isInteger(value) && (value as number) >= min && (value as number) <= max)) {
    return [];
  }
  const reason =
    typeof value !== 'number' || Number.isNaN(value)
      ? 'It is not a number.'
      : Number.isInteger(value)
        ? `It lies outside ${min} to ${max}${unit}.`
        : 'It is not a whole number.';
  return [{ option, value, reason, remedy: `Use a whole number from ${min} to ${max}${unit}.` }];
}

/** A form that a text must have. */
export interface Form {
  readonly pattern: RegExp;

  /** What such a text is, with its article. */
  readonly name: string;

  /** One that is right. */
  readonly example: string;
}

/** A text of a certain form; nothing to say about a knob that is not set. */
export function checkText(option: string, value: unknown, form: Form): Problem[] {
  if (value === undefined || (typeof value === 'string' && form.pattern.test(value))) {
    return [];
  }
  return [{ option, value, reason: `It is not ${form.name}.`, remedy: `Give one such as ${form.example}.` }];
}

/** A list whose elements are texts of a certain form, none of them twice. */
export function checkTexts(option: string, values: unknown, form: Form): Problem[] {
  if (values === undefined) {
    return [];
  }
  if (!Array.isArray(values)) {
    return [
      { option, value: values, reason: 'It is not a list.', remedy: `Give a list, such as ['${form.example}'].` },
    ];
  }
  return values.flatMap((value, index) => [
    ...checkText(option, value ?? null, form),
    ...(values.indexOf(value) < index
      ? [{ option, value, reason: 'It stands in the list twice.', remedy: 'Name it once.' }]
      : []),
  ]);
}

/** A yes or no; nothing to say about a knob that is not set. */
export function checkBoolean(option: string, value: unknown): Problem[] {
  if (value === undefined || typeof value === 'boolean') {
    return [];
  }
  return [{ option, value, reason: 'It is neither true nor false.', remedy: 'Use true or false.' }];
}

/** A list of which each element is one of a few texts, none of them twice; a misspelt one is told what it nearly is. */
export function checkChoices(option: string, values: unknown, choices: readonly string[]): Problem[] {
  const form: Form = { pattern: /^/, name: 'a text', example: choices[0] };
  const problems = checkTexts(option, values, form);
  if (problems.length > 0 || values === undefined) {
    return problems;
  }
  return (values as string[])
    .filter((value) => !choices.includes(value))
    .map((value) => {
      const meant = nearest(value, choices, 3);
      const remedy = `${meant ? `Did you mean ${meant}? ` : ''}Use any of ${choices.join(', ')}.`;
      return { option, value, reason: 'There is no such choice.', remedy };
    });
}

/** One of the members of an enumeration; a misspelt one is told which it nearly is. */
export function checkMember(option: string, value: unknown, members: Readonly<Record<string, string>>): Problem[] {
  if (value === undefined || Object.values(members).includes(value as string)) {
    return [];
  }
  const names = Object.keys(members);
  const meant = typeof value === 'string' ? nearest(value, names, 2) : undefined;
  const remedy = `${meant ? `Did you mean ${meant}? ` : ''}Use one of ${names.join(', ')}.`;
  return [{ option, value, reason: 'There is no such choice.', remedy }];
}

import type { Problem } from '../../diagnostics/problem';
import type { Form } from './form';
import { isPlainObject } from './plain-object';

/** What every service takes: letters, digits and spaces of all scripts, and a few signs. */
const CHARACTERS = /^[\p{L}\p{N}\p{Zs}_.:/=+\-@]*$/u;

const EXAMPLE = "{ CostCenter: '42' }";

/**
 * Tags that every AWS service takes.
 *
 * @see https://docs.aws.amazon.com/tag-editor/latest/userguide/tagging.html
 */
export const TAGS: Form<{ readonly [key: string]: string }> = {
  check: checkTags,
  expects: `an object of keys and values, such as ${EXAMPLE}`,
};

function checkTags(option: string, tags: unknown): Problem[] {
  return isPlainObject(tags)
    ? Object.entries(tags).flatMap(([key, value]) => [
        ...checkKey(`${option}.${key}`, key),
        ...checkValue(`${option}.${key}`, value),
      ])
    : [
        {
          option,
          value: tags,
          reason: 'It is not an object of keys and values.',
          fix: `Give an object such as ${EXAMPLE}.`,
        },
      ];
}

function checkKey(option: string, key: string): Problem[] {
  const problem = (reason: string, fix: string) => [{ option, value: undefined, reason, fix }];
  if (/^aws:/i.test(key)) {
    return problem('Keys that begin with aws: are reserved for AWS.', 'Choose another key.');
  }
  if (key === 'Name') {
    return problem(
      'Hosts, subnets and other resources have names of their own in this tag.',
      'Choose another key. The names begin with namespace, or with stackName.',
    );
  }
  return key.length > 0 && key.length <= 128 && isPlain(key) && key !== '__proto__'
    ? []
    : problem('It is not a key that all AWS services take.', `${RULE} Up to 128 characters.`);
}

function checkValue(option: string, value: unknown): Problem[] {
  if (typeof value !== 'string') {
    return [{ option, value, reason: 'The value is not a string.', fix: `Give a string, as in ${EXAMPLE}.` }];
  }
  return value.length <= 256 && isPlain(value)
    ? []
    : [
        {
          option,
          value,
          reason: 'It is not a value that all AWS services take.',
          fix: `${RULE} Up to 256 characters.`,
        },
      ];
}

const RULE = 'Use letters, digits, spaces and _ . : / = + - @, with no space at either end.';

function isPlain(text: string): boolean {
  return CHARACTERS.test(text) && text.trim() === text;
}

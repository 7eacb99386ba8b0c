import type { Problem } from '../../diagnostics/problem';
import type { Form } from './form';
import { isPlainObject } from './plain-object';

/** Characters that every service accepts: letters, digits and spaces of all scripts, and a few symbols. */
const CHARACTERS = /^[\p{L}\p{N}\p{Zs}_.:/=+\-@]*$/u;

const EXAMPLE = "{ CostCenter: '42' }";

/**
 * Tags that every AWS service accepts.
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
          reason: 'Must be an object of keys and values.',
          fix: `Use an object such as ${EXAMPLE}.`,
        },
      ];
}

function checkKey(option: string, key: string): Problem[] {
  const problem = (reason: string, fix: string) => [{ option, value: undefined, reason, fix }];
  if (/^aws:/i.test(key)) {
    return problem('Keys that begin with aws: are reserved for AWS.', 'Use another key.');
  }
  if (key === 'Name') {
    return problem(
      'The tag Name already holds the names of hosts, subnets and other resources.',
      'Use another key. These names begin with namespace or stackName.',
    );
  }
  return key.length > 0 && key.length <= 128 && isPlain(key) && key !== '__proto__'
    ? []
    : problem('Not every AWS service accepts this key.', rule(128));
}

function checkValue(option: string, value: unknown): Problem[] {
  if (typeof value !== 'string') {
    return [{ option, value, reason: 'The value must be a string.', fix: `Use a string, as in ${EXAMPLE}.` }];
  }
  return value.length <= 256 && isPlain(value)
    ? []
    : [{ option, value, reason: 'Not every AWS service accepts this value.', fix: rule(256) }];
}

function rule(longest: number): string {
  return `Use up to ${longest} letters, digits, spaces and _ . : / = + - @, without a space at either end.`;
}

function isPlain(text: string): boolean {
  return CHARACTERS.test(text) && text.trim() === text;
}

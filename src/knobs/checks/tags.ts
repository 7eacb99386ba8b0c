import type { GeneralKnobs } from '../../app/batch/knobs';
import type { Problem } from '../../diagnostics/problem';
import { isPlainObject } from './plain-object';
import { relationOf } from './relation';

/** What every service takes: letters, digits and spaces of all scripts, and a few signs. */
const CHARACTERS = /^[\p{L}\p{N}\p{Zs}_.:/=+\-@]*$/u;

/** A resource has 50; the CDK, AWS Batch and the user's own code add some. */
const MOST_TAGS = 40;

const EXAMPLE = "{ CostCenter: '42' }";

/**
 * What can be wrong with tags by themselves.
 *
 * @see https://docs.aws.amazon.com/tag-editor/latest/userguide/tagging.html
 */
export function checkTags(option: string, tags: unknown): Problem[] {
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
          remedy: `Give an object such as ${EXAMPLE}.`,
        },
      ];
}

export const TAG_RELATIONS = [
  relationOf<GeneralKnobs>()(['tags', 'permanentTags'], (knobs) => [...checkCount(knobs), ...checkTwice(knobs)]),
];

function checkKey(option: string, key: string): Problem[] {
  const problem = (reason: string, remedy: string) => [{ option, value: undefined, reason, remedy }];
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
    return [{ option, value, reason: 'The value is not a string.', remedy: `Give a string, as in ${EXAMPLE}.` }];
  }
  return value.length <= 256 && isPlain(value)
    ? []
    : [
        {
          option,
          value,
          reason: 'It is not a value that all AWS services take.',
          remedy: `${RULE} Up to 256 characters.`,
        },
      ];
}

const RULE = 'Use letters, digits, spaces and _ . : / = + - @, with no space at either end.';

function isPlain(text: string): boolean {
  return CHARACTERS.test(text) && text.trim() === text;
}

type Tags = Pick<GeneralKnobs, 'tags' | 'permanentTags'>;

function checkCount({ tags = {}, permanentTags = {} }: Tags): Problem[] {
  const count = Object.keys(tags).length + Object.keys(permanentTags).length;
  const option = Object.keys(tags).length > 0 ? 'tags' : 'permanentTags';
  return count <= MOST_TAGS
    ? []
    : [
        {
          option,
          value: undefined,
          reason: `There are ${count} tags in tags and permanentTags.`,
          remedy: `Keep to ${MOST_TAGS} in all: a resource can have 50, and some are added to these.`,
        },
      ];
}

/** IAM takes `Team` and `team` for the same key. */
function checkTwice({ tags = {}, permanentTags = {} }: Tags): Problem[] {
  const keys = [
    ...Object.keys(permanentTags).map((key) => ({ option: 'permanentTags', key })),
    ...Object.keys(tags).map((key) => ({ option: 'tags', key })),
  ];
  return keys
    .filter(({ key }, index) => keys.findIndex((other) => other.key.toLowerCase() === key.toLowerCase()) < index)
    .map(({ option, key }) => ({
      option: `${option}.${key}`,
      value: undefined,
      reason: 'There is another tag with this key, in whatever case.',
      remedy: 'Give it once, in tags or in permanentTags.',
    }));
}

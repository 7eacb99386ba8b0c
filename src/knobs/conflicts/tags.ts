import type { GeneralKnobs } from '../../app/batch/knobs';
import type { Problem } from '../../diagnostics/problem';
import { conflictOf } from './conflict';

/** A resource can have 50 tags. The CDK, AWS Batch and the user's own code add some. */
const MOST_TAGS = 40;

export const TAG_CONFLICTS = [
  conflictOf<GeneralKnobs>()(['tags', 'permanentTags'], (knobs) => [...checkCount(knobs), ...checkTwice(knobs)]),
];

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
          reason: `tags and permanentTags have ${count} tags together.`,
          fix: `Use up to ${MOST_TAGS} together. A resource can have 50 tags, and the CDK, AWS Batch and your own code add some.`,
        },
      ];
}

/** In IAM, `Team` and `team` are the same key. */
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
      reason: 'Another tag has the same key. IAM ignores upper and lower case.',
      fix: 'Set it once, in tags or in permanentTags.',
    }));
}

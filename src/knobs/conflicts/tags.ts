import type { GeneralKnobs } from '../../app/batch/knobs';
import type { Problem } from '../../diagnostics/problem';
import { conflictOf } from './conflict';

/** A resource has 50; the CDK, AWS Batch and the user's own code add some. */
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
          reason: `There are ${count} tags in tags and permanentTags.`,
          fix: `Keep to ${MOST_TAGS} in all: a resource can have 50, and some are added to these.`,
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
      fix: 'Give it once, in tags or in permanentTags.',
    }));
}

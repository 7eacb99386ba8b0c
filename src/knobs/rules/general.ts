import type { GeneralKnobs } from '../../app/batch/knobs';
import { isReserved, NAMESPACE_FORM, namespaceFrom, STACK_NAME_FORM, stackNameFrom } from '../namespace';
import type { Form } from './form';
import { derived, optional, type Rules } from './rule';
import { TAGS } from './tags';
import { type Pattern, text } from './values';

/** Whether there is such a region is the catalog's to judge; here only that it can be one. */
const REGION = { pattern: /^[^\s\p{C}]+$/u, name: 'the name of a region', example: 'eu-west-1' };

export const GENERAL = {
  namespace: derived(name(NAMESPACE_FORM), (value, { projectName }) => value ?? namespaceFrom(projectName)),
  stackName: derived(name(STACK_NAME_FORM), (value, { projectName }) => value ?? stackNameFrom(projectName)),
  region: optional(text(REGION)),
  tags: derived(TAGS, (value = {}) => value),
  permanentTags: derived(TAGS, (value = {}) => value),
} satisfies Rules<GeneralKnobs>;

function name(pattern: Pattern): Form<string> {
  const form = text(pattern);
  return {
    ...form,
    check: (option, value) => {
      const problems = form.check(option, value);
      return problems.length === 0 && isReserved(String(value))
        ? [
            {
              option,
              value,
              reason: 'It is a word of JavaScript, which the CDK takes for no name.',
              fix: 'Add a word to it.',
            },
          ]
        : problems;
    },
  };
}

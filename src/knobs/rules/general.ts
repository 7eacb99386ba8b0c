import type { GeneralKnobs } from '../../app/batch/knobs';
import { isReserved, NAMESPACE_FORM, namespaceFrom, STACK_NAME_FORM, stackNameFrom } from '../namespace';
import type { Form } from './form';
import { derived, optional, type Rules } from './rule';
import { TAGS } from './tags';
import { type Pattern, text } from './values';

/** Only the form of a name. The catalog checks whether the region exists. */
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
              reason: 'Every JavaScript object has a property of this name, so the CDK cannot use it.',
              fix: 'Use another name, or add a word to it.',
            },
          ]
        : problems;
    },
  };
}

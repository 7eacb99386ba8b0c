import type { GeneralKnobs } from '../../app/batch/knobs';
import type { Problem } from '../../diagnostics/problem';
import { isReserved, NAMESPACE_FORM, STACK_NAME_FORM } from '../namespace';
import type { FormCheck, Forms } from './form';
import { checkTags } from './tags';
import { type Form, text } from './values';

/** Whether there is such a region is the catalogue's to judge; here only that it can be one. */
const REGION = { pattern: /^[^\s\p{C}]+$/u, name: 'the name of a region', example: 'eu-west-1' };

export const GENERAL: Forms<GeneralKnobs> = {
  namespace: name(NAMESPACE_FORM),
  stackName: name(STACK_NAME_FORM),
  region: text(REGION),
  tags: checkTags,
  permanentTags: checkTags,
};

function name(form: Form): FormCheck {
  return (option, value): Problem[] => {
    const problems = text(form)(option, value);
    return problems.length === 0 && isReserved(String(value))
      ? [
          {
            option,
            value,
            reason: 'It is a word of JavaScript, which the CDK takes for no name.',
            remedy: 'Add a word to it.',
          },
        ]
      : problems;
  };
}

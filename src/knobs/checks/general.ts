import type { GeneralKnobs } from '../../app/batch/knobs';
import type { Problem } from '../problem';
import { checkText, type Form } from './values';

const NAMESPACE: Form = {
  pattern: /^[a-z][a-z0-9-]{0,31}$/,
  name: 'a lower-case letter followed by up to 31 lower-case letters, digits and hyphens',
  example: 'my-lab',
};

const STACK_NAME: Form = {
  pattern: /^[A-Za-z][A-Za-z0-9-]{0,127}$/,
  name: 'a letter followed by up to 127 letters, digits and hyphens',
  example: 'my-lab',
};

/** What can be wrong with names. Regions are the catalogue's to judge. */
export function checkGeneral(knobs: GeneralKnobs): Problem[] {
  return [
    ...checkText('namespace', knobs.namespace, NAMESPACE),
    ...checkText('stackName', knobs.stackName, STACK_NAME),
  ];
}

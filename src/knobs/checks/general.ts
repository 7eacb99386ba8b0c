import type { GeneralKnobs } from '../../app/batch/knobs';
import type { Problem } from '../problem';
import { checkText } from './values';

/** What can be wrong with the namespace. Regions are the catalogue's to judge. */
export function checkGeneral(knobs: GeneralKnobs): Problem[] {
  return checkText('namespace', knobs.namespace, {
    pattern: /^[a-z][a-z0-9-]{0,31}$/,
    name: 'a lower-case letter followed by up to 31 lower-case letters, digits and hyphens',
    example: 'my-lab',
  });
}

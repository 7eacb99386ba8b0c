import type { EngineKnobs } from '../../app/batch/knobs';
import type { Problem } from '../problem';
import { checkBoolean, checkChoices } from './values';

export const ENGINES = ['nextflow', 'miniwdl', 'snakemake', 'cromwell', 'step-functions'] as const;

/** What can be wrong with the workflow engines. */
export function checkEngines(knobs: EngineKnobs): Problem[] {
  return [
    ...checkChoices('engines', knobs.engines, ENGINES),
    ...checkBoolean('hostAwsCli', knobs.hostAwsCli),
    ...checkCromwell(knobs),
  ];
}

function checkCromwell({ engines, hostAwsCli }: EngineKnobs): Problem[] {
  return hostAwsCli === false && Array.isArray(engines) && engines.includes('cromwell')
    ? [
        {
          option: 'hostAwsCli',
          value: hostAwsCli,
          reason: 'Cromwell runs its tasks by the AWS CLI of the host.',
          remedy: 'Leave it on, or take cromwell out of engines.',
        },
      ]
    : [];
}

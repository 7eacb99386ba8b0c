import type { BatchKnobs, EngineKnobs } from '../../app/batch/knobs';
import { DEFAULTS } from '../defaults';
import type { Forms } from './form';
import { relationOf } from './relation';
import { choices, yesOrNo } from './values';

export const ENGINE_NAMES = ['nextflow', 'miniwdl', 'snakemake', 'cromwell', 'step-functions'] as const;

export const ENGINES: Forms<EngineKnobs> = {
  engines: choices(ENGINE_NAMES),
  hostAwsCli: yesOrNo,
};

const relation = relationOf<BatchKnobs>();

export const ENGINE_RELATIONS = [
  relation(['engines', 'hostAwsCli'], ({ engines = DEFAULTS.engines, hostAwsCli }) =>
    hostAwsCli === false && engines.includes('cromwell')
      ? [
          {
            option: 'hostAwsCli',
            value: hostAwsCli,
            reason: 'Cromwell runs its tasks by the AWS CLI of the host.',
            remedy: 'Leave it on, or take cromwell out of engines.',
          },
        ]
      : [],
  ),
];

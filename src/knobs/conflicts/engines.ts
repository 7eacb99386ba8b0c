import type { BatchKnobs } from '../../app/batch/knobs';
import { DEFAULTS } from '../defaults';
import { conflictOf } from './conflict';

const conflict = conflictOf<BatchKnobs>();

export const ENGINE_CONFLICTS = [
  conflict(['engines', 'hostAwsCli'], ({ engines = DEFAULTS.engines, hostAwsCli }) =>
    hostAwsCli === false && engines.includes('cromwell')
      ? [
          {
            option: 'hostAwsCli',
            value: hostAwsCli,
            reason: 'Cromwell tasks use the AWS CLI of the host.',
            fix: 'Set hostAwsCli to true, or remove cromwell from engines.',
          },
        ]
      : [],
  ),
];

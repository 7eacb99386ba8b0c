import { DEFAULTS } from '../../../knobs/defaults';
import type { Resolution } from '../../../knobs/resolution';
import { code } from '../../markdown';
import type { Slots } from '../../render';

/** The first job that a user submits. */
export function firstJob({ namespace, stackName, jobImage, ...settings }: Resolution['settings']): Slots {
  const isDefaultImage = jobImage === DEFAULTS.jobImage;
  return {
    namespace,
    stackName,
    jobImage: isDefaultImage ? undefined : code(jobImage),
    lacksCli: isDefaultImage && !settings.hostAwsCli,
    jobAttempts: settings.jobAttempts,
    jobTimeoutHours: settings.jobTimeoutHours,
  };
}

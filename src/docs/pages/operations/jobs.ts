import { Architecture } from '../../../app/batch/knobs';
import type { Resolution } from '../../../knobs/resolution';
import { renderFile } from '../../render';
import { gpuFamily, haveGpus, sampleSize } from './sample-jobs';

/** Jobs, their failures and retries, and custom job definitions. */
export function jobs(resolution: Resolution): string {
  const { namespace, jobTimeoutHours, jobAttempts, hostAwsCli } = resolution.settings;
  return renderFile('operations/jobs.md', {
    namespace,
    jobTimeoutHours,
    jobAttempts,
    hostAwsCli,
    ...sampleSize(resolution),
    gpuJobs: gpuJobs(resolution),
  });
}

function gpuJobs(resolution: Resolution): string {
  const hasThem = haveGpus(resolution);
  const isPossible = resolution.settings.architecture === Architecture.X86_64;
  return renderFile('operations/gpu-jobs.md', {
    haveGpus: hasThem,
    couldHaveGpus: !hasThem && isPossible,
    cannotHaveGpus: !hasThem && !isPossible,
    family: gpuFamily(resolution.settings),
    ...sampleSize(resolution, { gpus: 1 }),
  });
}

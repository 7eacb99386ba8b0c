import type { BatchKnobs } from '../../app/batch/knobs';
import type { Problem } from '../problem';
import { checkEngines } from './engines';
import { checkGeneral } from './general';
import { checkHostSetup } from './hosts';
import { checkImages } from './images';
import { checkHosts } from './instances';
import { checkInternetAccess } from './internet-access';
import { checkJobRole } from './job-role';
import { checkJobs } from './jobs';
import { checkNetwork } from './network';
import { checkQueues } from './queues';
import { checkStorage } from './storage';
import { checkTags } from './tags';

/** Everything that is wrong with the knobs, all at once. */
export function checkKnobs(knobs: BatchKnobs): Problem[] {
  const problems = [
    ...checkGeneral(knobs),
    ...checkTags(knobs),
    ...checkHosts(knobs),
    ...checkHostSetup(knobs),
    ...checkQueues(knobs),
    ...checkNetwork(knobs),
    ...checkInternetAccess(knobs),
    ...checkStorage(knobs),
    ...checkImages(knobs),
    ...checkEngines(knobs),
    ...checkJobs(knobs),
  ];
  return problems.length > 0 ? problems : checkJobRole(knobs);
}

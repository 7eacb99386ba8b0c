import type { QueueKnobs } from '../../app/batch/knobs';
import { DEFAULTS } from '../defaults';
import type { Problem } from '../problem';
import { checkBoolean, checkInteger } from './values';

/** What can be wrong with the job queues. */
export function checkQueues(knobs: QueueKnobs): Problem[] {
  const problems = [
    ...checkInteger('defaultQueuePriority', knobs.defaultQueuePriority, 0, 1000),
    ...checkInteger('priorityQueuePriority', knobs.priorityQueuePriority, 0, 1000),
    ...checkBoolean('priorityQueueUsesSpot', knobs.priorityQueueUsesSpot),
    ...checkInteger('cancelUnrunnableAfterMinutes', knobs.cancelUnrunnableAfterMinutes, 10, 1440, ' minutes'),
  ];
  return problems.length > 0 ? problems : checkOrder(knobs);
}

function checkOrder(knobs: QueueKnobs): Problem[] {
  const low = knobs.defaultQueuePriority ?? DEFAULTS.defaultQueuePriority;
  const high = knobs.priorityQueuePriority ?? DEFAULTS.priorityQueuePriority;
  if (low < high) {
    return [];
  }
  const changed = knobs.defaultQueuePriority === undefined ? 'priorityQueuePriority' : 'defaultQueuePriority';
  return [
    {
      option: changed,
      value: changed === 'defaultQueuePriority' ? low : high,
      reason: `The default queue (${low}) would not come after the priority queue (${high}).`,
      remedy: `Make defaultQueuePriority lower than priorityQueuePriority, such as ${DEFAULTS.defaultQueuePriority} and ${DEFAULTS.priorityQueuePriority}.`,
    },
  ];
}

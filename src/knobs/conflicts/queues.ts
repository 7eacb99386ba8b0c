import type { BatchKnobs, QueueKnobs } from '../../app/batch/knobs';
import type { Problem } from '../../diagnostics/problem';
import { DEFAULTS } from '../defaults';
import { conflictOf } from './conflict';

const conflict = conflictOf<BatchKnobs>();

export const QUEUE_CONFLICTS = [conflict(['defaultQueuePriority', 'priorityQueuePriority'], checkOrder)];

function checkOrder(knobs: Pick<QueueKnobs, 'defaultQueuePriority' | 'priorityQueuePriority'>): Problem[] {
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
      fix: `Make defaultQueuePriority lower than priorityQueuePriority, such as ${DEFAULTS.defaultQueuePriority} and ${DEFAULTS.priorityQueuePriority}.`,
    },
  ];
}

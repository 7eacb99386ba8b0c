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
      reason: `The priority of the default queue (${low}) must be below that of the priority queue (${high}).`,
      fix: `Set defaultQueuePriority lower than priorityQueuePriority, such as ${DEFAULTS.defaultQueuePriority} and ${DEFAULTS.priorityQueuePriority}.`,
    },
  ];
}

import type { BatchKnobs, QueueKnobs } from '../../app/batch/knobs';
import type { Problem } from '../../diagnostics/problem';
import { DEFAULTS } from '../defaults';
import type { Forms } from './form';
import { relationOf } from './relation';
import { integer, yesOrNo } from './values';

export const QUEUES: Forms<QueueKnobs> = {
  defaultQueuePriority: integer(0, 1000),
  priorityQueuePriority: integer(0, 1000),
  priorityQueueUsesSpot: yesOrNo,
  cancelUnrunnableAfterMinutes: integer(10, 1440, ' minutes'),
};

const relation = relationOf<BatchKnobs>();

export const QUEUE_RELATIONS = [relation(['defaultQueuePriority', 'priorityQueuePriority'], checkOrder)];

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
      remedy: `Make defaultQueuePriority lower than priorityQueuePriority, such as ${DEFAULTS.defaultQueuePriority} and ${DEFAULTS.priorityQueuePriority}.`,
    },
  ];
}

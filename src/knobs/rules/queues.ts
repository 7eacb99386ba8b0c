import type { QueueKnobs } from '../../app/batch/knobs';
import { type Rules, rule } from './rule';
import { integer, yesOrNo } from './values';

export const QUEUES = {
  defaultQueuePriority: rule(integer(0, 1000), 1),
  priorityQueuePriority: rule(integer(0, 1000), 100),
  priorityQueueUsesSpot: rule(yesOrNo, true),
  cancelUnrunnableAfterMinutes: rule(integer(10, 1440, ' minutes'), 60),
} satisfies Rules<QueueKnobs>;

import type { ComputeEnvironmentName } from '../compute/kinds';
import type { BatchSettings } from '../settings';

/** The job queues, by the end of their names. */
export type QueueName = 'default' | 'priority';

/**
 * The compute environments of each job queue, in the order in which it uses them.
 *
 * @see https://docs.aws.amazon.com/batch/latest/userguide/job_queue_parameters.html
 */
export function environmentsOfQueues({
  priorityQueueUsesSpot,
}: Pick<BatchSettings, 'priorityQueueUsesSpot'>): Record<QueueName, readonly ComputeEnvironmentName[]> {
  return { default: ['spot'], priority: priorityQueueUsesSpot ? ['onDemand', 'spot'] : ['onDemand'] };
}

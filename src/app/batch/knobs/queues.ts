/** How the two job queues share the hosts. */
export interface QueueKnobs {
  /**
   * Priority of the `default` queue, 0 to 1000. Lower than that of the `priority` queue.
   *
   * Priorities matter between queues that share a compute environment, as these two share Spot.
   *
   * @default 1
   * @see https://docs.aws.amazon.com/batch/latest/userguide/job_queue_parameters.html
   */
  readonly defaultQueuePriority?: number;

  /**
   * Priority of the `priority` queue, 0 to 1000. Higher than that of the `default` queue.
   *
   * @default 100
   * @see https://docs.aws.amazon.com/batch/latest/userguide/job_queue_parameters.html
   */
  readonly priorityQueuePriority?: number;

  /**
   * Whether the `priority` queue goes on to Spot once the On-Demand compute environment has reached its limit.
   *
   * @default true
   */
  readonly priorityQueueUsesSpot?: boolean;

  /**
   * Minutes after which a job that can never run is cancelled: 10 to 1440.
   *
   * Concerns misconfigured jobs at the head of a queue alone, such as one that asks for more memory than any host has.
   * Jobs that wait for capacity are never cancelled.
   *
   * @default 60
   * @see https://docs.aws.amazon.com/batch/latest/userguide/batch-job-queue-blocked-events.html
   */
  readonly cancelUnrunnableAfterMinutes?: number;
}

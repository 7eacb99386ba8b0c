/** How the two job queues share the hosts. */
export interface QueueKnobs {
  /**
   * Priority of the `default` queue: 0 to 1000, and lower than `priorityQueuePriority`.
   *
   * Priorities apply between queues that share a compute environment. These two share the Spot compute environment. A
   * change updates the queue in place.
   *
   * @default 1
   * @see https://docs.aws.amazon.com/batch/latest/userguide/job_queue_parameters.html
   */
  readonly defaultQueuePriority?: number;

  /**
   * Priority of the `priority` queue: 0 to 1000, and higher than `defaultQueuePriority`.
   *
   * A change updates the queue in place.
   *
   * @default 100
   * @see https://docs.aws.amazon.com/batch/latest/userguide/job_queue_parameters.html
   */
  readonly priorityQueuePriority?: number;

  /**
   * Whether the `priority` queue uses Spot when the On-Demand compute environment is at its limit.
   *
   * A change updates the queue in place.
   *
   * @default true
   * @see https://docs.aws.amazon.com/batch/latest/userguide/job_queue_parameters.html
   */
  readonly priorityQueueUsesSpot?: boolean;

  /**
   * Minutes after which AWS Batch cancels a job that can never run: 10 to 1440.
   *
   * Applies only to misconfigured jobs at the head of a queue, such as a job that requests more memory than any host
   * has. Jobs that wait for capacity are never canceled. A change updates the queues in place.
   *
   * @default 60
   * @see https://docs.aws.amazon.com/batch/latest/userguide/batch-job-queue-blocked-events.html
   */
  readonly cancelUnrunnableAfterMinutes?: number;
}

/** The limits of the stack's job definitions, and the retention of logs. */
export interface JobKnobs {
  /**
   * Hours after which AWS Batch stops an attempt of a job: 1 to 336.
   *
   * A change makes new revisions of the job definitions.
   *
   * @default 48
   * @see https://docs.aws.amazon.com/batch/latest/userguide/job_timeouts.html
   */
  readonly jobTimeoutHours?: number;

  /**
   * Maximum number of attempts of a job whose Spot host is reclaimed or whose image cannot be pulled: 1 to 10.
   *
   * A job that fails for another reason is not retried. A change makes new revisions of the job definitions.
   *
   * @default 3
   * @see https://docs.aws.amazon.com/batch/latest/userguide/job_retries.html
   */
  readonly jobAttempts?: number;

  /**
   * Days after which logs are deleted: one of the numbers that CloudWatch Logs accepts.
   *
   * Applies to the logs of jobs, hosts and the network, and to the access logs of the workflow bucket. A change applies
   * to existing logs too.
   *
   * @default 30
   * @see https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutRetentionPolicy.html
   */
  readonly logRetentionDays?: number;
}

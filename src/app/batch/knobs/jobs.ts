/** What the job definition that comes with the stack allows a job. */
export interface JobKnobs {
  /**
   * Hours after which one attempt of a job is stopped: 1 to 336.
   *
   * @default 48
   * @see https://docs.aws.amazon.com/batch/latest/userguide/job_timeouts.html
   */
  readonly jobTimeoutHours?: number;

  /**
   * How often a job is attempted when its Spot host is reclaimed or its image cannot be pulled: 1 to 10.
   *
   * A job that fails by itself is not attempted again.
   *
   * @default 3
   * @see https://docs.aws.amazon.com/batch/latest/userguide/job_retries.html
   */
  readonly jobAttempts?: number;

  /**
   * Days for which the logs of jobs and of the network are kept. One of the numbers that CloudWatch Logs accepts.
   *
   * @default 30
   * @see https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutRetentionPolicy.html
   */
  readonly logRetentionDays?: number;
}

/**
 * Limits of the hosts, which the documentation states too.
 *
 * @see https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/user-data.html
 */
export const HOST_LIMITS = {
  /** Size of the root volume, in GiB: 30 for the ECS-optimized AMI, and room for logs. */
  rootGiB: 40,

  /** A host that has not joined the cluster by then terminates. A boot takes two or three minutes. */
  deadlineMinutes: 30,

  /** Time for which a host stays after a step has failed, to send its logs. */
  lingerMinutes: 3,

  /** Limit of EC2 for user data, in bytes, before encoding. */
  userDataBytes: 16_384,

  /** Reserved for what AWS Batch adds: a part with the options of the ECS agent. Measured: 700 bytes. */
  batchUserDataBytes: 1_024,
} as const;

/** Limits of the workflow bucket, which the documentation states too. */
export const BUCKET_LIMITS = {
  /** Days after which the parts of an incomplete upload are deleted. */
  staleUploadDays: 7,
} as const;

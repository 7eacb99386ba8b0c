/**
 * Limits that the hosts keep and the documentation states.
 *
 * @see https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/user-data.html
 */
export const HOST_LIMITS = {
  /** Size of the root volume, in GiB: the 30 of the ECS image, and room for its logs. */
  rootGiB: 40,

  /** A host that is not in the cluster by then goes away. A boot takes two or three minutes. */
  deadlineMinutes: 30,

  /** A host on which a step has failed stays for so long, to send its logs. */
  lingerMinutes: 3,

  /** User data that EC2 takes, in bytes, before it is encoded. */
  userDataBytes: 16_384,

  /** What AWS Batch adds to it: a part with the options of the ECS agent. Seen: 700 bytes. */
  batchUserDataBytes: 1_024,
} as const;

/** Limits of the workflow bucket that the documentation states. */
export const BUCKET_LIMITS = {
  /** Days after which the parts of an upload that never ended are deleted. */
  staleUploadDays: 7,
} as const;

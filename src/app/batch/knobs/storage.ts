/** The workflow bucket, other buckets, and the scratch space of the hosts. */
export interface StorageKnobs {
  /**
   * Name of the workflow bucket.
   *
   * @default - a name that CloudFormation generates
   * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html
   */
  readonly bucketName?: string;

  /**
   * Whether `bucketName` names a bucket that exists already. It is then used as it is: nothing of it is changed.
   *
   * @default false
   */
  readonly existingBucket?: boolean;

  /**
   * Names of further buckets that jobs may read. A prefix may follow: `my-bucket/references`.
   *
   * @default - none
   */
  readonly readBuckets?: string[];

  /**
   * Names of further buckets that jobs may read and write. A prefix may follow: `my-bucket/results`.
   *
   * @default - none
   */
  readonly readWriteBuckets?: string[];

  /**
   * Days after which intermediate files under `work/` in the workflow bucket are deleted.
   *
   * Has no effect on a bucket that exists already.
   *
   * @default 30
   * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-lifecycle-mgmt.html
   */
  readonly workExpirationDays?: number;

  /**
   * Scratch space of a host in GiB, shared by the jobs and images on it: 8 to 16354.
   *
   * It is added to the 30 GiB root volume of the ECS image, where docker keeps images and containers.
   *
   * @default 200
   * @see https://docs.aws.amazon.com/ebs/latest/userguide/general-purpose.html
   */
  readonly scratchGiB?: number;

  /**
   * Throughput of the gp3 volume in MiB/s: 125 to 1000, and no more than a quarter of `scratchIops`.
   *
   * @default 250
   * @see https://docs.aws.amazon.com/ebs/latest/userguide/general-purpose.html
   */
  readonly scratchThroughputMiBps?: number;

  /**
   * I/O operations per second of the gp3 volume: 3000 to 16000.
   *
   * @default 3000
   * @see https://docs.aws.amazon.com/ebs/latest/userguide/general-purpose.html
   */
  readonly scratchIops?: number;
}

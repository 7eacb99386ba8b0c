/** The workflow bucket, other buckets, and the scratch space of the hosts. */
export interface StorageKnobs {
  /**
   * Name of the workflow bucket. No name that S3 reserves, unless the bucket exists already.
   *
   * The bucket stays when the stack is deleted, and its name stays taken: to deploy again with it, set `existingBucket`.
   * A changed name makes another, empty bucket; the former one stays with what is in it. If a first deployment fails, its
   * empty buckets are deleted.
   *
   * @default - a name that CloudFormation generates
   * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html
   */
  readonly bucketName?: string;

  /**
   * Whether `bucketName` names a bucket that exists already. It is then used as it is: nothing of it is changed.
   *
   * Set on a deployed stack, it leaves the bucket and that of its access logs where they are, with what is in them, and
   * the stack no longer looks after them.
   *
   * @default false
   */
  readonly existingBucket?: boolean;

  /**
   * The KMS key that the workflow bucket is encrypted with, in the region of the stack. For a bucket that exists already:
   * the key it has.
   *
   * @default - encrypted with the keys that S3 manages
   * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/UsingKMSEncryption.html
   */
  readonly bucketKmsKeyArn?: string;

  /**
   * Whether what lies in the workflow bucket moves to cheaper storage by itself when it is not read for a month.
   *
   * Has no effect on a bucket that exists already.
   *
   * @default false
   * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/intelligent-tiering-overview.html
   */
  readonly intelligentTiering?: boolean;

  /**
   * Names of further buckets that jobs may read. A prefix may follow: `my-bucket/references`.
   *
   * A prefix has letters, digits and the characters `! - _ . '`, with a slash between parts; a slash at its end means
   * nothing. For a key with others, name a shorter prefix. A place is named once, here or in `readWriteBuckets`. A hundred
   * buckets fit into the policies of the job role, or some eighty with a prefix; more are refused.
   *
   * @default - none
   * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html
   */
  readonly readBuckets?: string[];

  /**
   * Names of further buckets that jobs may read and write. A prefix may follow: `my-bucket/results`, of the characters
   * that `readBuckets` takes.
   *
   * @default - none
   * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-keys.html
   */
  readonly readWriteBuckets?: string[];

  /**
   * KMS keys that `readBuckets` and `readWriteBuckets` are encrypted with. A key may be of another region, as its bucket.
   *
   * @default - none
   * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/UsingKMSEncryption.html
   */
  readonly kmsKeyArns?: string[];

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
   * Scratch space that every host has at least, in GiB, for the jobs and images on it: 8 to 65536.
   *
   * The gp3 volume has this size, or a larger one by `scratchGiBPerVcpu`. A host whose local NVMe disks hold more uses
   * these in its place.
   *
   * @default 200
   * @see https://docs.aws.amazon.com/ebs/latest/userguide/general-purpose.html
   */
  readonly scratchGiB?: number;

  /**
   * Scratch space for each vCPU, in GiB, where that is more than `scratchGiB`: 0 to 170. With 0 every host has the same.
   *
   * Hosts are grouped by their vCPUs. Each group has a launch template with a volume for the largest host in it, which is
   * paid for as long as the host runs. Applies to listed instance types whose vCPUs the catalog knows. Families in an
   * exact list, AWS Batch's own aliases and what is newer than the catalog have `scratchGiB`. A change affects new hosts
   * only, and replaces nothing but a compute environment with `BEST_FIT`.
   *
   * @default 10
   * @see https://docs.aws.amazon.com/batch/latest/APIReference/API_LaunchTemplateSpecificationOverride.html
   */
  readonly scratchGiBPerVcpu?: number;

  /**
   * Whether local NVMe disks serve as scratch space where together they hold at least `scratchGiB`.
   *
   * They are much faster than the volume and cost nothing beside the host. Which hosts have them is in the `d` of their
   * family's name, such as `m6id`.
   *
   * @default true
   * @see https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/InstanceStorage.html
   */
  readonly useInstanceStore?: boolean;

  /**
   * Throughput of the gp3 volume in MiB/s: 125 to 2000, and no more than a quarter of `scratchIops`.
   *
   * @default 250
   * @see https://docs.aws.amazon.com/ebs/latest/userguide/general-purpose.html
   */
  readonly scratchThroughputMiBps?: number;

  /**
   * I/O operations per second of the gp3 volume: 3000 to 80000, and above 3000 no more than 500 for each GiB.
   *
   * @default 3000
   * @see https://docs.aws.amazon.com/ebs/latest/userguide/general-purpose.html
   */
  readonly scratchIops?: number;
}

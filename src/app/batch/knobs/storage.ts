/** The workflow bucket, other buckets, and the scratch space of the hosts. */
export interface StorageKnobs {
  /**
   * Name of the workflow bucket. Names that S3 reserves are refused, except with `existingBucket`.
   *
   * The bucket and its name stay when the stack is deleted: to deploy again with this bucket, set `existingBucket`. A
   * new name creates another, empty bucket. The old bucket stays with its contents. If the first deployment fails, its
   * empty buckets are deleted.
   *
   * @default - a name that CloudFormation generates
   * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html
   */
  readonly bucketName?: string;

  /**
   * Whether `bucketName` is the name of an existing bucket. The stack uses it, but does not change it.
   *
   * With a change to `true`, a deployed stack no longer manages its workflow bucket and the bucket of the access logs.
   * Both stay, with their contents. A change to `false` fails while a bucket has the name.
   *
   * @default false
   * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-attribute-deletionpolicy.html
   */
  readonly existingBucket?: boolean;

  /**
   * ARN of the KMS key that encrypts the workflow bucket, in the region of the stack.
   *
   * For an existing bucket, name the key that it uses. A change applies to new objects only.
   *
   * @default - encrypted with keys that S3 manages
   * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/UsingKMSEncryption.html
   */
  readonly bucketKmsKeyArn?: string;

  /**
   * Whether S3 moves objects of the workflow bucket to cheaper storage when they have not been read for a month.
   *
   * Does not apply to an existing bucket. A change updates the bucket in place.
   *
   * @default false
   * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/intelligent-tiering-overview.html
   */
  readonly intelligentTiering?: boolean;

  /**
   * Names of other buckets that jobs can read. A prefix may follow: `my-bucket/references`.
   *
   * A prefix has letters, digits and the characters `! - _ . '`, with slashes between its parts. A slash at the end has
   * no effect. For keys with other characters, use a shorter prefix. Do not list a place twice, neither here nor in
   * `readWriteBuckets`. The policies of the job role have room for a hundred buckets, or for about eighty with a
   * prefix. More are refused. A change updates the policies in place.
   *
   * @default - none
   * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html
   */
  readonly readBuckets?: string[];

  /**
   * Names of other buckets that jobs can read and write. A prefix may follow: `my-bucket/results`.
   *
   * The rules for prefixes and the limits are those of `readBuckets`. A change updates the policies in place.
   *
   * @default - none
   * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-keys.html
   */
  readonly readWriteBuckets?: string[];

  /**
   * ARNs of the KMS keys that encrypt `readBuckets` and `readWriteBuckets`.
   *
   * A key may be in another region, like its bucket. A change updates the policies in place.
   *
   * @default - none
   * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/UsingKMSEncryption.html
   */
  readonly kmsKeyArns?: string[];

  /**
   * Days after which S3 deletes intermediate files under `work/` in the workflow bucket.
   *
   * Does not apply to an existing bucket. A change applies to existing files too.
   *
   * @default 30
   * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-lifecycle-mgmt.html
   */
  readonly workExpirationDays?: number;

  /**
   * Minimum scratch space of a host in GiB, for its jobs and images: 8 to 65536.
   *
   * The gp3 volume has this size, or a larger size because of `scratchGiBPerVcpu`. A host with larger local NVMe disks
   * uses these instead: see `useInstanceStore`. A change replaces the hosts.
   *
   * @default 200
   * @see https://docs.aws.amazon.com/ebs/latest/userguide/general-purpose.html
   */
  readonly scratchGiB?: number;

  /**
   * Scratch space for each vCPU in GiB, on hosts where this gives more than `scratchGiB`: 0 to 170.
   *
   * With 0 all hosts have `scratchGiB`. Hosts are grouped by their number of vCPUs. Each group has a launch template
   * with a volume for its largest host. You pay for the volume as long as the host runs. Applies to instance types that
   * are listed and whose vCPUs the catalog knows. Families in an exact list, aliases of AWS Batch and types that are
   * newer than the catalog have `scratchGiB`. A change affects new hosts only. It replaces a compute environment with
   * `BEST_FIT`, and nothing else.
   *
   * @default 10
   * @see https://docs.aws.amazon.com/batch/latest/APIReference/API_LaunchTemplateSpecificationOverride.html
   */
  readonly scratchGiBPerVcpu?: number;

  /**
   * Whether a host uses its local NVMe disks as scratch space if their total size is at least `scratchGiB`.
   *
   * They are much faster than the volume and have no additional cost. Families with such disks have a `d` in their
   * name, such as `m6id`. A change replaces the hosts.
   *
   * @default true
   * @see https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/InstanceStorage.html
   */
  readonly useInstanceStore?: boolean;

  /**
   * Throughput of the gp3 volume in MiB/s: 125 to 2000, and at most a quarter of `scratchIops`.
   *
   * A change replaces the hosts.
   *
   * @default 250
   * @see https://docs.aws.amazon.com/ebs/latest/userguide/general-purpose.html
   */
  readonly scratchThroughputMiBps?: number;

  /**
   * I/O operations per second of the gp3 volume: 3000 to 80000, and above 3000 at most 500 for each GiB.
   *
   * A change replaces the hosts.
   *
   * @default 3000
   * @see https://docs.aws.amazon.com/ebs/latest/userguide/general-purpose.html
   */
  readonly scratchIops?: number;
}

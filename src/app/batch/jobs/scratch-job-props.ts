import type { Duration } from 'aws-cdk-lib';
import type * as batch from 'aws-cdk-lib/aws-batch';
import type * as ecs from 'aws-cdk-lib/aws-ecs';
import type * as iam from 'aws-cdk-lib/aws-iam';
import type * as secretsmanager from 'aws-cdk-lib/aws-secretsmanager';

/** The properties of a job definition. */
export interface ScratchJobProps {
  /**
   * The container image: a name, such as `quay.io/biocontainers/samtools:1.21--h50ea8bc_0`, or an image of the CDK,
   * such as one from an ECR repository. A name is pulled through the ECR of the account if `pullThroughRegistries`
   * contains its registry.
   *
   * The execution role of the stack can pull every ECR image of this account and region. In another account or region,
   * it gets permission for the repository of the image only, such as
   * `123456789012.dkr.ecr.eu-west-1.amazonaws.com/lab/tool:1.0`. The policy of a repository in another account must
   * allow it too.
   *
   * The image must contain a POSIX shell. Its entry point must run the command, because AWS Batch sets the command and
   * not the entry point.
   */
  readonly image: string | ecs.ContainerImage;

  /**
   * The shell command to run, by bash if the image contains it, otherwise by sh. The job fails at the first command
   * that fails. If the shell supports it, a pipe fails when any of its programs fails.
   *
   * @default - the parameter `command`, given when a job is submitted
   */
  readonly command?: string;

  /**
   * vCPUs: a whole number.
   *
   * @default 1
   */
  readonly vcpus?: number;

  /**
   * Memory in GiB, rounded down to MiB. Jobs can use a little less than the memory of the instance type. It must be known
   * at synthesis.
   *
   * @default - 2 for each vCPU. Required if `vcpus` is known at deployment only.
   * @see https://docs.aws.amazon.com/batch/latest/userguide/memory-management.html
   */
  readonly memoryGiB?: number;

  /**
   * Number of GPUs. Requires a compute environment with GPU families, such as `g5`.
   *
   * @default - none
   * @see https://docs.aws.amazon.com/batch/latest/userguide/gpu-jobs.html
   */
  readonly gpus?: number;

  /**
   * Environment variables, in addition to those of the stack.
   *
   * @default - none
   */
  readonly environment?: { readonly [name: string]: string };

  /**
   * Environment variables whose values are secrets. AWS Batch does not show the values.
   *
   * @default - none
   * @see https://docs.aws.amazon.com/batch/latest/userguide/specifying-sensitive-data.html
   */
  readonly secrets?: { readonly [name: string]: batch.Secret };

  /**
   * The credentials for a private registry other than ECR: a secret with `username` and `password`.
   *
   * @default - none
   * @see https://docs.aws.amazon.com/batch/latest/userguide/private-registry.html
   */
  readonly registryCredentials?: secretsmanager.ISecret;

  /**
   * Additional volumes, such as a file system that the hosts mount.
   *
   * @default - none
   */
  readonly volumes?: batch.EcsVolume[];

  /**
   * Size of `/dev/shm` in MiB, for programs that exchange data between their processes, such as PyTorch. It counts as
   * memory of the job.
   *
   * @default - 64, the default of Docker
   * @see https://docs.aws.amazon.com/batch/latest/APIReference/API_LinuxParameters.html
   */
  readonly sharedMemoryMiB?: number;

  /**
   * Limits of the container, such as the number of open files.
   *
   * @default - those of Docker on the host
   * @see https://docs.aws.amazon.com/batch/latest/APIReference/API_Ulimit.html
   */
  readonly ulimits?: batch.Ulimit[];

  /**
   * Whether the container has root permissions on its host, for example for FUSE mounts. Such a job can read the data
   * of every other job on its host, and use the role of the host.
   *
   * @default false
   * @see https://docs.aws.amazon.com/batch/latest/APIReference/API_ContainerProperties.html
   */
  readonly privileged?: boolean;

  /**
   * The user that the command runs as: a name or an ID. If the user cannot write to `/scratch`, the directory of the
   * job is in `/tmp`.
   *
   * @default - the user of the image
   */
  readonly user?: string;

  /**
   * Whether the root file system of the container is read-only. The container can always write to `/scratch`.
   *
   * @default false
   */
  readonly readonlyRootFilesystem?: boolean;

  /**
   * The role of the job. A role of your own must trust `ecs-tasks.amazonaws.com`. It must have permission to list and
   * read the buckets of inputs, to write to the bucket of the output, and to use their KMS keys: for example, call
   * `stack.workflowBucket.bucket.grantReadWrite(role)`. It does not get the permissions for the buckets in the
   * settings.
   *
   * @default - the role of the stack's jobs, `stack.roles.job`
   * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-iam-roles.html
   */
  readonly jobRole?: iam.IRole;

  /**
   * Tags of the job definition, for example for cost allocation. With `propagateTags`, its tasks get them too.
   *
   * They cannot change: CloudFormation would create another job definition, whose name is taken. For other tags, add a
   * job definition with another name.
   *
   * @default - `permanentTags`
   * @see https://docs.aws.amazon.com/batch/latest/userguide/using-tags.html
   */
  readonly tags?: { readonly [key: string]: string };

  /**
   * Whether the ECS tasks of jobs get the tags of their job and of its job definition. Without these, you cannot split
   * costs by job. A job with more than 50 tags in total fails.
   *
   * @default true
   * @see https://docs.aws.amazon.com/batch/latest/userguide/tag-resources.html
   */
  readonly propagateTags?: boolean;

  /**
   * Time after which AWS Batch stops an attempt: at least 60 seconds.
   *
   * @default - as the settings say
   */
  readonly timeout?: Duration;

  /**
   * Maximum number of attempts when the host is lost or the image cannot be pulled: 1 to 10.
   *
   * @default - as the settings say
   */
  readonly attempts?: number;
}

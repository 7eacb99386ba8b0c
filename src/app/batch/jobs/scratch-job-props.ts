import type { Duration } from 'aws-cdk-lib';
import type * as batch from 'aws-cdk-lib/aws-batch';
import type * as ecs from 'aws-cdk-lib/aws-ecs';
import type * as iam from 'aws-cdk-lib/aws-iam';
import type * as secretsmanager from 'aws-cdk-lib/aws-secretsmanager';

/** What one kind of job runs, and what it needs. */
export interface ScratchJobProps {
  /**
   * The container image: by its name, such as `quay.io/biocontainers/samtools:1.21--h50ea8bc_0`, which is pulled through
   * the account's own ECR if its registry is kept there, or as the CDK has it, such as from an ECR repository.
   *
   * The stack's execution role may pull any image of ECR in this account and region. Of another account or region it is
   * allowed to pull only the repository of the image, such as `123456789012.dkr.ecr.eu-west-1.amazonaws.com/lab/tool:1.0`; the
   * policy of a repository of another account must allow that too.
   *
   * It needs a POSIX shell, and no entry point that would not run one: AWS Batch sets the command and leaves that.
   */
  readonly image: string | ecs.ContainerImage;

  /**
   * The shell command to run: by bash if the image has it, else by sh. The job fails with the first command of it that
   * fails, and with a pipe of which any program fails, where the shell can tell.
   *
   * @default - given when a job is submitted, as the parameter `command`
   */
  readonly command?: string;

  /**
   * vCPUs: a whole number.
   *
   * @default 1
   */
  readonly vcpus?: number;

  /**
   * Memory in GiB, rounded down to MiB. A host has a little less for jobs than its instance type says.
   *
   * @default - 2 for each vCPU
   * @see https://docs.aws.amazon.com/batch/latest/userguide/memory-management.html
   */
  readonly memoryGiB?: number;

  /**
   * GPUs. Takes a compute environment whose families have some, such as `g5`.
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
   * Environment variables whose values are secrets. They do not show in the job.
   *
   * @default - none
   * @see https://docs.aws.amazon.com/batch/latest/userguide/specifying-sensitive-data.html
   */
  readonly secrets?: { readonly [name: string]: batch.Secret };

  /**
   * The account that a private registry other than ECR takes: a secret with `username` and `password`.
   *
   * @default - none
   * @see https://docs.aws.amazon.com/batch/latest/userguide/private-registry.html
   */
  readonly registryCredentials?: secretsmanager.ISecret;

  /**
   * Further volumes, such as a file system that the hosts mount.
   *
   * @default - none
   */
  readonly volumes?: batch.EcsVolume[];

  /**
   * `/dev/shm` in MiB, which programs that exchange data between their processes need, such as PyTorch. It counts as
   * memory of the job.
   *
   * @default - 64, by docker
   * @see https://docs.aws.amazon.com/batch/latest/APIReference/API_LinuxParameters.html
   */
  readonly sharedMemoryMiB?: number;

  /**
   * Limits of the container, such as the number of open files.
   *
   * @default - those of docker on the host
   * @see https://docs.aws.amazon.com/batch/latest/APIReference/API_Ulimit.html
   */
  readonly ulimits?: batch.Ulimit[];

  /**
   * Whether the container has the rights of root on its host, as FUSE mounts need. Such a job can read what any other
   * job on its host has, and take the role of the host.
   *
   * @default false
   * @see https://docs.aws.amazon.com/batch/latest/APIReference/API_ContainerProperties.html
   */
  readonly privileged?: boolean;

  /**
   * The user that the command runs as, by name or id. It must be able to write to `/scratch`, else the directory of the
   * job is in `/tmp`.
   *
   * @default - that of the image
   */
  readonly user?: string;

  /**
   * Whether the container cannot write to its own file system. `/scratch` it can write to in any case.
   *
   * @default false
   */
  readonly readonlyRootFilesystem?: boolean;

  /**
   * What the job itself may do. A role of one's own is trusted to `ecs-tasks.amazonaws.com`, and must be allowed to list
   * and read the buckets of inputs, to write to that of the output, and to use their KMS keys:
   * `stack.workflowBucket.bucket.grantReadWrite(role)`, say. What the settings name it does not get by itself.
   *
   * @default - the role of the stack's jobs, `stack.roles.job`
   * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-iam-roles.html
   */
  readonly jobRole?: iam.IRole;

  /**
   * Tags of the job definition, for example for cost allocation. They reach its tasks by `propagateTags`.
   *
   * They are fixed: CloudFormation cannot change them, because the name of the job definition is taken. For other tags, add
   * a job definition of another name.
   *
   * @default - `permanentTags`
   * @see https://docs.aws.amazon.com/batch/latest/userguide/using-tags.html
   */
  readonly tags?: { readonly [key: string]: string };

  /**
   * Whether the ECS tasks of jobs get the tags of their job and of its job definition. Without them costs cannot be split
   * by job. A job that would come to more than 50 tags fails.
   *
   * @default true
   * @see https://docs.aws.amazon.com/batch/latest/userguide/tag-resources.html
   */
  readonly propagateTags?: boolean;

  /**
   * When an attempt is stopped: after 60 seconds or more.
   *
   * @default - as the settings say
   */
  readonly timeout?: Duration;

  /**
   * How often it is attempted, 1 to 10 times, when its host or its image is lost.
   *
   * @default - as the settings say
   */
  readonly attempts?: number;
}

import { join } from 'node:path';
import { type CfnResource, Duration, Size, Stack } from 'aws-cdk-lib';
import * as batch from 'aws-cdk-lib/aws-batch';
import * as ecs from 'aws-cdk-lib/aws-ecs';
import type * as logs from 'aws-cdk-lib/aws-logs';
import type * as s3 from 'aws-cdk-lib/aws-s3';
import type * as secretsmanager from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';
import type { HostBoot } from './host-boot';
import type { ImageCache } from './image-cache';
import type { Roles } from './roles';
import type { BatchSettings } from './settings';
import { readScript } from './shell-script';

/** What one kind of job runs, and what it needs. */
export interface ScratchJobProps {
  /**
   * The container image: by its name, such as `quay.io/biocontainers/samtools:1.21--h50ea8bc_0`, which is pulled through
   * the account's own ECR if its registry is kept there, or as the CDK has it, such as from an ECR repository.
   *
   * It needs a POSIX shell, and no entry point that would not run one: AWS Batch sets the command and leaves that.
   */
  readonly image: string | ecs.ContainerImage;

  /**
   * The shell command to run.
   *
   * @default - given when a job is submitted, as the parameter `command`
   */
  readonly command?: string;

  /**
   * vCPUs.
   *
   * @default 1
   */
  readonly vcpus?: number;

  /**
   * Memory in GiB. A host has a little less for jobs than its instance type says.
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
   * Environment variables, beside those of the stack.
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
   * When an attempt is stopped.
   *
   * @default - as the settings say
   */
  readonly timeout?: Duration;

  /**
   * How often it is attempted when its host or its image is lost.
   *
   * @default - as the settings say
   */
  readonly attempts?: number;
}

/** What the jobs of a stack share. */
export interface JobSurroundings {
  readonly settings: BatchSettings;
  readonly bucket: s3.IBucket;
  readonly roles: Roles;
  readonly images: ImageCache;
  readonly boot: HostBoot;
  readonly logGroup: logs.ILogGroup;
}

const WRAPPER = readScript(join(__dirname, 'job-wrapper.sh'));

/**
 * A job definition that keeps three rules: a job exchanges data through S3, works in a directory of its own on the
 * scratch space of its host, and leaves nothing behind there.
 *
 * Parameters that can be given when a job is submitted: `command`; `inputs`, S3 URIs of what is copied into the
 * directory before; `output`, the S3 URI below which the folder `output` is copied afterwards.
 *
 * @see https://docs.aws.amazon.com/batch/latest/userguide/job_definition_parameters.html
 */
export class ScratchJob extends Construct {
  /** The job definition. A change makes a new revision; a changed name another definition. */
  public readonly definition: batch.EcsJobDefinition;

  /**
   * @param name of the job definition; the namespace precedes it
   */
  constructor(scope: Construct, id: string, name: string, surroundings: JobSurroundings, props: ScratchJobProps) {
    super(scope, id);
    const { settings } = surroundings;
    const timeout = props.timeout ?? Duration.hours(settings.jobTimeoutHours);
    this.definition = new batch.EcsJobDefinition(this, 'Definition', {
      jobDefinitionName: `${settings.namespace}-${name}`,
      container: this.container(surroundings, props),
      parameters: { command: props.command ?? NOTHING_TO_DO, inputs: NONE, output: NONE },
      timeout,
      retryAttempts: props.attempts ?? settings.jobAttempts,
      retryStrategies: retries(),
    });
    if (props.registryCredentials) {
      this.pullWith(props.registryCredentials, surroundings.roles);
    }
  }

  private container(
    { settings, bucket, roles, images, logGroup }: JobSurroundings,
    { image, vcpus = 1, memoryGiB = 2 * vcpus, gpus, environment, secrets, volumes = [] }: ScratchJobProps,
  ): batch.EcsEc2ContainerDefinition {
    return new batch.EcsEc2ContainerDefinition(this, 'Container', {
      image: typeof image === 'string' ? ecs.ContainerImage.fromRegistry(images.nameOf(image)) : image,
      command: ['sh', '-c', WRAPPER, 'job', 'Ref::command', 'Ref::inputs', 'Ref::output'],
      cpu: vcpus,
      memory: Size.gibibytes(memoryGiB),
      gpu: gpus,
      jobRole: roles.job,
      executionRole: roles.execution,
      environment: {
        BUCKET_URI: bucket.s3UrlForObject(),
        AWS_DEFAULT_REGION: Stack.of(this).region,
        ...environment,
      },
      secrets,
      volumes: [...hostVolumes(settings), ...volumes],
      logging: ecs.LogDriver.awsLogs({ streamPrefix: 'job', logGroup }),
    });
  }

  /** The CDK has no property for it yet. */
  private pullWith(credentials: secretsmanager.ISecret, roles: Roles): void {
    credentials.grantRead(roles.execution);
    (this.definition.node.defaultChild as CfnResource).addPropertyOverride(
      'ContainerProperties.RepositoryCredentials',
      { CredentialsParameter: credentials.secretArn },
    );
  }
}

/** A parameter that is not given. */
const NONE = '-';

const NOTHING_TO_DO = 'echo "Nothing to do: submit the job with --parameters command=..."';

function hostVolumes({ hostAwsCli }: BatchSettings): batch.EcsVolume[] {
  const same = (name: string, path: string, readonly: boolean) =>
    batch.EcsVolume.host({ name, hostPath: path, containerPath: path, readonly });
  return [same('scratch', '/scratch', false), ...(hostAwsCli ? [same('aws-cli', '/opt/aws-cli', true)] : [])];
}

/** When the host is taken away or the image cannot be had, again; when the job itself fails, not. */
function retries(): batch.RetryStrategy[] {
  const { EXIT, RETRY } = batch.Action;
  return [
    batch.RetryStrategy.of(RETRY, batch.Reason.SPOT_INSTANCE_RECLAIMED),
    batch.RetryStrategy.of(RETRY, batch.Reason.CANNOT_PULL_CONTAINER),
    // What no condition matches is retried.
    batch.RetryStrategy.of(EXIT, batch.Reason.custom({ onReason: '*' })),
  ];
}

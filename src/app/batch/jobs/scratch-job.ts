import { join } from 'node:path';
import { Annotations, type CfnResource, Duration, Size, Stack, Token } from 'aws-cdk-lib';
import * as batch from 'aws-cdk-lib/aws-batch';
import * as ecs from 'aws-cdk-lib/aws-ecs';
import type * as logs from 'aws-cdk-lib/aws-logs';
import type * as s3 from 'aws-cdk-lib/aws-s3';
import type * as secretsmanager from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';
import type { InstanceTypes } from '../compute/instance-lists';
import type { Roles } from '../iam/roles';
import { grantPull } from '../images/ecr-image';
import type { ImageCache } from '../images/image-cache';
import { readScript } from '../private/shell-script';
import type { BatchSettings } from '../settings';
import { giveTags } from '../tags';
import { propertyProblems } from './job-checks';
import type { ScratchJobProps } from './scratch-job-props';

/** The parts of the stack that all its jobs use. */
export interface JobContext {
  readonly settings: BatchSettings;
  readonly instanceTypes: InstanceTypes;
  readonly bucket: s3.IBucket;
  readonly roles: Roles;
  readonly images: ImageCache;
  readonly logGroup: logs.ILogGroup;
}

/**
 * Without indentation, because AWS Batch passes the whole script to ECS for each job, in an override of limited size.
 */
const WRAPPER = readScript(join(__dirname, 'job-wrapper.sh')).replace(/^ +/gm, '');

/**
 * Limit of ECS for the overrides of one job, in characters of JSON, minus those that AWS Batch adds.
 *
 * @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_TaskOverride.html
 */
const MAX_COMMAND_LENGTH = 8192 - 700;

/**
 * A job definition whose jobs follow three rules: a job exchanges data through S3, works in its own directory on the
 * scratch space of its host, and leaves nothing behind there.
 *
 * Parameters for the submission of a job: `command`; `inputs`, S3 URIs that are copied into the directory first, one
 * per line; `inputList`, the S3 URI of a text file with more of them; `output`, the S3 URI to which the folder `output`
 * is copied afterwards.
 *
 * @see https://docs.aws.amazon.com/batch/latest/userguide/job_definition_parameters.html
 */
export class ScratchJob extends Construct {
  /** The job definition. A change makes a new revision. A new name makes another job definition. */
  public readonly definition: batch.EcsJobDefinition;

  /** The name for the submission of jobs. It refers to the newest revision. */
  public readonly name: string;

  /**
   * @param name the name without the namespace, which is put in front
   */
  constructor(scope: Construct, id: string, name: string, context: JobContext, props: ScratchJobProps) {
    super(scope, id);
    const { settings, roles } = context;
    const checked = this.checked(name, props);
    this.name = `${settings.namespace}-${name}`;
    this.definition = new batch.EcsJobDefinition(this, 'Definition', {
      jobDefinitionName: this.name,
      container: this.container(context, checked),
      parameters: { command: checked.command ?? NOTHING_TO_DO, inputs: NONE, inputList: NONE, output: NONE },
      timeout: checked.timeout ?? Duration.hours(settings.jobTimeoutHours),
      retryAttempts: checked.attempts ?? settings.jobAttempts,
      retryStrategies: retries(),
      propagateTags: checked.propagateTags ?? true,
    });
    giveTags(this.definition.node.defaultChild as batch.CfnJobDefinition, checked.tags ?? {});
    if (typeof checked.image === 'string') {
      grantPull(checked.image, roles.execution);
      Annotations.of(this).acknowledgeWarning(
        '@aws-cdk/aws-ecs:ecrImageRequiresPolicy',
        'The execution role may pull the repository.',
      );
    }
    if (checked.registryCredentials) {
      this.pullWith(checked.registryCredentials, roles);
    }
  }

  /** Return the properties, or replacements if they are wrong, because the CDK would stop at the first problem. */
  private checked(name: string, props: ScratchJobProps): ScratchJobProps {
    const problems = [...propertyProblems(props), ...lengthProblems(props)];
    for (const problem of problems) {
      Annotations.of(this).addError(`stack.jobs.add('${name}'): ${problem}`);
    }
    return problems.length > 0 ? { image: props.image } : props;
  }

  private container(
    { settings, bucket, roles, images, logGroup }: JobContext,
    { image, vcpus = 1, memoryGiB = 2 * vcpus, environment, volumes = [], ...props }: ScratchJobProps,
  ): batch.EcsEc2ContainerDefinition {
    return new batch.EcsEc2ContainerDefinition(this, 'Container', {
      image: typeof image === 'string' ? ecs.ContainerImage.fromRegistry(images.nameOf(image)) : image,
      command: COMMAND,
      cpu: vcpus,
      memory: Size.mebibytes(Math.floor(memoryGiB * 1024)),
      gpu: props.gpus,
      ulimits: props.ulimits,
      linuxParameters: this.linuxParameters(props.sharedMemoryMiB),
      privileged: props.privileged,
      user: props.user,
      readonlyRootFilesystem: props.readonlyRootFilesystem,
      jobRole: props.jobRole ?? roles.job,
      executionRole: roles.execution,
      environment: {
        BUCKET_URI: bucket.s3UrlForObject(),
        AWS_DEFAULT_REGION: Stack.of(this).region,
        ...environment,
      },
      secrets: props.secrets,
      volumes: [...hostVolumes(settings), ...volumes],
      logging: ecs.LogDriver.awsLogs({ streamPrefix: 'job', logGroup }),
    });
  }

  private linuxParameters(sharedMemoryMiB?: number): batch.LinuxParameters | undefined {
    return sharedMemoryMiB === undefined
      ? undefined
      : new batch.LinuxParameters(this, 'Linux', { sharedMemorySize: Size.mebibytes(sharedMemoryMiB) });
  }

  /** The CDK has no property for these credentials yet. */
  private pullWith(credentials: secretsmanager.ISecret, roles: Roles): void {
    credentials.grantRead(roles.execution);
    (this.definition.node.defaultChild as CfnResource).addPropertyOverride(
      'ContainerProperties.RepositoryCredentials',
      { CredentialsParameter: credentials.secretArn },
    );
  }
}

/** The value of a parameter that is not given. */
const NONE = '-';

const NOTHING_TO_DO = 'echo "Nothing to do: submit the job with --parameters command=..."';

const COMMAND = ['sh', '-c', WRAPPER, 'job', 'Ref::command', 'Ref::inputs', 'Ref::inputList', 'Ref::output'];

function lengthProblems({ command }: ScratchJobProps): string[] {
  const room = MAX_COMMAND_LENGTH - JSON.stringify(COMMAND).length;
  const length = command === undefined || Token.isUnresolved(command) ? 0 : JSON.stringify(command).length;
  return length <= room
    ? []
    : [
        `\`command\` has ${length} characters as JSON, but ECS accepts at most ${room}. Put it into a script, in the image or in S3 as one of the inputs.`,
      ];
}

function hostVolumes({ hostAwsCli }: BatchSettings): batch.EcsVolume[] {
  const same = (name: string, path: string, readonly: boolean) =>
    batch.EcsVolume.host({ name, hostPath: path, containerPath: path, readonly });
  return [same('scratch', '/scratch', false), ...(hostAwsCli ? [same('aws-cli', '/opt/aws-cli', true)] : [])];
}

/**
 * Retry when the host is lost, the image cannot be pulled, or the container cannot be started or inspected. Do not
 * retry when the job itself fails or runs out of memory. The order matters, because the first match decides. AWS Batch
 * allows at most five conditions. A pattern may end in a star.
 *
 * @see https://docs.aws.amazon.com/batch/latest/userguide/job_retries.html
 * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/stopped-task-error-codes.html
 */
function retries(): batch.RetryStrategy[] {
  const { EXIT, RETRY } = batch.Action;
  const on = (action: batch.Action, reason: batch.CustomReason) =>
    batch.RetryStrategy.of(action, batch.Reason.custom(reason));
  return [
    // ECS or Docker could not pull, create, start or inspect. A container that has run can have these reasons too.
    on(RETRY, { onReason: 'Cannot*' }),
    on(RETRY, { onReason: 'DockerTimeoutError*' }),
    // The container has exited by itself or run out of memory.
    on(EXIT, { onStatusReason: 'Essential container in task exited*' }),
    // The container has not exited: `Host EC2 (instance …) terminated.`, `Task failed to start`, `CgroupError: …`. AWS
    // Batch itself never retries a job that was stopped by its timeout or by a user.
    on(RETRY, { onStatusReason: '*' }),
    // Without this, AWS Batch retries what no condition matches.
    on(EXIT, { onReason: '*' }),
  ];
}

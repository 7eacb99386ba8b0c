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

/** What the jobs of a stack share. */
export interface JobContext {
  readonly settings: BatchSettings;
  readonly instanceTypes: InstanceTypes;
  readonly bucket: s3.IBucket;
  readonly roles: Roles;
  readonly images: ImageCache;
  readonly logGroup: logs.ILogGroup;
}

/** Without indentation, because AWS Batch passes all of it to ECS for each job, in an override of limited size. */
const WRAPPER = readScript(join(__dirname, 'job-wrapper.sh')).replace(/^ +/gm, '');

/**
 * The characters that ECS takes for the overrides of one job, as JSON, without those that AWS Batch adds.
 *
 * @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_TaskOverride.html
 */
const MAX_COMMAND_LENGTH = 8192 - 700;

/**
 * A job definition that keeps three rules: a job exchanges data through S3, works in a directory of its own on the
 * scratch space of its host, and leaves nothing behind there.
 *
 * Parameters that can be given when a job is submitted: `command`; `inputs`, S3 URIs of what is copied into the
 * directory before, one per line; `inputList`, the S3 URI of a text file with further ones; `output`, the S3 URI below
 * which the folder `output` is copied afterwards.
 *
 * @see https://docs.aws.amazon.com/batch/latest/userguide/job_definition_parameters.html
 */
export class ScratchJob extends Construct {
  /** The job definition. A change makes a new revision; a changed name another definition. */
  public readonly definition: batch.EcsJobDefinition;

  /** The name that jobs are submitted by: it stands for the newest revision. */
  public readonly name: string;

  /**
   * @param name of the job definition; the namespace precedes it
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

  /** Return the properties, or replacements if they are wrong: the CDK would stop at the first problem. */
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
 * When the host or the image is lost, or the container cannot be started or looked at, again; when the job itself fails
 * or needs more memory than it has, not. In this order, for the first that matches decides; at most five; a pattern may
 * end in a star.
 *
 * @see https://docs.aws.amazon.com/batch/latest/userguide/job_retries.html
 * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/stopped-task-error-codes.html
 */
function retries(): batch.RetryStrategy[] {
  const { EXIT, RETRY } = batch.Action;
  const on = (action: batch.Action, reason: batch.CustomReason) =>
    batch.RetryStrategy.of(action, batch.Reason.custom(reason));
  return [
    // What ECS or docker could not do: pull, create, start, inspect. A container that has run may get these too.
    on(RETRY, { onReason: 'Cannot*' }),
    on(RETRY, { onReason: 'DockerTimeoutError*' }),
    // The container has ended by itself, or because it ran out of memory.
    on(EXIT, { onStatusReason: 'Essential container in task exited*' }),
    // It has not: `Host EC2 (instance …) terminated.`, `Task failed to start`, `CgroupError: …`. AWS Batch itself
    // attempts nothing again that was stopped by its time-out or by someone.
    on(RETRY, { onStatusReason: '*' }),
    // What no condition matches would be retried.
    on(EXIT, { onReason: '*' }),
  ];
}

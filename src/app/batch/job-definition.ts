import { Duration, Size, Stack } from 'aws-cdk-lib';
import * as batch from 'aws-cdk-lib/aws-batch';
import * as ecs from 'aws-cdk-lib/aws-ecs';
import * as iam from 'aws-cdk-lib/aws-iam';
import type * as s3 from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { logGroup } from './logs';
import type { BatchSettings } from './settings';

/** A plain system for both architectures, pinned. `dnf install awscli-2` brings the AWS CLI. */
const IMAGE = 'public.ecr.aws/amazonlinux/amazonlinux:2023.10.20260120.4';

/**
 * Runs a command in a directory of its own, which is gone when it ends, however it ends.
 *
 * The command is the first argument, so that nothing in it is taken for a part of this script.
 */
const WRAPPER = `
directory=$(mktemp -d "\${TMPDIR:-/tmp}/job.XXXXXXXX") || exit 1
trap 'cd / && rm -rf "$directory"' EXIT
trap 'kill -TERM "$child" 2>/dev/null; wait "$child"; exit 143' TERM INT
cd "$directory" || exit 1
sh -c "$1" & child=$!
wait "$child"
`.trim();

/**
 * The job definition that comes with the stack: a shell command, given as the parameter `command`.
 *
 * It keeps three rules: a job exchanges data through S3 alone, works in a directory of its own, and leaves nothing
 * behind. Image, vCPUs and memory are overridden when a job is submitted.
 *
 * @see https://docs.aws.amazon.com/batch/latest/userguide/job_definition_parameters.html
 */
export class CommandJob extends Construct {
  /** The job definition, `<namespace>-job`. A change makes a new revision; a changed namespace another definition. */
  public readonly definition: batch.EcsJobDefinition;

  constructor(scope: Construct, id: string, jobRole: iam.IRole, bucket: s3.IBucket, settings: BatchSettings) {
    super(scope, id);
    this.definition = new batch.EcsJobDefinition(this, 'Definition', {
      jobDefinitionName: `${settings.namespace}-job`,
      container: this.container(jobRole, bucket, settings),
      parameters: { command: 'echo "Nothing to do: submit the job with --parameters command=..."' },
      timeout: Duration.hours(settings.jobTimeoutHours),
      retryAttempts: settings.jobAttempts,
      retryStrategies: retries(),
    });
  }

  private container(jobRole: iam.IRole, bucket: s3.IBucket, settings: BatchSettings): batch.EcsEc2ContainerDefinition {
    return new batch.EcsEc2ContainerDefinition(this, 'Container', {
      image: ecs.ContainerImage.fromRegistry(IMAGE),
      command: ['sh', '-c', WRAPPER, 'job', 'Ref::command'],
      cpu: 1,
      memory: Size.gibibytes(2),
      jobRole,
      executionRole: this.executionRole(),
      environment: { BUCKET_URI: bucket.s3UrlForObject(), AWS_DEFAULT_REGION: Stack.of(this).region },
      logging: ecs.LogDriver.awsLogs({ streamPrefix: 'job', logGroup: logGroup(this, 'Logs', settings) }),
    });
  }

  /** What starts the container may do; the construct adds the right to write its logs. */
  private executionRole(): iam.Role {
    return new iam.Role(this, 'Execution', {
      description: 'Starts the containers of AWS Batch jobs: logs',
      assumedBy: new iam.ServicePrincipal('ecs-tasks.amazonaws.com'),
    });
  }
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

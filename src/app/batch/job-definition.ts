import { Duration, Size, Stack } from 'aws-cdk-lib';
import * as batch from 'aws-cdk-lib/aws-batch';
import * as ecs from 'aws-cdk-lib/aws-ecs';
import * as iam from 'aws-cdk-lib/aws-iam';
import type * as s3 from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { logGroup } from './logs';
import type { BatchSettings } from './settings';

/**
 * A plain system for both architectures, pinned. `dnf install awscli-2` brings the AWS CLI.
 *
 * An image with an entry point, such as `aws-cli`, would not do: AWS Batch sets the command and leaves the entry point.
 */
const IMAGE = 'public.ecr.aws/amazonlinux/amazonlinux:2023.10.20260120.4';

/**
 * Runs a command in a directory of its own, which is gone when it ends, however it ends.
 *
 * The directory tells job, array index and attempt; what follows them keeps any two apart. The command is the first
 * argument, so that nothing in it is taken for a part of this script.
 *
 * @see https://docs.aws.amazon.com/batch/latest/userguide/job_env_vars.html
 */
const WRAPPER = `
id=\${AWS_BATCH_JOB_ID:-job}
name=\${id%%:*}.\${AWS_BATCH_JOB_ARRAY_INDEX:-0}.\${AWS_BATCH_JOB_ATTEMPT:-1}
directory=$(mktemp -d "\${TMPDIR:-/tmp}/$name.XXXXXXXX") || exit 1
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
 * behind. Command, vCPUs and memory are given when a job is submitted; another image takes a job definition of its own.
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

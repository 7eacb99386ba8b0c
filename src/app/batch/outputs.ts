import { CfnOutput } from 'aws-cdk-lib';
import type * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';
import type * as iam from 'aws-cdk-lib/aws-iam';
import type * as logs from 'aws-cdk-lib/aws-logs';
import type * as s3 from 'aws-cdk-lib/aws-s3';
import * as ssm from 'aws-cdk-lib/aws-ssm';
import { Construct } from 'constructs';
import type { JobQueues } from './queues/job-queues';
import type { BatchSettings } from './settings';

/** The resources that users and programs look up. */
export interface OutputsProps {
  readonly settings: BatchSettings;
  readonly queues: JobQueues;
  readonly bucket: s3.IBucket;
  readonly jobRole: iam.IRole;
  readonly jobDefinitionName: string;
  readonly jobLogs: logs.ILogGroup;
  readonly hostLogs: logs.ILogGroup;
  readonly failedHostsAlarm: cloudwatch.IAlarm;
}

/**
 * The names of queues, bucket and logs: outputs of the stack, and the SSM parameters of aws-genomics-workflows, so that
 * programs written for it still work.
 */
export class Outputs extends Construct {
  constructor(scope: Construct, id: string, props: OutputsProps) {
    super(scope, id);
    this.outputs(props);
    this.parameters(props);
  }

  private outputs({
    queues,
    bucket,
    jobRole,
    jobDefinitionName,
    jobLogs,
    hostLogs,
    failedHostsAlarm,
  }: OutputsProps): void {
    const output = (name: string, value: string, description: string) =>
      new CfnOutput(this, name, { value, description }).overrideLogicalId(name);
    output('DefaultJobQueueName', queues.default.jobQueueName, 'Job queue for work that can wait: Spot');
    output('DefaultJobQueueArn', queues.default.jobQueueArn, 'The same, as an ARN');
    output(
      'PriorityJobQueueName',
      queues.priority.jobQueueName,
      'Job queue for work that cannot wait: On-Demand first',
    );
    output('PriorityJobQueueArn', queues.priority.jobQueueArn, 'The same, as an ARN');
    output('BucketName', bucket.bucketName, 'Workflow bucket');
    output('JobRoleArn', jobRole.roleArn, 'IAM role of jobs');
    // By name, because each change deregisters the revision that an ARN would point to.
    output(
      'JobDefinitionName',
      jobDefinitionName,
      'Job definition that runs a shell command: --parameters command=...',
    );
    output('JobLogGroupName', jobLogs.logGroupName, 'Log group of jobs');
    output('HostLogGroupName', hostLogs.logGroupName, 'Log group of hosts: boot messages and agents');
    output('FailedHostsAlarmName', failedHostsAlarm.alarmName, 'Alarm for hosts that repeatedly fail at boot');
  }

  private parameters({ settings, queues, bucket }: OutputsProps): void {
    const parameter = (id: string, name: string, stringValue: string) =>
      new ssm.StringParameter(this, id, { parameterName: `/gwfcore/${settings.namespace}/${name}`, stringValue });
    parameter('DefaultQueue', 'job-queue/default', queues.default.jobQueueArn);
    parameter('PriorityQueue', 'job-queue/priority', queues.priority.jobQueueArn);
    parameter('S3Bucket', 's3-bucket', bucket.bucketName);
  }
}

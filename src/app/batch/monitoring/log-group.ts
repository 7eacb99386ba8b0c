import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as logs from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import { STAYS } from '../private/removal';
import type { BatchSettings } from '../settings';

/**
 * A log group with a generated name that keeps its events for as long as the settings say, and outlives the stack.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/Working-with-log-groups-and-streams.html
 */
export function logGroup(scope: Construct, id: string, { logRetentionDays }: BatchSettings): logs.LogGroup {
  return new logs.LogGroup(scope, id, { retention: logRetentionDays, removalPolicy: STAYS });
}

/** Flow logs: who spoke to whom, the first thing asked for after an incident. */
export function flowLogs(scope: Construct, settings: BatchSettings): ec2.FlowLogOptions {
  const destination = ec2.FlowLogDestination.toCloudWatchLogs(logGroup(scope, 'FlowLogs', settings));
  return { destination, trafficType: ec2.FlowLogTrafficType.ALL };
}

import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as logs from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import { STAYS } from '../private/removal';
import type { BatchSettings } from '../settings';

/**
 * A log group with a generated name and the retention of the settings. It is kept when the stack is deleted.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/Working-with-log-groups-and-streams.html
 */
export function logGroup(scope: Construct, id: string, { logRetentionDays }: BatchSettings): logs.LogGroup {
  return new logs.LogGroup(scope, id, { retention: logRetentionDays, removalPolicy: STAYS });
}

/** Flow logs of the network: the connections of the hosts, which are needed after a security incident. */
export function flowLogs(scope: Construct, settings: BatchSettings): ec2.FlowLogOptions {
  const destination = ec2.FlowLogDestination.toCloudWatchLogs(logGroup(scope, 'FlowLogs', settings));
  return { destination, trafficType: ec2.FlowLogTrafficType.ALL };
}

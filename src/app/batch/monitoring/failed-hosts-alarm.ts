import { Duration } from 'aws-cdk-lib';
import * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';
import * as logs from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import type { BatchSettings } from '../settings';

/** The beginning of the log line in which a host reports why it terminates; see `boot/host.sh`. */
const FAILED = 'FAILED:';

/** A host that fails at once is replaced within this time, and a host that hangs first, within twice this time. */
const PERIOD = Duration.minutes(15);

/** The number of periods that the alarm evaluates, and the number of them in which hosts must have failed. */
const PERIODS = { all: 8, failed: 3 };

/**
 * Raise an alarm when hosts fail repeatedly: each is replaced by another that fails too, and is billed.
 *
 * It counts periods, not hosts: when a package mirror is unavailable for a minute, many hosts fail at once, but that
 * ends by itself.
 *
 * @param hostLogs the log group of the hosts
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/FilterAndPatternSyntaxForMetricFilters.html
 */
export function failedHostsAlarm(
  scope: Construct,
  hostLogs: logs.ILogGroup,
  { namespace }: BatchSettings,
): cloudwatch.Alarm {
  const failures = new logs.MetricFilter(scope, 'FailedHosts', {
    logGroup: hostLogs,
    filterPattern: logs.FilterPattern.allTerms(FAILED),
    metricNamespace: `gwf-batch/${namespace}`,
    metricName: 'FailedHosts',
    metricValue: '1',
  });
  return new cloudwatch.Alarm(scope, 'FailedHostsAlarm', {
    alarmDescription: `Hosts of ${namespace} fail when they boot, again and again. docs/operations.md tells how to see why and how to stop it.`,
    metric: failures.metric({ statistic: cloudwatch.Stats.SUM, period: PERIOD }),
    threshold: 1,
    comparisonOperator: cloudwatch.ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
    evaluationPeriods: PERIODS.all,
    datapointsToAlarm: PERIODS.failed,
    treatMissingData: cloudwatch.TreatMissingData.NOT_BREACHING,
  });
}

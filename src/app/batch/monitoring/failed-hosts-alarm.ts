import { Duration } from 'aws-cdk-lib';
import * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';
import * as logs from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import type { BatchSettings } from '../settings';

/** How a line of a host begins that says why it goes away; see `boot/host.sh`. */
const FAILED = 'FAILED:';

/** A host that fails at once is replaced by the next within this time; one that hangs first, within twice of it. */
const PERIOD = Duration.minutes(15);

/** How many periods are looked back on, and in how many of them hosts have failed when the alarm goes off. */
const PERIODS = { all: 8, failed: 3 };

/**
 * Raise an alarm when hosts fail again and again: each is replaced by one that fails too, and is billed.
 *
 * It goes by time, not by number: many hosts fail at once when a mirror is away for a minute, and that passes.
 *
 * @param hostLogs where hosts say how they boot
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

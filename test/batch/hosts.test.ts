import { readFileSync } from 'node:fs';
import { OnDemandAllocationStrategy } from '../../src/app/batch/knobs';
import { stackOf, templateOf } from '../app/batch/stack';
import { environmentOf, resourcesOf, type Template, userDataOf } from '../app/batch/template';
import { resolved } from '../catalog/resolved';

/** The ids of the resources in which two templates differ. */
function differing(one: Template, other: Template): string[] {
  expect(Object.keys(one.Resources)).toEqual(Object.keys(other.Resources));
  return Object.keys(one.Resources).filter(
    (id) => JSON.stringify(one.Resources[id]) !== JSON.stringify(other.Resources[id]),
  );
}

describe('a new text in hostRefresh', () => {
  test.each([
    [undefined, '2026-12'],
    ['2026-12', '2027-01'],
  ])('(%s, then %s) makes a new version of the launch template and touches nothing else', (before, after) => {
    const old = templateOf(stackOf({ hostRefresh: before }));
    const changed = templateOf(stackOf({ hostRefresh: after }));
    const templates = Object.keys(resourcesOf(changed, 'AWS::EC2::LaunchTemplate'));
    expect(differing(old, changed).sort()).toEqual(templates.sort());
    expect(userDataOf(changed)).toContain(`HOST_REFRESH='${after}'`);
    const { TagSpecifications } = Object.values(resourcesOf(changed, 'AWS::EC2::LaunchTemplate'))[0].Properties;
    expect(JSON.stringify(TagSpecifications ?? [])).not.toContain(after);
  });
});

describe('the AMI', () => {
  const environments = (template: Template) =>
    (['SPOT', 'EC2'] as const).map((kind) => environmentOf(template, kind).Properties.ComputeResources);

  test('is the newest at each update of a compute environment that can be updated', () => {
    for (const resources of environments(templateOf(stackOf()))) {
      expect(resources.UpdateToLatestImageVersion).toBe(true);
    }
    const { BEST_FIT } = OnDemandAllocationStrategy;
    const [spot, onDemand] = environments(templateOf(stackOf({ onDemandAllocationStrategy: BEST_FIT })));
    expect(spot.UpdateToLatestImageVersion).toBe(true);
    expect(onDemand).not.toHaveProperty('UpdateToLatestImageVersion');
  });

  test('that is named is used for every kind of host', () => {
    const lists = resolved({ knobs: { onDemandInstanceFamilies: ['g5'], spotInstanceFamilies: ['g5', 'm5'] } });
    const hostImageId = 'ami-0123456789abcdef0';
    for (const { Ec2Configuration } of environments(templateOf(stackOf({ hostImageId }, lists)))) {
      expect(Ec2Configuration.length).toBeGreaterThan(1);
      for (const each of Ec2Configuration) {
        expect(each.ImageIdOverride).toBe(hostImageId);
      }
    }
  });
});

describe('the alarm on hosts that fail', () => {
  const template = templateOf(stackOf({ namespace: 'lab' }));
  const [filter] = Object.values(resourcesOf(template, 'AWS::Logs::MetricFilter')).map((each) => each.Properties);
  const [alarm] = Object.values(resourcesOf(template, 'AWS::CloudWatch::Alarm')).map((each) => each.Properties);

  test('counts the messages of hosts that terminate, in the log group of the hosts', () => {
    const [, said] = /^\s*say "(\S+) \$reason/m.exec(readFileSync('src/app/batch/hosts/boot/host.sh', 'utf-8')) ?? [];
    expect(filter.FilterPattern).toBe(`"${said}"`);
    const [hosts] = Object.keys(resourcesOf(template, 'AWS::Logs::LogGroup')).filter((id) => id.startsWith('HostLogs'));
    expect(filter.LogGroupName).toEqual({ Ref: hosts });
    expect(filter.MetricTransformations).toEqual([
      { MetricName: 'FailedHosts', MetricNamespace: 'gwf-batch/lab', MetricValue: '1' },
    ]);
  });

  test('names the namespace, and the page that says what to do', () => {
    expect(alarm.AlarmDescription).toMatch(/^Hosts of lab fail .* docs\/operations\.md tells how to /);
  });

  test('uses the metric of the filter, which no other stack shares', () => {
    const [{ MetricName, MetricNamespace }] = filter.MetricTransformations;
    expect(alarm).toMatchObject({ MetricName, Namespace: MetricNamespace, Statistic: 'Sum' });
    const [other] = Object.values(resourcesOf(templateOf(stackOf({ namespace: 'lab-2' })), 'AWS::Logs::MetricFilter'));
    expect(other.Properties.MetricTransformations[0].MetricNamespace).not.toBe(MetricNamespace);
  });

  /** Whether it goes off, for failures at these minutes: as CloudWatch evaluates it at each minute of a day. */
  function goesOff(failures: number[]): boolean {
    const { Period, EvaluationPeriods, DatapointsToAlarm, Threshold, ComparisonOperator, TreatMissingData } = alarm;
    expect([ComparisonOperator, TreatMissingData]).toEqual(['GreaterThanOrEqualToThreshold', 'notBreaching']);
    const minutes = Period / 60;
    return Array.from({ length: 24 * 60 }, (_, now) => now).some((now) => {
      const breaching = Array.from({ length: EvaluationPeriods }, (_, index) => {
        const end = now - index * minutes;
        return failures.filter((at) => at > end - minutes && at <= end).length >= Threshold;
      });
      return breaching.filter(Boolean).length >= DatapointsToAlarm;
    });
  }

  test('does not go off when one host fails, or many at once', () => {
    expect(goesOff([])).toBe(false);
    expect(goesOff([300])).toBe(false);
    expect(goesOff([300, 301])).toBe(false);
    expect(goesOff(Array.from({ length: 200 }, (_, index) => 300 + (index % 10)))).toBe(false);
    // One in the morning, one in the evening.
    expect(goesOff([300, 900])).toBe(false);
  });

  test.each([
    ['every few minutes', 6],
    ['every quarter of an hour', 15],
    ['every half hour, for each hangs first', 30],
  ])('goes off when hosts fail %s', (_, every) => {
    expect(goesOff(Array.from({ length: 8 }, (__, index) => 300 + index * every))).toBe(true);
  });

  test('takes an action in src/main.ts', () => {
    const stack = stackOf();
    stack.failedHostsAlarm.addAlarmAction({
      bind: () => ({ alarmActionArn: 'arn:aws:sns:eu-west-1:111111111111:lab' }),
    });
    const [{ Properties }] = Object.values(resourcesOf(templateOf(stack), 'AWS::CloudWatch::Alarm'));
    expect(Properties.AlarmActions).toEqual(['arn:aws:sns:eu-west-1:111111111111:lab']);
  });
});

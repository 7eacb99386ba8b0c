import { settings } from './deployment';
import { coreResourcesOf, deployedTemplate } from './template';

const template = deployedTemplate();
const groups = Object.entries(coreResourcesOf(template, 'AWS::Logs::LogGroup', '(Host|Job|NetworkFlow)Logs'));

/** A VPC that exists already has flow logs of its own, or none. */
const hasNetwork = settings.vpcId === undefined && !settings.useDefaultVpc;

test('hosts, jobs and a new VPC have a log group each', () => {
  expect(groups).toHaveLength(hasNetwork ? 3 : 2);
});

test.each(groups)('%s has the retention of the settings, and is kept when the stack is deleted', (_, group) => {
  expect(group).toMatchObject({ DeletionPolicy: 'RetainExceptOnCreate', UpdateReplacePolicy: 'Retain' });
  expect(group.Properties.RetentionInDays).toBe(settings.logRetentionDays);
});

import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { AwsSolutionsChecks } from 'cdk-nag';
import { findings } from '#src/batch/findings';
import { settings } from '#src/settings';
import { stackOf } from './stack';

test('cdk-nag has nothing to say that is not answered', () => {
  const { success, violations } = new AwsSolutionsChecks().validateScope(stackOf());
  expect(violations.map(({ ruleName, violatingResources }) => [ruleName, violatingResources])).toEqual([]);
  expect(success).toBe(true);
});

test('it looks: a role that may do everything is found', () => {
  const stack = stackOf();
  stack.roles.job.addToPolicy(new PolicyStatement({ actions: ['s3:*'], resources: ['*'] }));
  const { violations } = new AwsSolutionsChecks().validateScope(stack);
  expect(violations.map(({ ruleName }) => ruleName)).toContain('AwsSolutions-IAM5[Action::s3:*]');
});

test('every wide permission has its reason', () => {
  for (const { permission, reason } of findings(settings, 'bucket')) {
    expect([permission, reason.length > 30]).toEqual([permission, true]);
  }
});

import { Annotations, type CfnResource, Tags } from 'aws-cdk-lib';
import { FairshareSchedulingPolicy } from 'aws-cdk-lib/aws-batch';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { AwsSolutionsChecks } from 'cdk-nag';
import { findings } from '#src/batch/iam/findings';
import { CREATE_ONLY_TAGS } from '#src/batch/tags';
import { composedApp } from './composed-app';
import { settings } from './deployment';
import { advice, review } from './review';
import { stackOf, templateOf } from './stack';
import { coreTemplate, resourcesOf } from './template';

// Tests of the stack itself, not of its template. They are in one file, because each file loads the CDK again.

/** A tag that no settings have. */
const KEY = 'gwf-batch:test';

describe('a change', () => {
  test.each([
    ['user data', { 'LaunchTemplateData.UserData': 'Y2hhbmdlZA==' }],
    ['a larger volume', { 'LaunchTemplateData.BlockDeviceMappings.0.Ebs.VolumeSize': 1234 }],
  ])('of %s makes a new version of the launch template, and replaces nothing', (_, change) => {
    const stack = stackOf();
    const [[path, value]] = Object.entries(change);
    (stack.hostTemplate.template.node.defaultChild as CfnResource).addPropertyOverride(path, value);
    const changed = templateOf(stack).Resources;
    const present = coreTemplate().Resources;
    expect(Object.keys(changed)).toEqual(Object.keys(present));
    const differing = Object.keys(present).filter((id) => JSON.stringify(present[id]) !== JSON.stringify(changed[id]));
    expect(differing.map((id) => present[id].Type)).toEqual(['AWS::EC2::LaunchTemplate']);
  });

  test('of tags reaches all resources except those that it would replace', () => {
    const stack = stackOf();
    // Not there by itself, but the first thing to be added by whoever shares the queues.
    new FairshareSchedulingPolicy(stack, 'FairShare');
    Tags.of(stack.node.root).add(KEY, 'x');
    Annotations.of(stack).acknowledgeWarning('gwf-batch:dropped-tags', 'It is what is tested here.');
    const template = templateOf(stack);
    for (const type of CREATE_ONLY_TAGS) {
      const resources = Object.values(resourcesOf(template, type));
      expect(resources.length).toBeGreaterThan(0);
      for (const { Properties } of resources) {
        expect(Properties?.Tags ?? {}).toEqual(settings.permanentTags);
      }
    }
    const [group] = Object.values(resourcesOf(template, 'AWS::EC2::SecurityGroup'));
    expect(group.Properties.Tags).toContainEqual({ Key: KEY, Value: 'x' });
  });
});

describe('a review', () => {
  test('has no open question about the stacks of src/main.ts', () => {
    const questions = review(composedApp());
    if (questions.length > 0) {
      throw new Error(advice(questions));
    }
  });

  test('by cdk-nag has no open finding in the Batch core', () => {
    const { success, violations } = new AwsSolutionsChecks().validateScope(stackOf());
    expect(violations.map(({ ruleName, violatingResources }) => [ruleName, violatingResources])).toEqual([]);
    expect(success).toBe(true);
  });

  test('by cdk-nag finds a role with all permissions', () => {
    const stack = stackOf();
    stack.roles.job.addToPolicy(new PolicyStatement({ actions: ['s3:*'], resources: ['*'] }));
    const { violations } = new AwsSolutionsChecks().validateScope(stack);
    expect(violations.map(({ ruleName }) => ruleName)).toContain('AwsSolutions-IAM5[Action::s3:*]');
  });

  test('has a reason for every wide permission', () => {
    for (const { permission, reason } of findings(settings, 'bucket')) {
      expect([permission, reason.length > 30]).toEqual([permission, true]);
    }
  });
});

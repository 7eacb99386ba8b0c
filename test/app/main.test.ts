import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { BatchStack } from '#src/batch/batch-stack';
import { instanceTypes } from '#src/instance-types';
import { settings } from '#src/settings';

// This file is yours: it is created once and then left alone. What must hold of the Batch core is tested in
// `test/batch`; here is the place for what you add.
test('there are two job queues', () => {
  const stack = new BatchStack(new App(), 'test', { settings, instanceTypes });
  Template.fromStack(stack).resourceCountIs('AWS::Batch::JobQueue', 2);
});

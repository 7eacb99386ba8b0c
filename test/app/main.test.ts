import { Template } from 'aws-cdk-lib/assertions';
import { compose } from '#src/main';
import { settings } from '#src/settings';

// This file is yours: it is created once and then left alone. Test here what you add to `compose` in `src/main.ts`. What
// must hold of the Batch core, and of everything that is composed with it, is tested in `test/batch`.
const stack = compose();
const template = Template.fromStack(stack);

test.each(['default', 'priority'])('jobs can be submitted to the queue %s', (name) => {
  template.hasResourceProperties('AWS::Batch::JobQueue', { JobQueueName: `${settings.namespace}-${name}` });
});

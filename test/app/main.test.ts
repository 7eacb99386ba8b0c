import { Template } from 'aws-cdk-lib/assertions';
import { compose } from '#src/main';

// This file is yours: it is generated once and never overwritten. Test here what you add to `compose` in `src/main.ts`.
// The tests of the Batch core, and of everything that you compose with it, are in `test/batch`.
describe.each(compose().map((stack) => ({ stack, name: stack.stackName })))('the stack $name', ({ stack }) => {
  const template = Template.fromStack(stack);

  test.each(['default', 'priority'])('has the queue %s', (name) => {
    template.hasResourceProperties('AWS::Batch::JobQueue', { JobQueueName: `${stack.settings.namespace}-${name}` });
  });
});

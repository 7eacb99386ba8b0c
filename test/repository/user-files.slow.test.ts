import { generated } from '../generated';
import { inRepository, run } from '../repository';

/** As they were generated when a repository had one deployment: they are never overwritten. */
const FORMER = {
  'src/main.ts': `import * as cdk from 'aws-cdk-lib';
import { BatchStack } from './batch/batch-stack';
import { environmentFor } from './batch/environment';
import { instanceTypes } from './instance-types';
import { settings } from './settings';

export function compose(app = new cdk.App()): BatchStack {
  const stack = new BatchStack(app, settings.stackName, { settings, instanceTypes, env: environmentFor(settings) });
  const panels = new cdk.aws_s3.Bucket(stack, 'Panels', {
    enforceSSL: true,
    serverAccessLogsBucket: stack.workflowBucket.accessLogs,
  });
  panels.grantRead(stack.roles.job);
  return stack;
}
`,
  'test/main.test.ts': `import { Template } from 'aws-cdk-lib/assertions';
import { compose } from '#src/main';
import { settings } from '#src/settings';

const stack = compose();
const template = Template.fromStack(stack);

test.each(['default', 'priority'])('jobs can be submitted to the queue %s', (name) => {
  template.hasResourceProperties('AWS::Batch::JobQueue', { JobQueueName: \`\${settings.namespace}-\${name}\` });
});
`,
};

test.each([
  ['types', 'tsc', ['--noEmit']],
  ['tests, those of the user and the managed ones', 'jest', ['--ci']],
  ['synthesis', 'cdk', ['synth', '--quiet']],
])(
  'with the user files of a former version, %s work',
  (_, command, args) => {
    inRepository({ ...generated(), ...FORMER }, (folder) => run(folder, command, ...args));
  },
  120_000,
);

import * as cdk from 'aws-cdk-lib';
import { BatchStack } from './batch';
import { deployments } from './settings';

// This file is yours: it is created once and then left alone.

/** Make everything that this repository deploys. The tests make it too, and look at all of it. */
export function compose(app = new cdk.App()): BatchStack[] {
  return deployments.map((deployment) => {
    const stack = new BatchStack(app, deployment.id, deployment);

    // Add what else you need here, below `stack` and above `return`. `stack` has the parts of the Batch core, `cdk` has
    // all services. A bucket that jobs may read, for example:
    //
    //   const panels = new cdk.aws_s3.Bucket(stack, 'Panels', {
    //     enforceSSL: true,
    //     serverAccessLogsBucket: stack.workflowBucket.accessLogs,
    //   });
    //   panels.grantRead(stack.roles.job);
    //
    // docs/operations.md has more samples. What is better in a stack of its own: `new MyStack(app, 'my-stack')`.

    return stack;
  });
}

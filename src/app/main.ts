import * as cdk from 'aws-cdk-lib';
import { BatchStack } from './batch';
import { deployments } from './settings';

// This file is yours: it is generated once and never overwritten.

/** Create everything that this repository deploys. The tests call this function too, and check all of it. */
export function compose(app = new cdk.App()): BatchStack[] {
  return deployments.map((deployment) => {
    const stack = new BatchStack(app, deployment.id, deployment);

    // Add your own resources here, below `stack` and above `return`. `stack` has the parts of the Batch core, `cdk` has
    // all services. For example, a bucket that jobs can read:
    //
    //   const panels = new cdk.aws_s3.Bucket(stack, 'Panels', {
    //     enforceSSL: true,
    //     serverAccessLogsBucket: stack.workflowBucket.accessLogs,
    //   });
    //   panels.grantRead(stack.roles.job);
    //
    // docs/operations.md has more samples. For resources in a separate stack: `new MyStack(app, 'my-stack')`.

    return stack;
  });
}

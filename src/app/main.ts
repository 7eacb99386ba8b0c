import { App } from 'aws-cdk-lib';
import { BatchStack } from './batch/batch-stack';
import { environmentFor } from './batch/environment';
import { instanceTypes } from './instance-types';
import { settings } from './settings';

// This file is yours: it is created once and then left alone.
const app = new App();

const stack = new BatchStack(app, settings.namespace, { settings, instanceTypes, env: environmentFor(settings) });

// Add what else you need here. The stack exposes its constructs: let a bucket of yours be read by jobs, for example,
// with `myBucket.grantRead(stack.roles.job)`.
void stack;

import { App } from 'aws-cdk-lib';
import { Template as Assertions } from 'aws-cdk-lib/assertions';
import { BatchStack } from '#src/batch/batch-stack';
import type { InstanceTypes } from '#src/batch/compute/instance-lists';
import type { BatchSettings } from '#src/batch/settings';
import { temporaryFolder } from './clean-up';
import { instanceTypes, settings } from './deployment';
import type { Template } from './template';

/** The Batch core by itself, without the additions of `src/main.ts`, with your settings or changed ones. */
export function stackOf(changed: Partial<BatchSettings> = {}, types: InstanceTypes = instanceTypes): BatchStack {
  const all: BatchSettings = { ...settings, ...changed };
  const env = all.region === undefined ? undefined : { region: all.region };
  const app = new App({ outdir: temporaryFolder(), treeMetadata: false });
  return new BatchStack(app, all.stackName, { settings: all, instanceTypes: types, env });
}

/** Its template. To read the deployed one only, use `deployedTemplate`, which does not load the CDK. */
export function templateOf(stack: BatchStack): Template {
  return Assertions.fromStack(stack).toJSON() as Template;
}

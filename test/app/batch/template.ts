import { existsSync, readFileSync } from 'node:fs';
import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { BatchStack } from '#src/batch/batch-stack';
import type { InstanceTypes } from '#src/batch/instance-lists';
import type { BatchSettings } from '#src/batch/settings';
import { instanceTypes } from '#src/instance-types';
import { settings } from '#src/settings';

/** A resource of a template. */
export interface Resource {
  readonly Type: string;
  // biome-ignore lint/suspicious/noExplicitAny: properties are as many shapes as there are resource types
  readonly Properties: any;
  readonly DeletionPolicy?: string;
}

/** The stack that this repository deploys, or one that differs from it. */
export function stackOf(changed: Partial<BatchSettings> = {}, types: InstanceTypes = instanceTypes): BatchStack {
  // Building the template is what is tested here; that CloudFormation would take it, `synth` checks once for all.
  process.env.CDK_VALIDATION = 'false';
  const all: BatchSettings = { ...settings, ...changed };
  const env = all.region === undefined ? undefined : { region: all.region };
  return new BatchStack(new App({ context: flags() }), all.namespace, { settings: all, instanceTypes: types, env });
}

/** Its template. */
export function templateOf(stack: BatchStack = stackOf()): Template {
  return Template.fromStack(stack);
}

/** The resources of a type, by logical id. */
export function resourcesOf(template: Template, type: string): Record<string, Resource> {
  return template.findResources(type) as Record<string, Resource>;
}

/** The compute environment for Spot, or that for On-Demand. */
export function environmentOf(template: Template, kind: 'SPOT' | 'EC2'): Resource {
  const environments = Object.values(resourcesOf(template, 'AWS::Batch::ComputeEnvironment'));
  const found = environments.filter(({ Properties }) => Properties.ComputeResources.Type === kind);
  expect(found).toHaveLength(1);
  return found[0];
}

/** The feature flags of the app: without them the template would be another. */
function flags(): Record<string, unknown> {
  return existsSync('cdk.json') ? JSON.parse(readFileSync('cdk.json', 'utf-8')).context : {};
}

import { Annotations, Match } from 'aws-cdk-lib/assertions';
import type { BatchStack } from '../../src/app/batch/batch-stack';
import { resourcesOf, type Template } from '../app/batch/template';

/** The properties of a job definition, by its name. */
export function jobCalled(template: Template, name: string) {
  const jobs = Object.values(resourcesOf(template, 'AWS::Batch::JobDefinition'));
  return jobs.find(({ Properties }) => Properties.JobDefinitionName === name)?.Properties;
}

export const warningsOf = (stack: BatchStack) =>
  Annotations.fromStack(stack)
    .findWarning('*', Match.anyValue())
    .map(({ entry }) => entry.data);

export const errorsOf = (stack: BatchStack) =>
  Annotations.fromStack(stack)
    .findError('*', Match.anyValue())
    .map(({ entry }) => entry.data);

export const policies = (template: Template) => JSON.stringify(resourcesOf(template, 'AWS::IAM::Policy'));

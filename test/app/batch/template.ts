import { readFileSync } from 'node:fs';

/** A resource of a template. */
export interface Resource {
  readonly Type: string;
  // biome-ignore lint/suspicious/noExplicitAny: properties are as many shapes as there are resource types
  readonly Properties: any;
  readonly DeletionPolicy?: string;
}

/** A template, as CloudFormation would get it. */
export interface Template {
  readonly Resources: Record<string, Resource>;
  readonly Mappings?: Record<string, Record<string, Record<string, string>>>;
  readonly Conditions?: Record<string, unknown>;
  readonly Parameters?: Record<string, { readonly Type: string }>;
  readonly Outputs?: Record<string, { readonly Value: unknown }>;
}

/** Where `synthesise.ts` has put the template of this repository, once for all tests. */
export const TEMPLATE_FILE = 'GWF_BATCH_TEMPLATE';

/** The template that this repository deploys. */
export function deployedTemplate(): Template {
  return JSON.parse(readFileSync(process.env[TEMPLATE_FILE] ?? '', 'utf-8'));
}

/** The resources of a type, by logical id. */
export function resourcesOf({ Resources }: Template, type: string): Record<string, Resource> {
  return Object.fromEntries(Object.entries(Resources).filter(([, { Type }]) => Type === type));
}

/** The compute environment for Spot, or that for On-Demand. */
export function environmentOf(template: Template, kind: 'SPOT' | 'EC2'): Resource {
  const environments = Object.values(resourcesOf(template, 'AWS::Batch::ComputeEnvironment'));
  const found = environments.filter(({ Properties }) => Properties.ComputeResources.Type === kind);
  expect(found).toHaveLength(1);
  return found[0];
}

/** The user data of hosts as text; `<...>` is what is known when it is deployed. */
export function userDataOf(template: Template): string {
  const [{ Properties }] = Object.values(resourcesOf(template, 'AWS::EC2::LaunchTemplate'));
  const encoded = Properties.LaunchTemplateData.UserData['Fn::Base64'];
  const pieces: unknown[] = typeof encoded === 'string' ? [encoded] : encoded['Fn::Join'][1];
  return pieces.map((piece) => (typeof piece === 'string' ? piece : '<...>')).join('');
}

import { readFileSync } from 'node:fs';

/** A resource of a template. */
export interface Resource {
  readonly Type: string;
  // biome-ignore lint/suspicious/noExplicitAny: properties are as many shapes as there are resource types
  readonly Properties: any;
  readonly DeletionPolicy?: string;
  readonly UpdateReplacePolicy?: string;
}

/** A template, as CloudFormation would get it. */
export interface Template {
  readonly Resources: Record<string, Resource>;
  readonly Mappings?: Record<string, Record<string, Record<string, string>>>;
  readonly Conditions?: Record<string, unknown>;
  readonly Parameters?: Record<string, { readonly Type: string }>;
  readonly Outputs?: Record<string, { readonly Value: unknown }>;
}

/** The environment variable with the path of the template that this repository deploys; `synthesize.ts` writes it. */
export const TEMPLATE_FILE = 'GWF_BATCH_TEMPLATE';

/** The environment variable with the path of the template of the Batch core by itself. */
export const CORE_FILE = 'GWF_BATCH_CORE';

/**
 * The template that this repository deploys: the Batch core, with what `src/main.ts` adds to its stack. Tests of what is
 * in the core find it by its name or logical ID, because there may be more of each kind.
 */
export function deployedTemplate(): Template {
  return JSON.parse(readFileSync(process.env[TEMPLATE_FILE] ?? '', 'utf-8'));
}

/** The template of the Batch core by itself, with your settings and without the additions of `src/main.ts`. */
export function coreTemplate(): Template {
  return JSON.parse(readFileSync(process.env[CORE_FILE] ?? '', 'utf-8'));
}

/** The resources of a type, by logical id. */
export function resourcesOf({ Resources }: Template, type: string): Record<string, Resource> {
  return Object.fromEntries(Object.entries(Resources).filter(([, { Type }]) => Type === type));
}

/** Those of a type that are in a part of the Batch core, by logical id: what is added has another beginning. */
export function coreResourcesOf(template: Template, type: string, part: string): Record<string, Resource> {
  const id = new RegExp(`^${part}[0-9A-F]{8}$`);
  return Object.fromEntries(Object.entries(resourcesOf(template, type)).filter(([name]) => id.test(name)));
}

/** The launch templates of the Batch core, the default one first. */
export function launchTemplatesOf(template: Template): Record<string, Resource> {
  return coreResourcesOf(template, 'AWS::EC2::LaunchTemplate', 'Host(Template|Upto\\d+Vcpus)');
}

/** The compute environment for Spot, or that for On-Demand. */
export function environmentOf(template: Template, kind: 'SPOT' | 'EC2'): Resource {
  const part = `Compute${kind === 'SPOT' ? 'Spot' : 'OnDemand'}(Arm64)?(BestFit)?`;
  const found = Object.values(coreResourcesOf(template, 'AWS::Batch::ComputeEnvironment', part));
  expect(found.map(({ Properties }) => Properties.ComputeResources.Type)).toEqual([kind]);
  return found[0];
}

/** The user data of hosts as text; `<...>` is what is known when it is deployed. */
export function userDataOf(template: Template): string {
  const [{ Properties }] = Object.values(launchTemplatesOf(template));
  const encoded = Properties.LaunchTemplateData.UserData['Fn::Base64'];
  const pieces: unknown[] = typeof encoded === 'string' ? [encoded] : encoded['Fn::Join'][1];
  return pieces.map((piece) => (typeof piece === 'string' ? piece : '<...>')).join('');
}

/** A value as text, such as an ARN: `<AWS::Region>` and `<Bucket.Arn>` are what is known when it is deployed. */
export function textOf(value: unknown): string {
  const functions = value as { Ref?: string; 'Fn::GetAtt'?: string[]; 'Fn::Join'?: [string, unknown[]] };
  const { Ref: name, 'Fn::GetAtt': attribute, 'Fn::Join': joined } = functions;
  const [separator, pieces] = joined ?? ['', []];
  return name || attribute
    ? `<${name ?? attribute?.join('.')}>`
    : joined
      ? pieces.map(textOf).join(separator)
      : `${value}`;
}

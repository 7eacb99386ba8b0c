import { createHash } from 'node:crypto';
import type { Template } from './compare';

/** Put new ids in place of those of some resources, wherever another resource names them. */
export function withNewIds(template: Template, replaced: readonly string[]): Template {
  return withReferences(template, (reference, [id]) => {
    return replaced.includes(id) ? renamed(reference, `${id} (new)`) : reference;
  });
}

/**
 * Have a launch template's latest version differ where the launch template does: what names it by
 * `LatestVersionNumber` is updated with it, though its own text stays the same.
 *
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-launchtemplate.html
 */
export function withVersions(template: Template): Template {
  return withReferences(template, (reference, [id, attribute]) => {
    const { Type, Properties } = template.Resources[id] ?? {};
    return Type === 'AWS::EC2::LaunchTemplate' && attribute === 'LatestVersionNumber'
      ? { 'Fn::Join': ['', [reference, digest(Properties)]] }
      : reference;
  });
}

type Replace = (reference: object, parts: string[]) => object;

function withReferences({ Resources }: Template, replace: Replace): Template {
  return {
    Resources: Object.fromEntries(
      Object.entries(Resources).map(([id, resource]) => [
        id,
        resource.Properties === undefined
          ? resource
          : { ...resource, Properties: walk(resource.Properties, replace) as Record<string, unknown> },
      ]),
    ),
  };
}

function walk(value: unknown, replace: Replace): unknown {
  if (Array.isArray(value)) {
    return value.map((each) => walk(each, replace));
  }
  if (typeof value !== 'object' || value === null) {
    return value;
  }
  const parts = partsOf(value);
  return parts
    ? replace(value, parts)
    : Object.fromEntries(Object.entries(value).map(([key, each]) => [key, walk(each, replace)]));
}

/** The logical id that a reference names, and the attribute of it. */
function partsOf(value: object): string[] | undefined {
  const [[name, given] = ['', ''], ...others] = Object.entries(value);
  if (others.length > 0) {
    return undefined;
  }
  return name === 'Ref' ? [given] : name === 'Fn::GetAtt' ? given : undefined;
}

function renamed(reference: object, id: string): object {
  const [, ...attributes] = partsOf(reference) ?? [];
  return attributes.length > 0 ? { 'Fn::GetAtt': [id, ...attributes] } : { Ref: id };
}

function digest(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex');
}

import { loadAwsServiceSpecSync } from '@aws-cdk/aws-service-spec';
import type { Property, PropertyType, Resource, ResourceProperties } from '@aws-cdk/service-spec-types';

const spec = loadAwsServiceSpecSync();

/** What a property that changes does to its resource, by the schema of CloudFormation. */
export type Replacement = 'no' | 'maybe' | 'yes';

/** A property that differs between two versions of a resource. */
export interface ChangedProperty {
  /** Such as `ComputeResources.InstanceTypes`. */
  readonly path: string;

  readonly replacement: Replacement;
}

/** What is known of a type of resources. */
export function specOf(type: string): Resource {
  const [resource] = spec.lookup('resource', 'cloudFormationType', 'equals', type);
  if (resource === undefined) {
    throw new Error(`${type}: the service specification does not know it.`);
  }
  return resource;
}

/**
 * The properties that differ, as deep as the schema goes: the CDK's diff looks at the outermost only, whereas what
 * replaces a compute environment lies further in.
 */
export function changedProperties(type: string, before: object = {}, after: object = {}): ChangedProperty[] {
  return changesIn(specOf(type).properties, before, after, '');
}

/**
 * The properties by which a resource of this type is known: two that have the same cannot exist. None if the service
 * chooses them.
 */
export function identifyingProperties(type: string): readonly string[] {
  const { primaryIdentifier = [], properties, name } = specOf(type);
  if (primaryIdentifier.length > 0 && primaryIdentifier.every((each) => each in properties)) {
    return primaryIdentifier;
  }
  // What is known by an ARN or an id may still have a name, such as `JobQueueName`.
  return [`${name}Name`, 'Name'].filter((each) => properties[each]?.causesReplacement === 'yes').slice(0, 1);
}

function changesIn(properties: ResourceProperties, before: object, after: object, above: string): ChangedProperty[] {
  const [old, now] = [before, after] as Record<string, unknown>[];
  return [...new Set([...Object.keys(old), ...Object.keys(now)])]
    .filter((name) => !isSame(old[name], now[name]))
    .flatMap((name) => changesOf(properties[name], old[name], now[name], `${above}${name}`));
}

function changesOf(property: Property | undefined, before: unknown, after: unknown, path: string): ChangedProperty[] {
  const inner = property && membersOf(property.type);
  const further = inner && isObject(before) && isObject(after) ? changesIn(inner, before, after, `${path}.`) : [];
  return [{ path, replacement: property?.causesReplacement ?? 'no' }, ...further];
}

/** Of a list or a choice of types nothing is known of the members. */
function membersOf(type: PropertyType): ResourceProperties | undefined {
  return type.type === 'ref' ? spec.get('typeDefinition', type.reference.$ref).properties : undefined;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

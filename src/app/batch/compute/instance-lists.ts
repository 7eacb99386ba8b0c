import type { ByComputeEnvironment } from './kinds';

/**
 * An image that AWS Batch starts hosts from. If both are given, it uses the one with the NVIDIA driver for types with
 * GPUs, and the other one for the rest.
 *
 * @see https://docs.aws.amazon.com/batch/latest/APIReference/API_Ec2Configuration.html
 */
export type HostImage = 'ECS_AL2023' | 'ECS_AL2023_NVIDIA';

/** The resources of a host. */
export interface HostFigures {
  readonly vcpus: number;

  /** All of its memory. Jobs get less. */
  readonly memoryMiB: number;

  readonly gpus: number;
}

/**
 * The instance types of one compute environment, for every region that it can be deployed to.
 *
 * Grouped so that a diff is easy to read: each family once with its sizes, then one line of families for each region.
 */
export interface InstanceLists {
  /**
   * The sizes of a family, in every region that lists it: `{ m7i: 'large xlarge 2xlarge' }`. Without sizes, the family
   * itself is listed.
   */
  readonly sizes: { readonly [family: string]: string };

  /** Families listed in a region: `{ 'eu-west-1': 'c7i m7i r7i' }`. */
  readonly families: { readonly [region: string]: string };

  /** Types that a region does not offer although it offers their family: `{ 'eu-west-1': 'm7i.large' }`. */
  readonly unavailable: { readonly [region: string]: string };

  /** The exact list, the same in every region, if one was set: types, families or aliases. */
  readonly types: string;

  /** The alias that AWS Batch gets in a region without a list. */
  readonly fallback: string;

  /** The images for the listed types. */
  readonly images: readonly HostImage[];

  /**
   * vCPUs by size, and by type if a type differs from others of its size: `{ large: 2, 'm6i.metal': 128 }`. By type
   * only, if `types` contains types. Families that are listed without sizes, and aliases, have no entry, because they
   * stand for many types.
   */
  readonly vcpus: { readonly [sizeOrType: string]: number };

  /**
   * The hosts that no other listed host, in any region, exceeds in vCPUs, memory and GPUs. Absent if the catalog does
   * not know all that is listed, because that may include a larger host.
   */
  readonly largest?: { readonly [type: string]: HostFigures };
}

/**
 * The list for one region, as AWS Batch takes it.
 *
 * @param lists the lists of all regions
 * @param region the name of a region; if it has no list, the result is `fallback`
 */
export function instanceTypesIn(lists: InstanceLists, region: string): string[] {
  const types = words(lists.types);
  if (types.length > 0) {
    return types;
  }
  const families = familiesListedIn(lists, region);
  if (families.length === 0) {
    return [lists.fallback];
  }
  const unavailable = new Set(words(own(lists.unavailable, region)));
  return families
    .flatMap((family) => {
      const sizes = words(own(lists.sizes, family));
      return sizes.length > 0 ? sizes.map((size) => `${family}.${size}`) : family;
    })
    .filter((type) => !unavailable.has(type));
}

/**
 * The vCPUs of an instance type.
 *
 * @param name a type, family or alias of the list
 * @returns undefined for a family or an alias, and for a type that is newer than the lists
 */
export function vcpusOf(lists: InstanceLists, name: string): number | undefined {
  const [, size = ''] = name.split('.');
  return own(lists.vcpus, name) ?? own(lists.vcpus, size);
}

/** The families listed in a region; empty if AWS Batch chooses the types there. */
export function familiesListedIn(lists: InstanceLists, region: string): string[] {
  return words(own(lists.families, region));
}

/** Names come from users: `constructor` must not find anything. */
function own<Value>(record: { readonly [name: string]: Value }, name: string): Value | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}

function words(text: string | undefined): string[] {
  return text ? text.split(' ') : [];
}

/** The instance types of the compute environments. */
export type InstanceTypes = ByComputeEnvironment<InstanceLists>;

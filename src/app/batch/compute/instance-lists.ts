import type { ByComputeEnvironment } from './kinds';

/**
 * An image that AWS Batch starts hosts from. Where both are given, it takes the one with the NVIDIA driver for types
 * with GPUs, and the other for the rest.
 *
 * @see https://docs.aws.amazon.com/batch/latest/APIReference/API_Ec2Configuration.html
 */
export type HostImage = 'ECS_AL2023' | 'ECS_AL2023_NVIDIA';

/** What a host has. */
export interface HostFigures {
  readonly vcpus: number;

  /** All of its memory, of which jobs get less. */
  readonly memoryMiB: number;

  readonly gpus: number;
}

/**
 * The instance types of one compute environment, in every region it can be deployed to.
 *
 * Grouped so that a change can be read: a family and its sizes once, then one line of families for each region.
 */
export interface InstanceLists {
  /** Sizes listed of a family wherever it is listed: `{ m7i: 'large xlarge 2xlarge' }`. None: the family itself is listed. */
  readonly sizes: { readonly [family: string]: string };

  /** Families listed in a region: `{ 'eu-west-1': 'c7i m7i r7i' }`. */
  readonly families: { readonly [region: string]: string };

  /** Types that a region does not offer though it offers their family: `{ 'eu-west-1': 'm7i.large' }`. */
  readonly unavailable: { readonly [region: string]: string };

  /** The list of every region, if it was set exactly: types, families or aliases. */
  readonly types: string;

  /** The alias that AWS Batch gets in a region without a list. */
  readonly fallback: string;

  /** The images that the types listed take. */
  readonly images: readonly HostImage[];

  /**
   * vCPUs by size, and by type where a type has others than its size has elsewhere: `{ large: 2, 'm6i.metal': 128 }`. By
   * type only if `types` names types. None of families listed as such, nor of aliases: they stand for many types.
   */
  readonly vcpus: { readonly [sizeOrType: string]: number };

  /**
   * The hosts that no other host listed in any region exceeds in vCPUs, memory and GPUs. Absent if something listed is
   * not known: a larger host can then be among it.
   */
  readonly largest?: { readonly [type: string]: HostFigures };
}

/**
 * The list for one region, as AWS Batch takes it.
 *
 * @param lists what is listed where
 * @param region a region's name; for one without a list, `fallback` is returned
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
 * vCPUs of what a list names.
 *
 * @param name a type, family or alias of the list
 * @returns nothing for a family or an alias, nor for a type that is newer than the lists
 */
export function vcpusOf(lists: InstanceLists, name: string): number | undefined {
  const [, size = ''] = name.split('.');
  return own(lists.vcpus, name) ?? own(lists.vcpus, size);
}

/** The families listed in a region; none if AWS Batch chooses there. */
export function familiesListedIn(lists: InstanceLists, region: string): string[] {
  return words(own(lists.families, region));
}

/** Names are user input: `constructor` must find nothing. */
function own<Value>(record: { readonly [name: string]: Value }, name: string): Value | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}

function words(text: string | undefined): string[] {
  return text ? text.split(' ') : [];
}

/** The instance types of the compute environments. */
export type InstanceTypes = ByComputeEnvironment<InstanceLists>;

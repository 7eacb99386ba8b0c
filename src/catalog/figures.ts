import { safeMemory } from '../app/batch/compute/host-memory';
import { catalog } from './ec2/catalog';
import { expand as expandAll } from './ec2/expand';
import { compareTexts } from './ec2/family-name';
import type { InstanceType } from './ec2/instance-type';
import { remembered } from './ec2/remembered';

/** The smallest and the largest value. */
export interface Range {
  readonly min: number;
  readonly max: number;
}

/** The limits of a compute environment within its region. */
export interface Limits {
  /**
   * Number of zones that hosts start in. Which zones depends on the account, so the number of pools is an upper bound.
   *
   * @default - every zone of the region
   */
  readonly zones?: number;

  /**
   * vCPUs of the compute environment, which a single job cannot exceed either.
   *
   * @default - no limit
   */
  readonly maxVcpus?: number;
}

/** A job that has a host to itself. */
export interface LargestJob {
  /** vCPUs that it can request, within the limit of the compute environment. */
  readonly vcpus: number;

  /** Memory that it can request, in MiB: an estimate, less than the memory of the host. */
  readonly memoryMiB: number;

  /** A type that it fits on. */
  readonly instanceType: string;
}

/** The figures of a list of instance types in a region. */
export interface InstanceFigures {
  /** Number of types that the region offers. */
  readonly types: number;

  /** Number of capacity pools: each type counts once for each zone that offers it, up to the zones that hosts start in. */
  readonly pools: number;

  /** vCPUs of a host. Absent if there are no types. */
  readonly vcpus?: Range;

  /** Memory of a host, in MiB. Absent if there are no types. */
  readonly memoryMiB?: Range;

  /** The job with the most memory that fits on a host. Absent if there are no types. */
  readonly largestJob?: LargestJob;

  /** The job with the most vCPUs that fits on a host: another, with less memory, or the same. Absent if there are no types. */
  readonly widestJob?: LargestJob;

  /** Names in the list that are not counted, because the catalog does not know them. */
  readonly unknown: string[];
}

/**
 * Compute the figures of a list in a region.
 *
 * @param names types, families and aliases, as AWS Batch takes them
 * @param region the name of a region; nothing is counted in a region that the catalog does not know
 * @param limits the limits within the region; by default there are none
 */
export function instanceFigures(names: readonly string[], region: string, limits: Limits = {}): InstanceFigures {
  const { zones = Number.POSITIVE_INFINITY, maxVcpus = Number.POSITIVE_INFINITY } = limits;
  const types = instanceTypesOffered(names, region);
  const jobs = types.map((type) => jobOn(type, maxVcpus));
  return {
    types: types.length,
    pools: types.reduce((sum, type) => sum + Math.min(type.zones, zones), 0),
    vcpus: rangeOf(types.map((type) => type.vcpus)),
    memoryMiB: rangeOf(types.map((type) => type.memoryMiB)),
    largestJob: first(jobs, (a, b) => b.memoryMiB - a.memoryMiB || b.vcpus - a.vcpus),
    widestJob: first(jobs, (a, b) => b.vcpus - a.vcpus || b.memoryMiB - a.memoryMiB),
    unknown: unknownNames(names),
  };
}

/** A type that a list stands for in a region. */
export interface OfferedType extends InstanceType {
  /** The number of zones in the region that offer it. */
  readonly zones: number;
}

/**
 * The types that a list stands for in a region, smallest first.
 *
 * @param names types, families and aliases, as AWS Batch takes them
 * @param region the name of a region; a region that the catalog does not know has no types
 */
export function instanceTypesOffered(names: readonly string[], region: string): OfferedType[] {
  const offers = catalog().regions.get(region)?.offers ?? new Map<string, number>();
  return expand(names)
    .flatMap((type) => ({ ...type, zones: offers.get(type.name) ?? 0 }))
    .filter(({ zones }) => zones > 0)
    .sort((a, b) => a.vcpus - b.vcpus || a.memoryMiB - b.memoryMiB || compareTexts(a.name, b.name));
}

/** The names that the catalog does not know. */
export function unknownNames(names: readonly string[]): string[] {
  return names.filter((name) => !isKnown(name));
}

const isKnown = remembered((name) => expand([name]).length > 0);

/** The types that names stand for. A family does not include bare metal: AWS Batch does not promise to use it. */
function expand(names: readonly string[]): InstanceType[] {
  return expandAll(names).filter((type) => !type.bareMetal || names.includes(type.name));
}

function rangeOf(numbers: number[]): Range | undefined {
  return numbers.length === 0 ? undefined : { min: Math.min(...numbers), max: Math.max(...numbers) };
}

function jobOn(host: InstanceType, maxVcpus: number): LargestJob {
  return {
    vcpus: Math.min(host.vcpus, maxVcpus),
    memoryMiB: safeMemory(host.memoryMiB),
    instanceType: host.name,
  };
}

function first(jobs: LargestJob[], order: (a: LargestJob, b: LargestJob) => number): LargestJob | undefined {
  return [...jobs].sort((a, b) => order(a, b) || compareTexts(a.instanceType, b.instanceType))[0];
}

import { familiesListedIn, type InstanceLists } from '../app/batch/compute/instance-lists';
import { catalog, type Range } from '../catalog';
import { compareFamilies, parseFamilyName } from '../catalog/ec2/family-name';
import type { Jobs } from '../catalog/summary';

/**
 * `3`, or `3 to 5`.
 *
 * @param show writes one of the values
 * @param to the word between them
 */
export function rangeText({ min, max }: Range, show: (value: number) => string = String, to = ' to '): string {
  const [least, most] = [show(min), show(max)];
  return least === most ? least : `${least}${to}${most}`;
}

/** MiB as GiB, with at most one decimal. */
export function gib(mib: number): string {
  const value = mib / 1024;
  return String(value < 10 ? Number(value.toFixed(1)) : Math.floor(value));
}

/** `96 vCPUs with 706 GiB, or 192 vCPUs with 353 GiB`: both only if they differ, a dash if there are no types. */
export function jobsText({ largestJob, widestJob }: Jobs): string {
  if (!largestJob || !widestJob) {
    return '–';
  }
  return (widestJob.vcpus > largestJob.vcpus ? [largestJob, widestJob] : [largestJob])
    .map(({ vcpus, memoryMiB }) => `${vcpus} ${vcpus === 1 ? 'vCPU' : 'vCPUs'} with ${gib(memoryMiB)} GiB`)
    .join(', or ');
}

/** `3 zones`. */
export function zonesText(zones: number | undefined): string {
  if (zones === undefined) {
    return 'all zones of the region';
  }
  return zones === 1 ? '1 zone' : `${zones} zones`;
}

/** Families, those of the newest generation first. */
export function newestFirst(families: readonly string[]): string[] {
  const generation = (family: string) => parseFamilyName(family).generation;
  return [...families].sort((a, b) => generation(b) - generation(a) || compareFamilies(a, b));
}

/** The families listed in a region, those of the newest generation first; none if AWS Batch chooses there. */
export function familiesIn(lists: InstanceLists, region: string): string[] {
  return newestFirst(familiesListedIn(lists, region));
}

/** Whether every region that the catalog knows lists the same families. */
export function isSameEverywhere(lists: InstanceLists): boolean {
  return new Set([...catalog().regions.keys()].map((region) => familiesListedIn(lists, region).join(' '))).size === 1;
}

/** A region to show as an example of many: a well-known one, if it has a list. */
export function exampleRegion({ families }: InstanceLists): string {
  return Object.hasOwn(families, 'us-east-1') ? 'us-east-1' : (Object.keys(families)[0] ?? '');
}

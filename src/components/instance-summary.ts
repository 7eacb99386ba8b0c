import { type InstanceLists, instanceTypesIn } from '../app/batch/instance-lists';
import { catalog, type InstanceFigures, instanceFigures, type LargestJob, type Range } from '../catalog';

/** What a list comes to in one region. */
export interface RegionFigures extends InstanceFigures {
  readonly region: string;
}

/** What a list comes to, in its one region or in all that it has a list for. */
export function figuresOf(lists: InstanceLists, region: string | undefined): RegionFigures[] {
  const regions = region === undefined ? [...catalog().regions.keys()] : [region];
  return regions.map((each) => ({ region: each, ...instanceFigures(instanceTypesIn(lists, each), each) }));
}

/** From the least to the most of some regions. */
export function across(figures: RegionFigures[], number: (each: RegionFigures) => number): Range {
  const numbers = figures.map(number);
  return { min: Math.min(...numbers), max: Math.max(...numbers) };
}

/** `3`, or `3 to 5`. */
export function rangeText({ min, max }: Range, unit = ''): string {
  return `${min === max ? min : `${min} to ${max}`}${unit}`;
}

/** MiB as GiB, without more digits than one cares for. */
export function gib(mib: number): string {
  const value = mib / 1024;
  return String(value < 10 ? Number(value.toFixed(1)) : Math.floor(value));
}

/**
 * `16 vCPUs, 117 GiB`, or nothing if there are no types to tell it from.
 *
 * @param maxVcpus the limit of the compute environment, which a single job cannot exceed either
 */
export function jobText(job: LargestJob | undefined, maxVcpus: number): string {
  return job ? `${Math.min(job.vcpus, maxVcpus)} vCPUs, ${gib(job.memoryMiB)} GiB` : '–';
}

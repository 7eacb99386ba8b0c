import { familiesListedIn, type InstanceLists, type InstanceTypes, instanceTypesIn } from '../app/batch/instance-lists';
import type { BatchSettings } from '../app/batch/settings';
import { catalog, type InstanceFigures, instanceFigures, type LargestJob, type Range } from '../catalog';
import { compareFamilies, parseFamilyName } from '../catalog/family-name';
import type { Limits } from '../catalog/figures';

/** What a list comes to in one region. */
export interface RegionFigures extends InstanceFigures {
  readonly region: string;
}

/** A job by what it asks for. */
type Job = Pick<LargestJob, 'vcpus' | 'memoryMiB'>;

/** The jobs with the most memory and with the most vCPUs. */
interface Jobs {
  readonly largestJob?: Job;
  readonly widestJob?: Job;
}

/** What a list comes to, in its one region or in all that it has a list for. */
function figuresOf(lists: InstanceLists, region: string | undefined, limits: Limits): RegionFigures[] {
  const regions = region === undefined ? [...catalog().regions.keys()] : [region];
  return regions.map((each) => ({ region: each, ...instanceFigures(instanceTypesIn(lists, each), each, limits) }));
}

/** What both lists of a repository come to. */
export interface Summary {
  /** In how many zones hosts start. Of a VPC that exists already it is not known. */
  readonly zones?: number;
  readonly spot: RegionFigures[];
  readonly onDemand: RegionFigures[];
}

/**
 * What both lists of a repository come to, within its limits.
 *
 * @param region by default the one that it deploys to, or all
 */
export function summaryOf(
  { settings, instanceTypes }: { settings: BatchSettings; instanceTypes: InstanceTypes },
  region: string | undefined = settings.region,
): Summary {
  const zones = zonesOfHosts(settings);
  return {
    zones,
    spot: figuresOf(instanceTypes.spot, region, { zones, maxVcpus: settings.spotMaxVcpus }),
    onDemand: figuresOf(instanceTypes.onDemand, region, { zones, maxVcpus: settings.onDemandMaxVcpus }),
  };
}

/** Whether the figures tell something: the catalogue may know nothing of the region, or of all that is listed there. */
export function isKnown({ region, types, unknown }: RegionFigures): boolean {
  return types > 0 || (unknown.length === 0 && catalog().regions.has(region));
}

function zonesOfHosts({ vpcId, useDefaultVpc, maxAzs }: BatchSettings): number | undefined {
  return vpcId === undefined && !useDefaultVpc ? maxAzs : undefined;
}

/** From the least to the most of some regions. */
export function across(figures: RegionFigures[], number: (each: RegionFigures) => number): Range {
  const numbers = figures.map(number);
  return { min: Math.min(...numbers), max: Math.max(...numbers) };
}

/** The jobs that fit in each of some regions. */
export function jobsInAll(figures: RegionFigures[]): Jobs {
  const least = (jobs: Job[]): Job | undefined =>
    jobs.length === 0
      ? undefined
      : {
          vcpus: Math.min(...jobs.map(({ vcpus }) => vcpus)),
          memoryMiB: Math.min(...jobs.map(({ memoryMiB }) => memoryMiB)),
        };
  return {
    largestJob: least(figures.flatMap(({ largestJob }) => largestJob ?? [])),
    widestJob: least(figures.flatMap(({ widestJob }) => widestJob ?? [])),
  };
}

/**
 * `3`, or `3 to 5`.
 *
 * @param show how one of the two is written
 * @param to what stands between them
 */
export function rangeText({ min, max }: Range, show: (value: number) => string = String, to = ' to '): string {
  const [least, most] = [show(min), show(max)];
  return least === most ? least : `${least}${to}${most}`;
}

/** MiB as GiB, without more digits than one cares for. */
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

/** How pools are counted, as a sentence. */
export function poolsRemark(zones: number | undefined): string {
  return zones === undefined
    ? 'Pools are counted in all zones of the region, for hosts in every one of them: where the subnets of the VPC are is not known here, and in fewer zones there are fewer pools.'
    : `Pools are counted in ${zonesText(zones)}, where the VPC has subnets, and are the most there can be: a type may be offered in other zones than these.`;
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

/** Whether every region that the catalogue knows lists the same families. */
export function isSameEverywhere(lists: InstanceLists): boolean {
  return new Set([...catalog().regions.keys()].map((region) => familiesListedIn(lists, region).join(' '))).size === 1;
}

/** A region to show as an example of many: one that everybody knows, if it has a list. */
export function exampleRegion({ families }: InstanceLists): string {
  return Object.hasOwn(families, 'us-east-1') ? 'us-east-1' : (Object.keys(families)[0] ?? '');
}

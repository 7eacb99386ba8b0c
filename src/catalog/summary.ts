import { type InstanceLists, type InstanceTypes, instanceTypesIn } from '../app/batch/compute/instance-lists';
import { type ByComputeEnvironment, forEachEnvironment } from '../app/batch/compute/kinds';
import type { BatchSettings } from '../app/batch/settings';
import type { Limits } from './figures';
import { catalog, type InstanceFigures, instanceFigures, type LargestJob, type Range } from './index';

/** What a list comes to in one region. */
export interface RegionFigures extends InstanceFigures {
  readonly region: string;
}

/** A job by what it asks for. */
type Job = Pick<LargestJob, 'vcpus' | 'memoryMiB'>;

/** The jobs with the most memory and with the most vCPUs. */
export interface Jobs {
  readonly largestJob?: Job;
  readonly widestJob?: Job;
}

/** What a list comes to, in its one region or in all that it has a list for. */
function figuresOf(lists: InstanceLists, region: string | undefined, limits: Limits): RegionFigures[] {
  const regions = region === undefined ? [...catalog().regions.keys()] : [region];
  return regions.map((each) => ({ region: each, ...instanceFigures(instanceTypesIn(lists, each), each, limits) }));
}

/** What the lists of a repository come to. */
export interface Summary {
  /** In how many zones hosts start. Of a VPC that exists already it is not known. */
  readonly zones?: number;

  /** Region by region. */
  readonly figures: ByComputeEnvironment<RegionFigures[]>;
}

/**
 * What the lists of a repository come to, within its limits.
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
    figures: forEachEnvironment((name) =>
      figuresOf(instanceTypes[name], region, { zones, maxVcpus: settings[`${name}MaxVcpus`] }),
    ),
  };
}

/** Whether the figures tell something: the catalog may know nothing of the region, or of all that is listed there. */
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

import { type InstanceLists, type InstanceTypes, instanceTypesIn } from '../app/batch/compute/instance-lists';
import { type ByComputeEnvironment, forEachEnvironment } from '../app/batch/compute/kinds';
import type { BatchSettings } from '../app/batch/settings';
import type { Limits } from './figures';
import { catalog, type InstanceFigures, instanceFigures, type LargestJob, type Range } from './index';

/** The figures of a list in one region. */
export interface RegionFigures extends InstanceFigures {
  readonly region: string;
}

/** The resources that a job requests. */
type Job = Pick<LargestJob, 'vcpus' | 'memoryMiB'>;

/** The jobs with the most memory and with the most vCPUs. */
export interface Jobs {
  readonly largestJob?: Job;
  readonly widestJob?: Job;
}

/** The figures of a list, in one region or in all. */
function figuresOf(lists: InstanceLists, region: string | undefined, limits: Limits): RegionFigures[] {
  const regions = region === undefined ? [...catalog().regions.keys()] : [region];
  return regions.map((each) => ({ region: each, ...instanceFigures(instanceTypesIn(lists, each), each, limits) }));
}

/** The figures of a repository's lists. */
export interface Summary {
  /** The number of zones that hosts start in. Unknown for an existing VPC. */
  readonly zones?: number;

  /** The figures of each region. */
  readonly figures: ByComputeEnvironment<RegionFigures[]>;
}

/**
 * Compute the figures of a repository's lists, within its limits.
 *
 * @param region by default the region that the repository deploys to, or all
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

/** Whether the catalog knows the region, or anything that is listed there. */
export function isKnown({ region, types, unknown }: RegionFigures): boolean {
  return types > 0 || (unknown.length === 0 && catalog().regions.has(region));
}

function zonesOfHosts({ vpcId, useDefaultVpc, maxAzs }: BatchSettings): number | undefined {
  return vpcId === undefined && !useDefaultVpc ? maxAzs : undefined;
}

/** The range of a number over some regions. */
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

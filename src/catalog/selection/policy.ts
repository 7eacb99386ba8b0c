import type { ByComputeEnvironment } from '../../app/batch/compute/kinds';
import { Architecture } from '../../app/batch/knobs';
import { catalog } from '../ec2/catalog';
import type { InstanceFamily, InstanceType, UsageClass } from '../ec2/instance-type';
import type { Region } from '../ec2/offering-table';
import type { SizeBounds } from '../ec2/sizes';

/**
 * Compute optimized, general purpose and memory optimized: the usual categories in genomics. Others are used only if
 * they are named.
 */
const CATEGORIES = ['c', 'm', 'r'];

/** On-Demand takes the cheapest vCPU of the list, so only new generations are listed. */
const ON_DEMAND_GENERATIONS = 2;

/** Spot benefits from many capacity pools; types before generation 5 do not have Nitro. */
const SPOT_FIRST_GENERATION = 5;

/** The default architecture of hosts. */
export const DEFAULT_ARCHITECTURE = Architecture.X86_64;

/** Spot hosts are small, so that a reclaim stops few jobs; On-Demand hosts are as large as the limit of vCPUs allows. */
export const DEFAULT_SIZES = {
  spot: { min: 'large', max: '4xlarge' },
  onDemand: {},
} as const satisfies ByComputeEnvironment<SizeBounds>;

/** The limits of vCPUs. */
export const DEFAULT_MAX_VCPUS = { spot: 1000, onDemand: 100 } as const satisfies ByComputeEnvironment<number>;

/**
 * The families of a region that are used when none are named.
 *
 * On-Demand: of each category, the newest two generations that the region offers in the architecture. Spot: all from
 * generation 5. Neither takes `-flex` families, burstable ones, GPUs or bare metal.
 *
 * @see https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/spot-best-practices.html
 */
export function defaultFamilies(usage: UsageClass, architecture: Architecture, region: Region): InstanceFamily[] {
  const eligible = [...catalog().families.values()].filter(
    (family) =>
      CATEGORIES.includes(family.category) &&
      family.architecture === architecture &&
      !family.flex &&
      family.types.some((type) => isPlain(type) && type[usage] && region.offers.has(type.name)),
  );
  return usage === 'spot'
    ? eligible.filter((family) => family.generation >= SPOT_FIRST_GENERATION)
    : CATEGORIES.flatMap((category) => newest(eligible.filter((family) => family.category === category)));
}

function isPlain(type: InstanceType): boolean {
  return !type.burstable && !type.bareMetal && type.gpus === 0;
}

function newest(families: InstanceFamily[]): InstanceFamily[] {
  const generations = [...new Set(families.map((family) => family.generation))].sort((a, b) => b - a);
  const taken = generations.slice(0, ON_DEMAND_GENERATIONS);
  return families.filter((family) => taken.includes(family.generation));
}

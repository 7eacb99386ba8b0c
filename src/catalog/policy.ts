import type { Architecture } from '../app/batch/knobs';
import { catalog } from './catalog';
import type { InstanceFamily, InstanceType, UsageClass } from './instance-type';
import type { Region } from './offering-table';

/** General purpose, compute and memory: what genomics runs on. The others are for those who name them. */
const CATEGORIES = ['c', 'm', 'r'];

/** On-Demand goes to the cheapest vCPU of the list, so newer hosts are had by listing no others. */
const ON_DEMAND_GENERATIONS = 2;

/** Spot wants as many capacity pools as there are; before generation 5 there is no Nitro. */
const SPOT_FIRST_GENERATION = 5;

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

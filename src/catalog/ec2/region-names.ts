import { catalog } from './catalog';
import { nearestName } from './nearest-name';

/** `us-gov-west-1` has the part `us-gov`, the direction `west` and the number 1. */
const NAME = /^([a-z]{2}(?:-(?:gov|iso[a-z]?))?|eusc-de)-([a-z]{4,12})-(\d)$/;

/** The directions in names of regions. */
const DIRECTIONS = ['central', 'north', 'south', 'east', 'west', 'northeast', 'northwest', 'southeast', 'southwest'];

/** Parts of names whose regions are not in the catalog. */
const FURTHER_PARTS = ['cn', 'mx', 'us-gov', 'us-iso', 'us-isob', 'us-isof', 'eu-isoe', 'eusc-de'];

/**
 * The number of a region may be this much higher than the highest known one: AWS numbers regions in sequence, sometimes
 * with gaps.
 */
const NUMBERS_AHEAD = 2;

/** Whether the catalog knows the region. */
export function isKnownRegion(region: string): boolean {
  return catalog().regions.has(region);
}

/**
 * Whether a region that is not in the catalog may exist: a newer one, such as `ap-southeast-7`, and not a misspelling
 * of a known one.
 */
export function canBeRegion(region: string): boolean {
  const [, part, direction, number] = NAME.exec(region) ?? [];
  if (part === undefined) {
    return false;
  }
  if (!DIRECTIONS.includes(direction)) {
    return nearestRegion(region, 2) === undefined;
  }
  const known = [...catalog().regions.keys()].map((name) => NAME.exec(name) ?? []);
  if (!FURTHER_PARTS.includes(part) && !known.some((other) => other[1] === part)) {
    return nearestRegion(region, 1) === undefined;
  }
  const numbers = known.filter((other) => other[1] === part && other[2] === direction).map((other) => Number(other[3]));
  return Number(number) <= Math.max(0, ...numbers) + NUMBERS_AHEAD;
}

/** The known region that a name most likely stands for. */
export function nearestRegion(region: string, maxDistance: number): string | undefined {
  return nearestName(region, [...catalog().regions.keys()], maxDistance);
}

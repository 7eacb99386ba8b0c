import { catalog } from './catalog';
import { nearestName } from './nearest-name';

/** `us-gov-west-1` is of the part `us-gov`, lies `west` in it and is number 1. */
const NAME = /^([a-z]{2}(?:-(?:gov|iso[a-z]?))?|eusc-de)-([a-z]{4,12})-(\d)$/;

/** Where regions lie within their part of the world. */
const DIRECTIONS = ['central', 'north', 'south', 'east', 'west', 'northeast', 'northwest', 'southeast', 'southwest'];

/** Parts whose regions the catalog does not have. */
const FURTHER_PARTS = ['cn', 'mx', 'us-gov', 'us-iso', 'us-isob', 'us-isof', 'eu-isoe', 'eusc-de'];

/** How far the number of a region may run ahead of the highest known: AWS numbers them in sequence, with gaps at times. */
const NUMBERS_AHEAD = 2;

/** Whether the catalog knows the region. */
export function isKnownRegion(region: string): boolean {
  return catalog().regions.has(region);
}

/**
 * Whether there can be such a region though the catalog does not know it: one that is newer, such as
 * `ap-southeast-7`, and no misspelling of one that it knows.
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

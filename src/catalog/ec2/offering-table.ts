import type { InstanceFamily } from './instance-type';
import { linesOf } from './type-table';

/** A region and its offers. */
export interface Region {
  /** Such as `eu-west-1`. */
  readonly name: string;

  /** Number of its availability zones. */
  readonly zones: number;

  /** Month of these facts, such as `2026-05`, if they are older than the rest of the catalog. */
  readonly asOf?: string;

  /** The types that it offers, with the number of zones that offer them. */
  readonly offers: ReadonlyMap<string, number>;
}

/**
 * Read the table of offerings: a line for each region, followed by an indented line for each family that it offers.
 *
 * ```text
 * eu-west-1 3
 *   c5
 *   c5a 2 -24xlarge large:3
 * ```
 *
 * A region is followed by its number of zones, and by a month if its facts are older than the rest. A family is
 * followed by the number of zones that offer it, if not all zones do, and then by exceptions: sizes that are not
 * offered, and sizes with another number of zones.
 *
 * @param families the families in the table
 */
export function readOfferings(table: string, families: ReadonlyMap<string, InstanceFamily>): Map<string, Region> {
  const regions = new Map<string, Region>();
  let zones = 0;
  let offers = new Map<string, number>();
  for (const line of linesOf(table)) {
    const [name, ...words] = line.trim().split(' ');
    if (line.startsWith(' ')) {
      readFamily(families.get(name), words, zones, offers);
    } else {
      zones = Number(words[0]);
      offers = new Map();
      regions.set(name, { name, zones, asOf: words[1], offers });
    }
  }
  return regions;
}

function readFamily(
  family: InstanceFamily | undefined,
  words: string[],
  allZones: number,
  offers: Map<string, number>,
): void {
  const zones = /^\d+$/.test(words[0] ?? '') ? Number(words.shift()) : allZones;
  const differing = new Map(
    words.map((word): [string, number] => {
      const [size, number] = word.startsWith('-') ? [word.slice(1), '0'] : word.split(':');
      return [size, Number(number)];
    }),
  );
  for (const type of family?.types ?? []) {
    const number = differing.get(type.size) ?? zones;
    if (number > 0) {
      offers.set(type.name, number);
    }
  }
}

import { compareTexts } from '../../src/catalog/ec2/family-name';
import type { RegionSnapshot, Snapshot } from './snapshot';
import { groupByFamily } from './write-types';

/** The table of offerings, as `readOfferings` of the catalog reads it. */
export function writeOfferings({ types, regions }: Pick<Snapshot, 'types' | 'regions'>): string {
  const families = groupByFamily(Object.keys(types));
  return Object.keys(regions)
    .sort(compareTexts)
    .flatMap((name) => [
      [name, regions[name].zones, regions[name].asOf ?? ''].join(' ').trim(),
      ...[...families].flatMap(([family, sizes]) => writeFamily(family, sizes, regions[name])),
    ])
    .join('\n');
}

function writeFamily(family: string, sizes: string[], region: RegionSnapshot): string[] {
  const zones = sizes.map((size) => region.offers[`${family}.${size}`] ?? 0);
  const usual = mostFrequent(zones.filter((number) => number > 0));
  if (usual === undefined) {
    return [];
  }
  const words = sizes.flatMap((size, index) => {
    const number = zones[index];
    return number === usual ? [] : [number === 0 ? `-${size}` : `${size}:${number}`];
  });
  return [`  ${[family, ...(usual === region.zones ? [] : [usual]), ...words].join(' ')}`];
}

/** The larger one of two equally frequent. */
function mostFrequent(numbers: number[]): number | undefined {
  const frequency = (number: number) => numbers.filter((other) => other === number).length;
  return [...numbers].sort((a, b) => frequency(b) - frequency(a) || b - a)[0];
}

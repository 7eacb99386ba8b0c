import type { About } from '../../src/catalog/ec2/data/about';
import type { TypeFacts } from '../../src/catalog/ec2/instance-type';
import type { RegionSnapshot, Snapshot } from './snapshot';

/** What EC2 says in one region. */
export interface FetchedRegion extends RegionSnapshot {
  /** Such as `eu-west-1`. */
  readonly name: string;

  /** What it says there of the types that it offers there. */
  readonly types: { readonly [type: string]: TypeFacts };
}

/**
 * Make a snapshot of what was fetched and, for regions that could not be asked, of what was known of them.
 *
 * @param about since when what was fetched holds, and where it comes from
 * @param fetched the regions that could be asked
 * @param old the snapshot to keep the others of
 * @param kept the names of those others; what `old` does not know of is left out
 */
export function mergeSnapshot(
  about: About,
  fetched: readonly FetchedRegion[],
  old: Snapshot,
  kept: readonly string[],
): Snapshot {
  const regions: { [region: string]: RegionSnapshot } = {};
  for (const name of kept.filter((region) => region in old.regions)) {
    regions[name] = { ...old.regions[name], asOf: old.regions[name].asOf ?? old.about.asOf };
  }
  const known = mergeTypes(fetched);
  for (const { name, zones, offers } of fetched) {
    const described = Object.entries(offers).filter(([type, number]) => type in known && number > 0);
    regions[name] = { zones, offers: Object.fromEntries(described) };
  }
  const offered = new Set(Object.values(regions).flatMap(({ offers }) => Object.keys(offers)));
  return {
    about,
    types: Object.fromEntries([...offered].map((type) => [type, known[type] ?? old.types[type]])),
    regions,
  };
}

/** Regions differ in usage classes while one spreads. Only what holds in all of them can be relied on. */
function mergeTypes(fetched: readonly FetchedRegion[]): { readonly [type: string]: TypeFacts } {
  const merged: { [type: string]: TypeFacts } = {};
  for (const [type, facts] of fetched.flatMap(({ types }) => Object.entries(types))) {
    const other = merged[type] ?? facts;
    merged[type] = { ...other, onDemand: other.onDemand && facts.onDemand, spot: other.spot && facts.spot };
  }
  return merged;
}

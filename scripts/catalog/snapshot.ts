import type { Catalog } from '../../src/catalog/ec2/catalog';
import type { About } from '../../src/catalog/ec2/data/about';
import type { TypeFacts } from '../../src/catalog/ec2/instance-type';

/** What EC2 has in one region. */
export interface RegionSnapshot {
  /** Number of availability zones. */
  readonly zones: number;

  /** Month of these facts, if they are older than the rest. */
  readonly asOf?: string;

  /** The types it offers, and in how many zones. */
  readonly offers: { readonly [type: string]: number };
}

/** What EC2 has at one time: all that the catalog is made from. */
export interface Snapshot {
  /** Since when, and from where. */
  readonly about: About;

  /** Facts by type. */
  readonly types: { readonly [type: string]: TypeFacts };

  /** Offerings by region. */
  readonly regions: { readonly [region: string]: RegionSnapshot };
}

/** The snapshot that a catalog was made from. */
export function snapshotOf(catalog: Catalog, about: About): Snapshot {
  return {
    about,
    types: Object.fromEntries(catalog.types),
    regions: Object.fromEntries(
      [...catalog.regions].map(([name, { zones, asOf, offers }]) => [
        name,
        { zones, asOf, offers: Object.fromEntries(offers) },
      ]),
    ),
  };
}

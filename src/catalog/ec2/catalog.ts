import { OFFERINGS } from './data/offerings';
import { TYPES } from './data/types';
import type { InstanceFamily, InstanceType } from './instance-type';
import { type Region, readOfferings } from './offering-table';
import { readTypes } from './type-table';

/** Facts about EC2: families, types, and the regions that offer them. */
export interface Catalog {
  /** Families by name. */
  readonly families: ReadonlyMap<string, InstanceFamily>;

  /** Types by name. */
  readonly types: ReadonlyMap<string, InstanceType>;

  /** Regions by name. */
  readonly regions: ReadonlyMap<string, Region>;
}

let read: Catalog | undefined;

/** The catalog of this package, read at the first call. */
export function catalog(): Catalog {
  read ??= readCatalog(TYPES, OFFERINGS);
  return read;
}

/**
 * Read a catalog from its tables.
 *
 * @param types the table of instance types
 * @param offerings the table of the offers of regions
 */
export function readCatalog(types: string, offerings: string): Catalog {
  const families = readTypes(types);
  return {
    families,
    types: new Map([...families.values()].flatMap((family) => family.types.map((type) => [type.name, type]))),
    regions: readOfferings(offerings, families),
  };
}

import { Architecture } from '../../app/batch/knobs';
import { ALIASES, type Alias } from './aliases';
import { catalog } from './catalog';
import { isRegular, namesProcessor, parseFamilyName, processorOf } from './family-name';
import type { InstanceFamily, InstanceType } from './instance-type';
import { isMetal, isSize } from './sizes';

/** A name may be this many generations ahead of the newest known one. Beyond that it is a misspelling. */
const GENERATIONS_AHEAD = 2;

/** A family or type that is not in the catalog, but may be newer. */
export interface Newer {
  /** The name as written. */
  readonly name: string;

  /** The architecture according to the name. */
  readonly architecture: Architecture;
}

/** The meaning of a name in a list of instance types. */
export type Identified =
  | { readonly kind: 'alias'; readonly alias: Alias }
  | { readonly kind: 'family'; readonly family: InstanceFamily }
  | { readonly kind: 'type'; readonly type: InstanceType }
  | { readonly kind: 'newer'; readonly newer: Newer };

/** Find the meaning of a name; undefined if it is a misspelling. */
export function identify(name: string): Identified | undefined {
  const { families, types } = catalog();
  const alias = ALIASES.get(name);
  const family = families.get(name);
  const type = types.get(name);
  if (alias) {
    return { kind: 'alias', alias };
  }
  if (family) {
    return { kind: 'family', family };
  }
  if (type) {
    return { kind: 'type', type };
  }
  return canBeNewer(name) ? { kind: 'newer', newer: { name, architecture: architectureIn(name) } } : undefined;
}

/** Whether a name may be that of a family newer than the catalog. */
export function isNewerFamily(name: string): boolean {
  return !name.includes('.') && !catalog().families.has(name) && canBeNewer(name);
}

/** Whether some type of the catalog has this size. */
export function isKnownSize(size: string): boolean {
  return size === 'metal' || [...catalog().types.values()].some((type) => type.size === size);
}

function canBeNewer(name: string): boolean {
  const [family, size] = name.split('.');
  const known = catalog().families.get(family);
  if (name !== (size === undefined ? family : `${family}.${size}`)) {
    return false;
  }
  if (size !== undefined && !(isSize(size) && (isKnownSize(size) || isMetal(size)))) {
    return false;
  }
  // AWS adds sizes to its newest families only.
  return known ? size !== undefined && known.generation === newestGeneration(family) : canBeNewerFamily(family);
}

/**
 * Whether a family has a known category, a generation not older than the newest of its processor, and a name like those
 * of the newest families.
 */
function canBeNewerFamily(name: string): boolean {
  const { category, generation } = parseFamilyName(name);
  const ofCategory = [...catalog().families.values()].filter(
    (family) => family.category === category && family.architecture !== undefined,
  );
  const newest = Math.max(...ofCategory.map((family) => family.generation));
  const unsaid = ofCategory.some((family) => family.generation === newest && !namesProcessor(family));
  return (
    ofCategory.length > 0 &&
    isRegular(name) &&
    (unsaid || namesProcessor(parseFamilyName(name))) &&
    generation >= newestGeneration(name) &&
    generation <= newest + GENERATIONS_AHEAD
  );
}

/**
 * The newest known generation of a family's category and processor, or of its category if no family in it has this
 * processor.
 */
function newestGeneration(name: string): number {
  const named = parseFamilyName(name);
  const ofCategory = [...catalog().families.values()].filter((family) => family.category === named.category);
  const ofProcessor = ofCategory.filter((family) => processorOf(family) === processorOf(named));
  return Math.max(...(ofProcessor.length > 0 ? ofProcessor : ofCategory).map((family) => family.generation));
}

function architectureIn(name: string): Architecture {
  const [family] = name.split('.');
  return (
    catalog().families.get(family)?.architecture ??
    (processorOf(parseFamilyName(family)) === 'g' ? Architecture.ARM64 : Architecture.X86_64)
  );
}

import { catalog } from '../ec2/catalog';
import type { InstanceFamily, InstanceType } from '../ec2/instance-type';
import type { Region } from '../ec2/offering-table';
import { isMetal, isWithin, takesMetal } from '../ec2/sizes';
import { withinLimit } from './limit';
import { defaultFamilies } from './policy';
import type { Request } from './request';

/** The types that are listed in a region, without the families that the catalog does not know. */
export function selectIn(region: Region, request: Request): InstanceType[] {
  return withinLimit(selectableIn(region, request), request);
}

/** The requested types that a region offers, whatever the limit of vCPUs. */
export function selectableIn(region: Region, request: Request): InstanceType[] {
  return soldIn(region, request).filter((type) => isWithin(type, request.bounds) && !isExcluded(type, request));
}

/** The types of the requested families that a region sells, whatever their size. */
export function soldIn(region: Region, request: Request): InstanceType[] {
  return familiesIn(region, request)
    .flatMap((family) => family.types)
    .filter((type) => isSold(type, region, request));
}

/** Whether a region sells a type. Bare metal counts only if a size names it. */
export function isSold(type: InstanceType, region: Region, { usage, bounds }: Request): boolean {
  return type[usage] && region.offers.has(type.name) && (!isMetal(type.size) || takesMetal(bounds));
}

/** The requested families. If none are named, those of the default policy for the region. */
export function familiesIn(region: Region, request: Request): InstanceFamily[] {
  return request.families
    ? knownFamilies(request.families)
    : defaultFamilies(request.usage, request.architecture, region);
}

/** The families of these names that the catalog knows. */
export function knownFamilies(names: readonly string[]): InstanceFamily[] {
  return names.flatMap((name) => catalog().families.get(name) ?? []);
}

/** Whether a type is excluded, by itself or with its family. */
export function isExcluded(type: InstanceType, { excluded }: Pick<Request, 'excluded'>): boolean {
  return excluded.includes(type.name) || excluded.includes(type.family);
}

import { catalog } from '../ec2/catalog';
import { parseFamilyName } from '../ec2/family-name';
import { imageObstacle } from '../ec2/host-images';
import type { InstanceFamily, InstanceType } from '../ec2/instance-type';
import { fixedRegion, type Request } from '../selection/request';
import { closestFamilies } from './suggest';

/** The number of names in a fix. */
const FEW = 6;

/** The families to use instead, newest first: of the architecture, the usage class and, if fixed, the region. */
export function alternatives(request: Request): InstanceFamily[] {
  return [...catalog().families.values()]
    .filter((family) => hasImage(request, family) && family.types.some((type) => isToBeHad(request, type)))
    .sort((a, b) => b.generation - a.generation);
}

/**
 * The families closest to one that is not available, as text for a fix.
 *
 * @param size the size that was asked for, with its dot; empty for a family. If no family has it, the text has families
 *   only
 */
export function closest(request: Request, family: InstanceFamily, size: string): string {
  const others = alternatives(request).filter(({ name }) => !request.families?.includes(name));
  const alike = others.filter(({ category }) => category === family.category);
  const families = closestFamilies(family, alike.length > 0 ? alike : others);
  const ofSize = families.filter(({ types }) =>
    types.some((type) => `.${type.size}` === size && isToBeHad(request, type)),
  );
  return few(ofSize.length > 0 ? ofSize.map(({ name }) => `${name}${size}`) : families.map(({ name }) => name));
}

/**
 * The newest families, as text for a fix.
 *
 * @param name the name that they replace; if there are families of its category, only those
 */
export function newest(request: Request, name = ''): string {
  const families = alternatives(request).filter(({ category, flex }) => /^[cmr]$/.test(category) && !flex);
  const alike = families.filter(({ category }) => category === parseFamilyName(name).category);
  const [first, ...others] = alike.length > 0 ? alike : families;
  return few([first, ...others.filter(({ generation }) => generation === first.generation)].map((each) => each.name));
}

/** The regions that offer at least one of some types, as text for a fix. */
export function offeredIn(types: readonly InstanceType[]): string {
  const regions = [...catalog().regions.values()].filter(({ offers }) => types.some(({ name }) => offers.has(name)));
  const names = regions.map(({ name }) => name);
  return names.length > FEW ? `${few(names)} and ${names.length - FEW} more` : few(names);
}

/** Families with GPUs whose driver an image of AWS Batch has, newest first, as text for a fix; empty if there are none. */
export function gpuFamilies(request: Request): string {
  return few(
    alternatives({ ...request, hasOwnImage: false })
      .filter(({ types }) => types.some((type) => type.gpus > 0))
      .map(({ name }) => name),
  );
}

/** Whether there is an image for the hosts of a family. */
export function hasImage({ hasOwnImage }: Request, family: InstanceFamily): boolean {
  return hasOwnImage || imageObstacle(family) === undefined;
}

function isToBeHad(request: Request, type: InstanceType): boolean {
  const region = fixedRegion(request);
  return type.architecture === request.architecture && type[request.usage] && (!region || region.offers.has(type.name));
}

function few(names: readonly string[]): string {
  return names.slice(0, FEW).join(', ');
}

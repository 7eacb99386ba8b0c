import type { Problem } from '../../diagnostics/problem';
import { catalog } from '../ec2/catalog';
import { expand } from '../ec2/expand';
import { isKnownSize, isNewerFamily } from '../ec2/identify';
import type { InstanceType } from '../ec2/instance-type';
import { compareSizes, isMetal, isUpsideDown, isWithin, measure, takesMetal } from '../ec2/sizes';
import { optionOf, type Request, regionsFor, USAGE_NAMES } from '../selection/request';
import { familiesIn, isExcluded, soldIn } from '../selection/select';
import { fewRegions } from './places';
import { sizeMeantBy } from './suggest';

/** Check whether the sizes exist. */
export function checkSizes(request: Request): Problem[] {
  const { min, max } = request.ownBounds;
  return [...checkSize(request, 'MinSize', min), ...checkSize(request, 'MaxSize', max)];
}

/** Check whether the smallest size is above the largest. */
export function checkOrder(request: Request): Problem[] {
  const { ownBounds, bounds } = request;
  if (!isUpsideDown(bounds)) {
    return [];
  }
  const suffix = ownBounds.min === undefined ? 'MaxSize' : 'MinSize';
  return [
    {
      option: optionOf(request, suffix),
      value: suffix === 'MinSize' ? bounds.min : bounds.max,
      reason: `The smallest size (${bounds.min}) is above the largest (${bounds.max}).`,
      fix: `Lower ${optionOf(request, 'MinSize')} to ${bounds.max}, or raise ${optionOf(request, 'MaxSize')} to ${bounds.min}.`,
    },
  ];
}

/**
 * Check whether the sizes, and then the exclusions, leave a type of the families in each region that offers them.
 *
 * Where they leave none, AWS Batch would select the types, and might select excluded ones.
 */
export function checkRemainder(request: Request): Problem[] {
  if (request.families?.some(isNewerFamily)) {
    return [];
  }
  const offers = regionsFor(request)
    .map((region) => ({ region: region.name, sold: soldIn(region, request) }))
    .filter(({ sold }) => sold.length > 0);
  const leaves = (type: InstanceType) => isWithin(type, request.bounds);
  const beyond = offers.filter(({ sold }) => !sold.some(leaves));
  if (beyond.length > 0) {
    return [nothingWithin(request, beyond, offers)];
  }
  const excluded = offers.filter(({ sold }) => sold.filter(leaves).every((type) => isExcluded(type, request)));
  return excluded.length > 0 ? [nothingLeft(request, excluded, offers)] : [];
}

/** The types of the requested families that a region sells. */
interface Offer {
  readonly region: string;
  readonly sold: InstanceType[];
}

/** A bound may be a size that the families do not have, but not one that EC2 does not have. */
function checkSize(request: Request, suffix: 'MinSize' | 'MaxSize', size: string | undefined): Problem[] {
  if (size === undefined || isKnownSize(size)) {
    return [];
  }
  const sizes = sizesAskedFor(request);
  const meant = sizeMeantBy(size, sizes);
  const listed = sizes.filter((other) => isMetal(other) === isMetal(size));
  const place = request.region && !request.exact ? `in ${request.region} ` : '';
  return [
    {
      option: optionOf(request, suffix),
      value: size,
      reason: 'EC2 has no such size.',
      fix: `${meant ? `Did you mean ${meant}? ` : ''}The sizes ${place}are ${(listed.length > 0 ? listed : sizes).join(', ')}.`,
    },
  ];
}

/** The sizes of all types that are asked for, available or not; if none is known, those of the default families. */
function sizesAskedFor(request: Request): string[] {
  const regions = regionsFor(request);
  const places = regions.length > 0 ? regions : [...catalog().regions.values()];
  const typesOf = (asked: Request) =>
    places.flatMap((region) => familiesIn(region, asked)).flatMap(({ types }) => types);
  const types = request.exact ? expand(request.exact) : typesOf(request);
  return sizesOf(types.length > 0 ? types : typesOf({ ...request, families: undefined }));
}

function sizesOf(types: readonly InstanceType[]): string[] {
  return [...new Set(types.map((type) => type.size))].sort(compareSizes);
}

function nothingWithin(request: Request, beyond: Offer[], offers: Offer[]): Problem {
  const { bounds, ownBounds } = request;
  const sold = beyond.flatMap((offer) => offer.sold);
  const sizes = sizesOf(sold).filter((size) => takesMetal(bounds) || !isMetal(size));
  const between = `lies between ${bounds.min ?? 'the smallest size'} and ${bounds.max ?? 'the largest'}`;
  const isDefault = ownBounds.min === undefined && ownBounds.max === undefined;
  return {
    ...boundAtFault(request, sold),
    reason: `No ${USAGE_NAMES[request.usage]} type of ${whatOf(request)} in ${placesOf(beyond, offers, request)} ${between}${isDefault ? ', which are the defaults' : ''}.`,
    fix: `Set ${optionOf(request, 'MinSize')} and ${optionOf(request, 'MaxSize')} so that one of these sizes lies between them: ${sizes.join(', ')}.${elsewhere(beyond, offers)}`,
  };
}

/** The bound that excludes every type, if it was set; otherwise the option that was set. */
function boundAtFault(request: Request, sold: InstanceType[]): Pick<Problem, 'option' | 'value'> {
  const { bounds, ownBounds, families } = request;
  const min = { option: optionOf(request, 'MinSize'), value: ownBounds.min };
  const max = { option: optionOf(request, 'MaxSize'), value: ownBounds.max };
  const tooSmall = sold.every(
    (type) => !isMetal(type.size) && (measure(type.size) ?? 0) < (measure(bounds.min ?? '') ?? 0),
  );
  const named = { option: optionOf(request, 'InstanceFamilies'), value: families };
  const causes = tooSmall || isMetal(bounds.min ?? '') ? [min, named, max] : [max, named, min];
  return causes.find(({ value }) => value !== undefined) ?? named;
}

function nothingLeft(request: Request, excluded: Offer[], offers: Offer[]): Problem {
  const within = excluded.flatMap(({ sold }) => sold.filter((type) => isWithin(type, request.bounds)));
  const names = [...new Set(within.map((type) => type.name))];
  return {
    option: optionOf(request, 'ExcludedInstanceTypes'),
    value: request.excluded,
    reason: `Excludes every ${USAGE_NAMES[request.usage]} type of ${whatOf(request)} within the selected sizes in ${placesOf(excluded, offers, request)}.`,
    fix: `Keep at least one of ${names.slice(0, 8).join(', ')}, or set more families in ${optionOf(request, 'InstanceFamilies')}.${elsewhere(excluded, offers)}`,
  };
}

function whatOf({ families }: Request): string {
  return families?.join(', ') ?? 'the default families';
}

/** The regions that have the problem: the fixed one, all, or some. */
function placesOf(atFault: Offer[], offers: Offer[], { region }: Request): string {
  if (region !== undefined || atFault.length === offers.length) {
    return placeOf({ region });
  }
  return fewRegions(atFault.map((offer) => offer.region));
}

/** With a fixed region, the other regions do not matter. */
function elsewhere(atFault: Offer[], offers: Offer[]): string {
  const fine = offers.find((offer) => !atFault.includes(offer));
  return fine
    ? ` Or set region to the one that you deploy to, such as ${fine.region}: the other regions then do not matter.`
    : '';
}

function placeOf({ region }: Pick<Request, 'region'>): string {
  return region ?? 'any region';
}

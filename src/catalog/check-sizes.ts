import type { Problem } from '../knobs/problem';
import { catalog } from './catalog';
import { isKnownSize, isNewerFamily } from './identify';
import type { InstanceType } from './instance-type';
import { optionOf, type Request, regionsFor, USAGE_NAMES } from './request';
import { familiesIn, isExcluded, soldIn } from './select';
import { compareSizes, isMetal, isUpsideDown, isWithin, measure } from './sizes';
import { sizeMeantBy } from './suggest';

/** What can be wrong with the bounds by themselves: sizes that there are not, or the smallest above the largest. */
export function checkBounds(request: Request): Problem[] {
  const { ownBounds, bounds } = request;
  const problems = [...checkSize(request, 'MinSize', ownBounds.min), ...checkSize(request, 'MaxSize', ownBounds.max)];
  if (problems.length > 0 || !isUpsideDown(bounds)) {
    return problems;
  }
  const suffix = ownBounds.min === undefined ? 'MaxSize' : 'MinSize';
  return [
    {
      option: optionOf(request, suffix),
      value: suffix === 'MinSize' ? bounds.min : bounds.max,
      reason: `The smallest size (${bounds.min}) is above the largest (${bounds.max}).`,
      remedy: `Lower ${optionOf(request, 'MinSize')} to ${bounds.max}, or raise ${optionOf(request, 'MaxSize')} to ${bounds.min}.`,
    },
  ];
}

/**
 * Whether bounds, and then exclusions, leave anything of the families that a region offers, in each region.
 *
 * Where they leave nothing AWS Batch would have to choose, and might choose what was ruled out.
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

/** What a region sells of the families asked for. */
interface Offer {
  readonly region: string;
  readonly sold: InstanceType[];
}

function checkSize(request: Request, suffix: 'MinSize' | 'MaxSize', size: string | undefined): Problem[] {
  const sizes = sizesAskedFor(request);
  const newer = request.families?.some(isNewerFamily) && isKnownSize(size ?? '');
  const anyMetal = size === 'metal' && sizes.some(isMetal);
  if (size === undefined || sizes.length === 0 || sizes.includes(size) || newer || anyMetal) {
    return [];
  }
  const meant = sizeMeantBy(size, sizes);
  const listed = sizes.filter((other) => isMetal(other) === isMetal(size));
  return [
    {
      option: optionOf(request, suffix),
      value: size,
      reason: isKnownSize(size)
        ? `No family that is used in ${placeOf(request)} has this size.`
        : 'EC2 has no such size.',
      remedy: `${meant ? `Did you mean ${meant}? ` : ''}The sizes ${request.region ? `in ${request.region} ` : ''}are ${(listed.length > 0 ? listed : sizes).join(', ')}.`,
    },
  ];
}

/** The sizes of all families asked for, whether or not they can be had. */
function sizesAskedFor(request: Request): string[] {
  const regions = regionsFor(request);
  const places = regions.length > 0 ? regions : [...catalog().regions.values()];
  return sizesOf(places.flatMap((region) => familiesIn(region, request)).flatMap((family) => family.types));
}

function sizesOf(types: readonly InstanceType[]): string[] {
  return [...new Set(types.map((type) => type.size))].sort(compareSizes);
}

/** The bound named is the one that what there is lies beyond, whether it was set or is the default. */
function nothingWithin(request: Request, beyond: Offer[], offers: Offer[]): Problem {
  const { bounds } = request;
  const sold = beyond.flatMap((offer) => offer.sold);
  const tooSmall = sold.every(
    (type) => !isMetal(type.size) && (measure(type.size) ?? 0) < (measure(bounds.min ?? '') ?? 0),
  );
  const suffix = bounds.max === undefined || tooSmall || isMetal(bounds.min ?? '') ? 'MinSize' : 'MaxSize';
  const metal = isMetal(bounds.min ?? '') || isMetal(bounds.max ?? '') || sold.every((type) => isMetal(type.size));
  const sizes = sizesOf(sold)
    .filter((size) => metal || !isMetal(size))
    .join(', ');
  return {
    option: optionOf(request, suffix),
    value: suffix === 'MinSize' ? bounds.min : bounds.max,
    reason: `No ${USAGE_NAMES[request.usage]} type of ${whatOf(request)} in ${placesOf(beyond, offers, request)} lies between ${bounds.min ?? 'the smallest size'} and ${bounds.max ?? 'the largest'}.`,
    remedy: `Set ${optionOf(request, 'MinSize')} and ${optionOf(request, 'MaxSize')} so that one of these sizes lies between them: ${sizes}.${elsewhere(beyond, offers)}`,
  };
}

function nothingLeft(request: Request, excluded: Offer[], offers: Offer[]): Problem {
  const within = excluded.flatMap(({ sold }) => sold.filter((type) => isWithin(type, request.bounds)));
  const names = [...new Set(within.map((type) => type.name))];
  return {
    option: optionOf(request, 'ExcludedInstanceTypes'),
    value: request.excluded,
    reason: `It excludes every ${USAGE_NAMES[request.usage]} type of ${whatOf(request)} between the sizes asked for in ${placesOf(excluded, offers, request)}.`,
    remedy: `Keep at least one of ${names.slice(0, 8).join(', ')}, or name further families in ${optionOf(request, 'InstanceFamilies')}.${elsewhere(excluded, offers)}`,
  };
}

function whatOf({ families }: Request): string {
  return families?.join(', ') ?? 'the default families';
}

/** The regions at fault: the fixed one, any, or those of several. */
function placesOf(atFault: Offer[], offers: Offer[], { region }: Request): string {
  if (region !== undefined || atFault.length === offers.length) {
    return placeOf({ region });
  }
  const names = atFault.map((offer) => offer.region);
  const rest = names.length - 4;
  return rest > 1 ? `${names.slice(0, 4).join(', ')} and ${rest} more regions` : names.join(', ');
}

/** Who deploys to one region need not mind the others. */
function elsewhere(atFault: Offer[], offers: Offer[]): string {
  const fine = offers.find((offer) => !atFault.includes(offer));
  return fine
    ? ` Or set region to the one that you deploy to, such as ${fine.region}: the others then do not matter.`
    : '';
}

function placeOf({ region }: Pick<Request, 'region'>): string {
  return region ?? 'any region';
}

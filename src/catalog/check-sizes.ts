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

/** Whether bounds, and then exclusions, leave anything of the families that a region offers. */
export function checkRemainder(request: Request): Problem[] {
  const sold = regionsFor(request).flatMap((region) => soldIn(region, request));
  if (sold.length === 0 || request.families?.some(isNewerFamily)) {
    return [];
  }
  const within = sold.filter((type) => isWithin(type, request.bounds));
  if (within.length === 0) {
    return [nothingWithin(request, sold)];
  }
  return within.every((type) => isExcluded(type, request)) ? [nothingLeft(request, within)] : [];
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
function nothingWithin(request: Request, sold: InstanceType[]): Problem {
  const { bounds } = request;
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
    reason: `No ${USAGE_NAMES[request.usage]} type of ${whatIn(request)} lies between ${bounds.min ?? 'the smallest size'} and ${bounds.max ?? 'the largest'}.`,
    remedy: `Set ${optionOf(request, 'MinSize')} and ${optionOf(request, 'MaxSize')} so that one of these sizes lies between them: ${sizes}.`,
  };
}

function nothingLeft(request: Request, within: InstanceType[]): Problem {
  const names = [...new Set(within.map((type) => type.name))];
  return {
    option: optionOf(request, 'ExcludedInstanceTypes'),
    value: request.excluded,
    reason: `It excludes every ${USAGE_NAMES[request.usage]} type of ${whatIn(request)} between the sizes asked for.`,
    remedy: `Keep at least one of ${names.slice(0, 8).join(', ')}, or name further families in ${optionOf(request, 'InstanceFamilies')}.`,
  };
}

function whatIn({ families, region }: Request): string {
  return `${families?.join(', ') ?? 'the default families'} in ${placeOf({ region })}`;
}

function placeOf({ region }: Pick<Request, 'region'>): string {
  return region ?? 'any region';
}

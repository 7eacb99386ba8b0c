import { aliasOf } from '../ec2/aliases';
import { expand } from '../ec2/expand';
import { isNewerFamily } from '../ec2/identify';
import type { InstanceType } from '../ec2/instance-type';
import type { RegionList } from './instance-lists';
import { fixedRegion, type Request } from './request';

/**
 * The types that are listed.
 *
 * @param lists the list of each region; empty for an exact list
 */
export function typesListed(request: Request, lists: readonly RegionList[]): InstanceType[] {
  return request.exact ? offered(request, expand(request.exact)) : [...new Set(lists.flatMap((list) => list.types))];
}

/** The types that AWS Batch selects from in regions where nothing is listed: it may select the largest. */
export function typesChosenFrom(request: Request, lists: readonly RegionList[]): InstanceType[] {
  // A family that the catalog does not know is listed in every region.
  const isListed = request.exact !== undefined || request.families?.some(isNewerFamily);
  const chooses = lists.length === 0 || lists.some((list) => list.types.length === 0);
  return chooses && !isListed ? expand([aliasOf(request.architecture)]) : [];
}

/** The types that the fixed region offers; without one, those that any region offers. */
function offered(request: Request, types: InstanceType[]): InstanceType[] {
  const region = fixedRegion(request);
  return types.filter((type) => type[request.usage] && (!region || region.offers.has(type.name)));
}

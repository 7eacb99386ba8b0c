import type { Problem } from '../../diagnostics/problem';
import { catalog } from '../ec2/catalog';
import { canBeRegion, isKnownRegion, nearestRegion } from '../ec2/region-names';

/** Check the name of a region. A region that may be newer than the catalog is allowed. */
export function checkRegion(region: string | undefined): Problem[] {
  if (region === undefined || isKnownRegion(region) || canBeRegion(region)) {
    return [];
  }
  const meant = nearestRegion(region, 3);
  const choice = meant ? `Did you mean ${meant}?` : `Use one of ${[...catalog().regions.keys()].join(', ')}.`;
  return [
    {
      option: 'region',
      value: region,
      reason: 'Unknown region.',
      fix: `${choice} Or remove it: the stack then deploys to any region.`,
    },
  ];
}

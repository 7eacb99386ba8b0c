import type { Problem } from '../../diagnostics/problem';
import { catalog } from '../ec2/catalog';
import { canBeRegion, isKnownRegion, nearestRegion } from '../ec2/region-names';

/** What can be wrong with the name of a region. One that is merely newer than the catalog is right. */
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
      reason: 'There is no such region.',
      fix: `${choice} Or leave it out: the stack then deploys to any region.`,
    },
  ];
}

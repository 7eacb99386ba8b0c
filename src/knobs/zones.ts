import type { BatchKnobs } from '../app/batch/knobs';
import { catalog } from '../catalog';

/** Zones that every account has in every region. A stack without a region can rely on these only. */
export const ZONES_EVERYWHERE = 2;

/** Zones in which a VPC has subnets by default, if the region has that many. */
export const DEFAULT_ZONES = 3;

/** The most zones that any region has. */
export const ZONES_AT_MOST = 6;

/** The number of zones that can be used: those of the region, or those that every region has. */
export function zonesOffered(region: string | undefined): number | undefined {
  return region === undefined ? ZONES_EVERYWHERE : catalog().regions.get(region)?.zones;
}

/** The number of zones in which a new VPC has subnets. */
export function zonesUsed({ region, maxAzs = DEFAULT_ZONES }: Pick<BatchKnobs, 'region' | 'maxAzs'>): number {
  return Math.min(maxAzs, zonesOffered(region) ?? maxAzs);
}

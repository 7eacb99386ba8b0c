import type { BatchKnobs } from '../app/batch/knobs';
import { catalog } from '../catalog';

/** Zones that every account sees in every region: what a stack can count on that may be deployed to any. */
export const ZONES_EVERYWHERE = 2;

/** Zones that a VPC has subnets in, where the region has so many. */
export const DEFAULT_ZONES = 3;

/** No region has more. */
export const ZONES_AT_MOST = 6;

/** How many zones there are to use: those of the region, or as many as every region has. */
export function zonesOffered(region: string | undefined): number | undefined {
  return region === undefined ? ZONES_EVERYWHERE : catalog().regions.get(region)?.zones;
}

/** How many zones the VPC of its own has subnets in. */
export function zonesUsed({ region, maxAzs = DEFAULT_ZONES }: Pick<BatchKnobs, 'region' | 'maxAzs'>): number {
  return Math.min(maxAzs, zonesOffered(region) ?? maxAzs);
}

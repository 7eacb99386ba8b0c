import { type ComputeEnvironmentName, forEachEnvironment } from '../../../app/batch/compute/kinds';
import { ABOUT, canBeRegion, catalog } from '../../../catalog';
import { nearestRegion } from '../../../catalog/ec2/region-names';
import type { Repository } from '../../repository';
import { UsageError } from '../../usage-error';

/** The names of the compute environments on the command line and in its tables. */
export const ENVIRONMENT_WORDS = forEachEnvironment((name) => name.toLowerCase());

/** The part of a repository to print. */
export interface Scope {
  /** All if absent. */
  readonly region?: string;

  /** All if absent. */
  readonly environment?: ComputeEnvironmentName;
}

/**
 * The given region, otherwise the one that the repository deploys to; undefined for all.
 *
 * @throws UsageError for unknown regions, and for regions without lists
 */
export function regionOf(region: string | undefined, { settings }: Repository): string | undefined {
  if (region === undefined || region === settings.region) {
    return settings.region;
  }
  if (!canBeRegion(region) && !catalog().regions.has(region)) {
    const meant = nearestRegion(region, 3);
    throw new UsageError(`Unknown region ${region}.${meant ? ` Did you mean ${meant}?` : ''} ${dataOf()}`);
  }
  if (settings.region !== undefined) {
    throw new UsageError(
      `This repository deploys to ${settings.region} and has lists for that region only. Remove --region, or set the knob region to ${region} in .projenrc.ts and run npx projen.`,
    );
  }
  if (!catalog().regions.has(region)) {
    throw new UsageError(`The catalog, as of ${ABOUT.asOf}, does not know what ${region} offers. ${dataOf()}`);
  }
  return region;
}

function dataOf(): string {
  return `The catalog has data for ${[...catalog().regions.keys()].join(', ')}.`;
}

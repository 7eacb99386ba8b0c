import { type ComputeEnvironmentName, forEachEnvironment } from '../../../app/batch/compute/kinds';
import { ABOUT, canBeRegion, catalog } from '../../../catalog';
import { nearestRegion } from '../../../catalog/ec2/region-names';
import type { Repository } from '../../repository';
import { UsageError } from '../../usage-error';

/** How the command line and its tables name the compute environments. */
export const ENVIRONMENT_WORDS = forEachEnvironment((name) => name.toLowerCase());

/** Which part of a repository is asked for. */
export interface Scope {
  /** All if absent. */
  readonly region?: string;

  /** All if absent. */
  readonly environment?: ComputeEnvironmentName;
}

/**
 * The region that is asked for, else the one that the repository deploys to, else all.
 *
 * @throws UsageError for regions that there are not, or that there are no lists of
 */
export function regionOf(region: string | undefined, { settings }: Repository): string | undefined {
  if (region === undefined || region === settings.region) {
    return settings.region;
  }
  if (!canBeRegion(region) && !catalog().regions.has(region)) {
    const meant = nearestRegion(region, 3);
    throw new UsageError(`There is no region ${region}.${meant ? ` Did you mean ${meant}?` : ''} ${dataOf()}`);
  }
  if (settings.region !== undefined) {
    throw new UsageError(
      `This repository deploys to ${settings.region}, and its lists are those of ${settings.region}. Leave --region out, or set the knob region to ${region} in .projenrc.ts and run npx projen.`,
    );
  }
  if (!catalog().regions.has(region)) {
    throw new UsageError(`The catalog, as of ${ABOUT.asOf}, does not know what ${region} offers. ${dataOf()}`);
  }
  return region;
}

function dataOf(): string {
  return `There is data of ${[...catalog().regions.keys()].join(', ')}.`;
}

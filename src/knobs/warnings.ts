import { type BatchKnobs, OnDemandAllocationStrategy } from '../app/batch/knobs';
import { DEFAULTS } from './defaults';
import { ZONES_EVERYWHERE, zonesUsed } from './zones';

/** What the knobs allow though few will want it, and what has no effect. */
export function warningsAbout(knobs: BatchKnobs): string[] {
  return [...onHosts(knobs), ...onNetwork(knobs), ...onBucket(knobs), ...onEngines(knobs)];
}

function onHosts(knobs: BatchKnobs): string[] {
  const warnings: string[] = [];
  if (knobs.onDemandAllocationStrategy === OnDemandAllocationStrategy.BEST_FIT) {
    warnings.push(
      'onDemandAllocationStrategy: with BEST_FIT the On-Demand compute environment cannot be updated in place, and jobs wait for one instance type. Prefer BEST_FIT_PROGRESSIVE.',
    );
  }
  if (knobs.spotBidPercentage !== undefined && knobs.spotBidPercentage < 100) {
    warnings.push(
      `spotBidPercentage: ${knobs.spotBidPercentage} makes jobs wait and saves nothing. Spot is billed at its market price whatever you bid.`,
    );
  }
  for (const knob of ['onDemandMinVcpus', 'spotMinVcpus'] as const) {
    if ((knobs[knob] ?? 0) > 0) {
      warnings.push(`${knob}: hosts for ${knobs[knob]} vCPUs keep running, and are billed, with no job to run.`);
    }
  }
  return warnings;
}

function onNetwork({ region, maxAzs, vpcId, subnetIds, internetAccess, hostImageId }: BatchKnobs): string[] {
  const warnings: string[] = [];
  if (maxAzs !== undefined && zonesUsed({ region, maxAzs }) < maxAzs) {
    warnings.push(
      `maxAzs: without region the VPC has subnets in ${ZONES_EVERYWHERE} zones, for so many every region has. Set region to use more.`,
    );
  }
  if (vpcId !== undefined && region === undefined) {
    warnings.push(
      `vpcId: ${vpcId} is in one region. Set region to it: the stack then carries the instance types of that region, and the documentation speaks of it.`,
    );
  }
  if (hostImageId !== undefined && region === undefined) {
    warnings.push(`hostImageId: ${hostImageId} is in one region. Set region to it: no host starts in another.`);
  }
  if (subnetIds !== undefined && internetAccess === undefined) {
    warnings.push(
      'internetAccess: set it to true if the subnets in subnetIds have a way to the internet: hosts fetch the AWS CLI and public images from there. Set it to false if they have none: it then takes hostAwsCli: false, a jobImage in ECR, and no pullThroughRegistries.',
    );
  }
  return warnings;
}

function onBucket(knobs: BatchKnobs): string[] {
  return (['workExpirationDays', 'intelligentTiering'] as const)
    .filter((knob) => knobs.existingBucket && knobs[knob] !== undefined)
    .map((knob) => `${knob}: has no effect, for a bucket that exists already is left as it is.`);
}

function onEngines({ hostAwsCli, engines = DEFAULTS.engines }: BatchKnobs): string[] {
  return hostAwsCli === false && engines.includes('nextflow')
    ? [
        'hostAwsCli: without it Nextflow needs the AWS CLI in every image, or Fusion, and so do the inputs and outputs of the job definitions.',
      ]
    : [];
}

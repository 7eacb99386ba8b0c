import { type BatchKnobs, OnDemandAllocationStrategy } from '../app/batch/knobs';
import { DEFAULTS } from './defaults';
import { ZONES_EVERYWHERE, zonesUsed } from './zones';

/** Warn of settings that are allowed but rarely intended, and of those without effect. */
export function warningsAbout(knobs: BatchKnobs): string[] {
  return [...onHosts(knobs), ...onNetwork(knobs), ...onBucket(knobs), ...onEngines(knobs)];
}

function onHosts(knobs: BatchKnobs): string[] {
  const warnings: string[] = [];
  if (knobs.onDemandAllocationStrategy === OnDemandAllocationStrategy.BEST_FIT) {
    warnings.push(
      'onDemandAllocationStrategy: with BEST_FIT the On-Demand compute environment cannot be updated in place, and jobs wait for one instance type. Use BEST_FIT_PROGRESSIVE instead.',
    );
  }
  if (knobs.spotBidPercentage !== undefined && knobs.spotBidPercentage < 100) {
    warnings.push(
      `spotBidPercentage: ${knobs.spotBidPercentage} makes jobs wait and saves nothing. AWS bills Spot at its market price, whatever you bid.`,
    );
  }
  for (const knob of ['onDemandMinVcpus', 'spotMinVcpus'] as const) {
    if ((knobs[knob] ?? 0) > 0) {
      warnings.push(`${knob}: hosts with ${knobs[knob]} vCPUs keep running, and are billed, even without jobs.`);
    }
  }
  return warnings;
}

function onNetwork({ region, maxAzs, vpcId, subnetIds, internetAccess, hostImageId }: BatchKnobs): string[] {
  const warnings: string[] = [];
  if (maxAzs !== undefined && zonesUsed({ region, maxAzs }) < maxAzs) {
    warnings.push(
      `maxAzs: without region the VPC has subnets in ${ZONES_EVERYWHERE} zones, because every region has at least that many. Set region to use more.`,
    );
  }
  if (vpcId !== undefined && region === undefined) {
    warnings.push(
      `vpcId: ${vpcId} is in one region. Set region to it, so that the stack lists the instance types of that region and the documentation describes it.`,
    );
  }
  if (hostImageId !== undefined && region === undefined) {
    warnings.push(
      `hostImageId: ${hostImageId} is in one region. Set region to it, because hosts cannot start in another region.`,
    );
  }
  if (subnetIds !== undefined && internetAccess === undefined) {
    warnings.push(
      'internetAccess: set it to true if the subnets in subnetIds have internet access: hosts download the AWS CLI and public images. Set it to false if they have none. This requires hostAwsCli: false, a jobImage in ECR, and no pullThroughRegistries.',
    );
  }
  return warnings;
}

function onBucket(knobs: BatchKnobs): string[] {
  return (['workExpirationDays', 'intelligentTiering'] as const)
    .filter((knob) => knobs.existingBucket && knobs[knob] !== undefined)
    .map((knob) => `${knob}: has no effect, because gwf-batch does not change an existing bucket.`);
}

function onEngines({ hostAwsCli, engines = DEFAULTS.engines }: BatchKnobs): string[] {
  return hostAwsCli === false && engines.includes('nextflow')
    ? [
        'hostAwsCli: if it is false, Nextflow needs the AWS CLI in every image, or Fusion. The inputs and outputs of the job definitions need the AWS CLI in the image too.',
      ]
    : [];
}

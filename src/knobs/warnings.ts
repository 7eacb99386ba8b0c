import { type BatchKnobs, OnDemandAllocationStrategy } from '../app/batch/knobs';
import { DEFAULTS } from './defaults';

/** What the knobs allow though few will want it. */
export function warningsAbout(knobs: BatchKnobs): string[] {
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
  if (knobs.hostAwsCli === false && (knobs.engines ?? DEFAULTS.engines).includes('nextflow')) {
    warnings.push(
      'hostAwsCli: without it Nextflow needs the AWS CLI in every image, or Fusion, and parameters of job definitions that name S3 do so too.',
    );
  }
  return warnings;
}

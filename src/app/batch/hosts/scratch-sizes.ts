import type { BatchSettings } from '../settings';

/** The knobs that say how much scratch space a host has. */
export type ScratchSettings = Pick<BatchSettings, 'scratchGiB' | 'scratchGiBPerVcpu'>;

/**
 * The largest gp3 volume, in GiB.
 *
 * @see https://docs.aws.amazon.com/ebs/latest/userguide/general-purpose.html
 */
export const LARGEST_VOLUME_GIB = 65_536;

/**
 * Hosts by the most vCPUs that they have, each group with a volume of its own. A compute environment may have ten launch
 * templates besides its default one. The numbers are those of EC2's sizes, so that few hosts have more than they need.
 *
 * @see https://docs.aws.amazon.com/batch/latest/APIReference/API_LaunchTemplateSpecificationOverride.html
 */
export const HOST_GROUPS = [8, 16, 32, 48, 64, 96, 128, 192, 384, 2048] as const;

/** The most vCPUs that the hosts of a group have. */
export type HostGroup = (typeof HOST_GROUPS)[number];

/**
 * The group that a host belongs to; none if `scratchGiB`, which every host has, is enough for it.
 *
 * @param vcpus nothing if they are not known
 */
export function hostGroupOf(vcpus: number | undefined, settings: ScratchSettings): HostGroup | undefined {
  if (vcpus === undefined || vcpus * settings.scratchGiBPerVcpu <= settings.scratchGiB) {
    return undefined;
  }
  return HOST_GROUPS.find((most) => vcpus <= most) ?? HOST_GROUPS[HOST_GROUPS.length - 1];
}

/** The scratch volume of the hosts of a group, in GiB; without a group, of the others. */
export function scratchGiBOf(group: HostGroup | undefined, settings: ScratchSettings): number {
  return group === undefined
    ? settings.scratchGiB
    : Math.min(LARGEST_VOLUME_GIB, Math.max(settings.scratchGiB, group * settings.scratchGiBPerVcpu));
}

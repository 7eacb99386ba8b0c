import type { BatchSettings } from '../settings';

/** The knobs for the scratch space of a host. */
export type ScratchSettings = Pick<BatchSettings, 'scratchGiB' | 'scratchGiBPerVcpu'>;

/**
 * The largest gp3 volume, in GiB.
 *
 * @see https://docs.aws.amazon.com/ebs/latest/userguide/general-purpose.html
 */
export const LARGEST_VOLUME_GIB = 65_536;

/**
 * Groups of hosts by their maximum number of vCPUs, each with its own volume size. A compute environment can have ten
 * launch templates besides its default one. The numbers are those of EC2's sizes, so that few hosts have more than they
 * need.
 *
 * @see https://docs.aws.amazon.com/batch/latest/APIReference/API_LaunchTemplateSpecificationOverride.html
 */
export const HOST_GROUPS = [8, 16, 32, 48, 64, 96, 128, 192, 384, 2048] as const;

/** A group of hosts, by its maximum number of vCPUs. */
export type HostGroup = (typeof HOST_GROUPS)[number];

/**
 * The group of a host; undefined if `scratchGiB`, the minimum of every host, is enough for it.
 *
 * @param vcpus undefined if the number is not known
 */
export function hostGroupOf(vcpus: number | undefined, settings: ScratchSettings): HostGroup | undefined {
  if (vcpus === undefined || vcpus * settings.scratchGiBPerVcpu <= settings.scratchGiB) {
    return undefined;
  }
  return HOST_GROUPS.find((most) => vcpus <= most) ?? HOST_GROUPS[HOST_GROUPS.length - 1];
}

/** The size of the scratch volume of a group, in GiB; without a group, of the other hosts. */
export function scratchGiBOf(group: HostGroup | undefined, settings: ScratchSettings): number {
  return group === undefined
    ? settings.scratchGiB
    : Math.min(LARGEST_VOLUME_GIB, Math.max(settings.scratchGiB, group * settings.scratchGiBPerVcpu));
}

import type { InstanceTypes } from '../../../app/batch/compute/instance-lists';
import { HOST_GROUPS, hostGroupOf, scratchGiBOf } from '../../../app/batch/hosts/scratch-sizes';
import type { BatchSettings } from '../../../app/batch/settings';
import { table } from '../../markdown';

/** The volumes by group of hosts, each of which has a launch template: only groups with a listed host. */
export function scratchByGroup(instanceTypes: InstanceTypes, settings: BatchSettings): string | undefined {
  const { scratchGiB, scratchGiBPerVcpu } = settings;
  if (scratchGiBPerVcpu === 0) {
    return undefined;
  }
  const groups = Object.values(instanceTypes)
    .flatMap(({ vcpus }) => Object.values(vcpus))
    .map((vcpus) => hostGroupOf(vcpus, settings));
  const enough = Math.floor(scratchGiB / scratchGiBPerVcpu);
  return table(
    ['vCPUs of a host', 'GiB of its volume'],
    [
      ...(enough > 0 ? [[`up to ${enough}`, String(scratchGiB)]] : []),
      ...HOST_GROUPS.filter((group) => groups.includes(group)).map((group) => [
        `up to ${group}`,
        String(scratchGiBOf(group, settings)),
      ]),
    ],
  );
}

import { Aws, Fn } from 'aws-cdk-lib';
import type { HostTemplate } from '../hosts/launch-template';
import { HOST_GROUPS, hostGroupOf, type ScratchSettings } from '../hosts/scratch-sizes';
import { type InstanceLists, vcpusOf } from './instance-lists';
import type { RegionalInstanceTypes } from './regional-instance-types';

/**
 * The overrides of a compute environment's launch template: larger hosts start with a larger scratch volume.
 *
 * Each override has the types of one group of hosts, so no type is in two of them, and the number of the latest
 * version, like the default template. Families and aliases in a list use the default template.
 *
 * @see https://docs.aws.amazon.com/batch/latest/APIReference/API_LaunchTemplateSpecificationOverride.html
 */
export function scratchOverrides(
  types: RegionalInstanceTypes,
  lists: InstanceLists,
  hosts: HostTemplate,
  settings: ScratchSettings,
): unknown[] {
  const groups = new Map(types.names.map((name) => [name, hostGroupOf(vcpusOf(lists, name), settings)]));
  return HOST_GROUPS.flatMap((group) => {
    const chosen = types.only(`Upto${group}Vcpus`, (name) => groups.get(name) === group);
    if (!chosen) {
      return [];
    }
    const { launchTemplateId, latestVersionNumber } = hosts.templateFor(group);
    const override = {
      LaunchTemplateId: launchTemplateId,
      Version: latestVersionNumber,
      TargetInstanceTypes: chosen.types,
    };
    return chosen.somewhere ? Fn.conditionIf(chosen.somewhere.logicalId, override, Aws.NO_VALUE) : override;
  });
}

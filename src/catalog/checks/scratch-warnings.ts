import {
  type InstanceLists,
  type InstanceTypes,
  instanceTypesIn,
  vcpusOf,
} from '../../app/batch/compute/instance-lists';
import {
  COMPUTE_ENVIRONMENT_NAMES,
  COMPUTE_ENVIRONMENTS,
  type ComputeEnvironmentName,
} from '../../app/batch/compute/kinds';
import { hostGroupOf, type ScratchSettings, scratchGiBOf } from '../../app/batch/hosts/scratch-sizes';
import type { BatchSettings } from '../../app/batch/settings';
import { expand } from '../ec2/expand';
import type { InstanceType } from '../ec2/instance-type';

/**
 * Half of the default. With less scratch space for each vCPU, in GiB, jobs probably fill the disk of a host before its
 * vCPUs.
 */
const LEAST_GIB_PER_VCPU = 5;

type Settings = ScratchSettings & Pick<BatchSettings, 'region' | 'useInstanceStore'>;

/** Warn where the largest hosts have little scratch space for their vCPUs, or their vCPUs are not known. */
export function scratchWarnings(settings: Settings, instanceTypes: InstanceTypes): string[] {
  return COMPUTE_ENVIRONMENT_NAMES.flatMap((name) => warningsOn(name, instanceTypes[name], settings));
}

function warningsOn(environment: ComputeEnvironmentName, lists: InstanceLists, settings: Settings): string[] {
  const places = settings.region === undefined ? Object.keys(lists.families) : [settings.region];
  const listed =
    lists.types === '' ? places.flatMap((place) => instanceTypesIn(lists, place)) : instanceTypesIn(lists, '');
  const names = [...new Set(listed)];
  const bySize = names.filter((name) => vcpusOf(lists, name) !== undefined);
  const others = names.filter((name) => !bySize.includes(name));
  return [
    ...warnOfSizes(environment, leastServed(bySize, lists, settings), settings),
    ...warnOfOthers(
      environment,
      others.filter((name) => expand([name]).length === 0),
      settings,
    ),
    ...others.flatMap((name) => warnOfFamily(environment, name, leastServed([name], lists, settings), settings)),
  ];
}

/** A host and its scratch space for each vCPU, in GiB. */
interface Served {
  readonly type: InstanceType;
  readonly gibPerVcpu: number;
}

/** The host with the least scratch space for each of its vCPUs. */
function leastServed(names: readonly string[], lists: InstanceLists, settings: Settings): Served | undefined {
  return names
    .flatMap((name) => {
      const promised = scratchGiBOf(hostGroupOf(vcpusOf(lists, name), settings), settings);
      return expand([name]).map((type) => ({ type, gibPerVcpu: spaceOn(type, promised, settings) / type.vcpus }));
    })
    .sort((a, b) => a.gibPerVcpu - b.gibPerVcpu)[0];
}

/** The local disks if they are large enough, otherwise a volume of the minimum size. */
function spaceOn({ nvmeGB }: InstanceType, promised: number, { useInstanceStore }: Settings): number {
  const local = (nvmeGB * 1e9) / 2 ** 30;
  return useInstanceStore && local >= promised ? local : promised;
}

function isTooLittle(served: Served | undefined): served is Served {
  return served !== undefined && served.gibPerVcpu < LEAST_GIB_PER_VCPU;
}

function warnOfSizes(
  environment: ComputeEnvironmentName,
  least: Served | undefined,
  { scratchGiBPerVcpu }: Settings,
): string[] {
  return isTooLittle(least)
    ? [
        `scratchGiBPerVcpu: with ${scratchGiBPerVcpu}, ${COMPUTE_ENVIRONMENTS[environment].title} hosts of type ${least.type.name} have ${figure(least)} GiB of scratch space for each of their ${least.type.vcpus} vCPUs, and jobs may fill it. Use ${LEAST_GIB_PER_VCPU} or more, or list only smaller hosts.`,
      ]
    : [];
}

function warnOfFamily(
  environment: ComputeEnvironmentName,
  name: string,
  least: Served | undefined,
  { scratchGiB }: Settings,
): string[] {
  return isTooLittle(least)
    ? [
        `scratchGiB: ${COMPUTE_ENVIRONMENTS[environment].title} hosts of ${name} have ${scratchGiB} GiB of scratch space, whatever their size. That is ${figure(least)} GiB for each of the ${least.type.vcpus} vCPUs of ${least.type.name}, and jobs may fill it. For scratch space by host size, use ${environment}InstanceFamilies, or list types in ${environment}InstanceTypes.`,
      ]
    : [];
}

function warnOfOthers(environment: ComputeEnvironmentName, names: string[], { scratchGiB }: Settings): string[] {
  return names.map(
    (name) =>
      `scratchGiB: ${COMPUTE_ENVIRONMENTS[environment].title} hosts of ${name} have ${scratchGiB} GiB of scratch space, whatever their size, because the catalog does not know their vCPUs. Raise scratchGiB if these hosts are large.`,
  );
}

function figure({ gibPerVcpu }: Served): number {
  return Math.floor(gibPerVcpu * 10) / 10;
}

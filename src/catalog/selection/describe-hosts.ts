import type { HostFigures, InstanceLists } from '../../app/batch/compute/instance-lists';
import { catalog } from '../ec2/catalog';
import { compareFamilies } from '../ec2/family-name';
import { imagesFor } from '../ec2/host-images';
import { identify } from '../ec2/identify';
import type { InstanceType } from '../ec2/instance-type';
import { compareSizes } from '../ec2/sizes';
import { typesChosenFrom, typesListed } from './hosts';
import type { RegionList } from './instance-lists';
import type { Request } from './request';

/** The facts about the hosts of a list that the app needs, besides their names. */
type HostFacts = Pick<InstanceLists, 'images' | 'vcpus' | 'largest'>;

/**
 * Describe the listed hosts.
 *
 * @param lists the list of each region; empty for an exact list
 */
export function describeHosts(request: Request, lists: readonly RegionList[]): HostFacts {
  const names = request.exact ?? request.families ?? [];
  const types = typesListed(request, lists);
  const isKnown = names.every((name) => identify(name)?.kind !== 'newer');
  const all = [...types, ...typesChosenFrom(request, lists)];
  return {
    images: imagesFor(types, names),
    vcpus: request.exact ? vcpusByType(request.exact) : vcpusBySize(types),
    largest: isKnown ? Object.fromEntries(largest(all).map((type) => [type.name, figures(type)])) : undefined,
  };
}

function vcpusByType(names: readonly string[]): HostFacts['vcpus'] {
  const types = names.flatMap((name) => catalog().types.get(name) ?? []);
  return Object.fromEntries(types.map(({ name, vcpus }) => [name, vcpus]));
}

/** For each size the vCPUs that most of its types have; types with other vCPUs, by their name. */
function vcpusBySize(types: readonly InstanceType[]): HostFacts['vcpus'] {
  const sizes = [...new Set(types.map(({ size }) => size))].sort(compareSizes);
  const usual = new Map(sizes.map((size) => [size, mostFrequent(types.filter((type) => type.size === size))]));
  const others = types
    .filter(({ size, vcpus }) => vcpus !== usual.get(size))
    .sort((a, b) => compareFamilies(a.family, b.family) || compareSizes(a.size, b.size));
  return Object.fromEntries([...usual, ...others.map(({ name, vcpus }): [string, number] => [name, vcpus])]);
}

function mostFrequent(types: readonly InstanceType[]): number {
  const counts = new Map<number, number>();
  for (const { vcpus } of types) {
    counts.set(vcpus, (counts.get(vcpus) ?? 0) + 1);
  }
  return [...counts].sort(([one, a], [other, b]) => b - a || one - other)[0][0];
}

/** The types that no other type exceeds; of equal ones, the newest. */
function largest(types: readonly InstanceType[]): InstanceType[] {
  const newestFirst = [...types].sort((a, b) => b.generation - a.generation || compareFamilies(a.family, b.family));
  return newestFirst
    .filter(
      (type, index) =>
        !newestFirst.some((other, before) => holds(other, type) && (!holds(type, other) || before < index)),
    )
    .sort((a, b) => a.vcpus - b.vcpus || a.memoryMiB - b.memoryMiB);
}

/** Whether every job that fits on the other host fits on this one. */
function holds(host: HostFigures, other: HostFigures): boolean {
  return host.vcpus >= other.vcpus && host.memoryMiB >= other.memoryMiB && host.gpus >= other.gpus;
}

function figures({ vcpus, memoryMiB, gpus }: InstanceType): HostFigures {
  return { vcpus, memoryMiB, gpus };
}

import { aliasOf } from '../ec2/aliases';
import { ABOUT } from '../ec2/data/about';
import { expand } from '../ec2/expand';
import { identify, isNewerFamily } from '../ec2/identify';
import { isKnownRegion } from '../ec2/region-names';
import type { RegionList } from '../selection/instance-lists';
import { leastVcpus } from '../selection/limit';
import { optionOf, type Request, regionsFor, type SelectionOption } from '../selection/request';
import { knownFamilies, selectableIn } from '../selection/select';
import { warnOfLimit } from './limit-warnings';

/** Warn of selections that work but may be unexpected. */
export function warningsOn(request: Request, lists: readonly RegionList[]): string[] {
  return [
    ...warnOfNewer(request),
    ...warnOfRegion(request),
    ...warnOfUnused(request),
    ...warnOfKind(request),
    ...warnOfOvercommit(request, lists),
    ...warnOfBounds(request, lists),
    ...warnOfLimit(request, lists),
  ];
}

function warnOfNewer(request: Request): string[] {
  const option = optionOf(request, request.exact ? 'InstanceTypes' : 'InstanceFamilies');
  return (request.exact ?? request.families ?? [])
    .filter((name) => identify(name)?.kind === 'newer')
    .map((name) => {
      return `${option}: the catalog, as of ${ABOUT.asOf}, does not know ${name}.${asAWhole(request, name)} The deployment fails where EC2 does not offer it.`;
    });
}

/** The types of an unknown family cannot be filtered, neither by size nor by vCPUs. */
function asAWhole(request: Request, name: string): string {
  if (!isNewerFamily(name)) {
    return '';
  }
  const limit = `${optionOf(request, 'MaxVcpus')} (${request.maxVcpus})`;
  const sizes = request.exact ? '' : 'sizes do not apply to it, and ';
  return request.mayExceed
    ? ` The whole family is listed: ${sizes}AWS Batch may exceed ${limit} by one of its hosts, however large.`
    : ` The whole family is listed: ${sizes}hosts with more vCPUs than ${limit} do not start.`;
}

function warnOfRegion(request: Request): string[] {
  const { region, exact, families } = request;
  if (region === undefined || isKnownRegion(region)) {
    return [];
  }
  const unknown = `region: the catalog, as of ${ABOUT.asOf}, does not know what ${region} offers.`;
  const option = optionOf(request, exact ? 'InstanceTypes' : 'InstanceFamilies');
  return exact || families
    ? [`${unknown} ${option} cannot be checked: the deployment fails if a type is not offered there.`]
    : [
        `${unknown} If neither families nor types are set, AWS Batch selects the types (${aliasOf(request.architecture)}), and sizes and exclusions do not apply.`,
      ];
}

function warnOfUnused(request: Request): string[] {
  const set: [SelectionOption, boolean][] = [
    [optionOf(request, 'MinSize'), request.ownBounds.min !== undefined],
    [optionOf(request, 'MaxSize'), request.ownBounds.max !== undefined],
    [optionOf(request, 'ExcludedInstanceTypes'), request.excluded.length > 0],
  ];
  return set
    .filter(([, isSet]) => isSet && request.exact)
    .map(([option]) => `${option}: has no effect, because ${optionOf(request, 'InstanceTypes')} is an exact list.`);
}

function warnOfKind(request: Request): string[] {
  const option = optionOf(request, request.exact ? 'InstanceTypes' : 'InstanceFamilies');
  const families = new Set((request.exact ?? request.families ?? []).map((name) => name.split('.')[0]));
  return knownFamilies([...families]).flatMap(({ name, flex, types }) => [
    ...(flex || types.some((type) => type.burstable)
      ? [`${option}: the processors of ${name} are not made for steady load and slow down under it.`]
      : []),
    ...(types.some((type) => type.gpus > 0)
      ? [`${option}: ${name} has GPUs, which are billed even if no job requests them.`]
      : []),
  ]);
}

/** @see https://github.com/aws/amazon-ecs-ami#memory-overcommit-fix-for-g6flarge-instance-type */
function warnOfOvercommit(request: Request, lists: readonly RegionList[]): string[] {
  const option = optionOf(request, request.exact ? 'InstanceTypes' : 'InstanceFamilies');
  const types = request.exact ? expand(request.exact) : lists.flatMap((list) => list.types);
  return types.some(({ name }) => name === 'g6f.large')
    ? [
        `${option}: containers get the GPU of a g6f.large only with vm.overcommit_memory=1 on the host, which its image does not set. Set it when hosts boot, or use larger types of g6f.`,
      ]
    : [];
}

function warnOfBounds(request: Request, lists: readonly RegionList[]): string[] {
  const option = optionOf(request, 'InstanceFamilies');
  const listed = new Set(lists.flatMap(({ types }) => types.map((type) => type.family)));
  return (request.exact ? [] : (request.families ?? []))
    .filter((name) => !isNewerFamily(name) && !listed.has(name))
    .map((name) => `${option}: ${whyNothingOf(name, request)}`);
}

function whyNothingOf(name: string, request: Request): string {
  const types = regionsFor(request).flatMap((region) => selectableIn(region, { ...request, families: [name] }));
  return types.length === 0
    ? `the sizes and exclusions leave no type of ${name}.`
    : `no type of ${name} is listed, because its hosts have ${leastVcpus(types)} vCPUs or more and ${optionOf(request, 'MaxVcpus')} is ${request.maxVcpus}. Raise ${optionOf(request, 'MaxVcpus')}, or remove ${name}.`;
}

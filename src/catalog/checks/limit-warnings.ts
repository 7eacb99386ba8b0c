import { aliasOf } from '../ec2/aliases';
import { identify, isNewerFamily } from '../ec2/identify';
import { vcpusOfSize } from '../ec2/sizes';
import { typesChosenFrom, typesListed } from '../selection/hosts';
import type { RegionList } from '../selection/instance-lists';
import { leastVcpus, mostRunning } from '../selection/limit';
import { optionOf, type Request } from '../selection/request';
import { fewRegions } from './places';

/** A host that can start. */
interface Host {
  readonly name: string;
  readonly vcpus: number;
}

/** Warn of hosts above the limit of vCPUs, which AWS Batch may exceed by one host. */
export function warnOfLimit(request: Request, lists: readonly RegionList[]): string[] {
  const { maxVcpus, mayExceed } = request;
  const listed = [...typesListed(request, lists), ...newerTypes(request)];
  // For a stack without a region, a note says where AWS Batch selects the types.
  const chosen = request.region === undefined ? [] : typesChosenFrom(request, lists);
  const hosts: Host[] = [...listed, ...chosen];
  const [largest] = hosts.sort((a, b) => b.vcpus - a.vcpus);
  if (largest === undefined || largest.vcpus <= maxVcpus) {
    return [];
  }
  const option = optionOf(request, 'MaxVcpus');
  const limit = `${maxVcpus} ${maxVcpus === 1 ? 'vCPU' : 'vCPUs'}`;
  const isChosen = chosen.some((type) => type === largest);
  const name = isChosen ? `${largest.name} of ${aliasOf(request.architecture)}` : largest.name;
  const running = mostRunning(
    hosts.map(({ vcpus }) => vcpus),
    maxVcpus,
  );
  const isKnown = !(request.exact ?? request.families ?? []).some(isNewerFamily);
  const figure = isKnown ? `: up to ${running} vCPUs can run` : '';
  const consequence = mayExceed
    ? `${allAbove(request, lists)}AWS Batch may exceed ${limit} by one host, and ${name} has ${largest.vcpus}${figure}.`
    : `With BEST_FIT, AWS Batch never exceeds ${limit}: hosts with more, such as ${name} with ${largest.vcpus}, do not start.`;
  return [`${option}: ${consequence} ${fix(request, largest.vcpus, isChosen)}`];
}

/** Say where only the smallest types are listed, because all are above the limit. */
function allAbove(request: Request, lists: readonly RegionList[]): string {
  const above = lists.filter(({ types }) => types.length > 0 && leastVcpus(types) > request.maxVcpus);
  const where =
    above.length < lists.length ? fewRegions(above.map(({ region }) => region)) : (request.region ?? 'every region');
  return above.length === 0 || request.ownBounds.max !== undefined
    ? ''
    : `In ${where}, all selected types have more vCPUs than this, so the smallest ones are listed. `;
}

/** The named types that are newer than the catalog, with the vCPUs that their size stands for. */
function newerTypes({ exact = [] }: Request): Host[] {
  return exact
    .filter((name) => identify(name)?.kind === 'newer')
    .flatMap((name) => {
      const vcpus = vcpusOfSize(name.split('.')[1] ?? '');
      return vcpus === undefined ? [] : [{ name, vcpus }];
    });
}

function fix(request: Request, vcpus: number, isChosen: boolean): string {
  const { ownBounds, families, exact } = request;
  const ways: [isOpen: boolean, way: string][] = [
    [exact !== undefined || isChosen, `list smaller types in ${optionOf(request, 'InstanceTypes')}`],
    [ownBounds.max !== undefined, `lower ${optionOf(request, 'MaxSize')}`],
    [ownBounds.min !== undefined, `lower ${optionOf(request, 'MinSize')}`],
    [families !== undefined, `use families with smaller types in ${optionOf(request, 'InstanceFamilies')}`],
  ];
  const [, otherwise] = ways.find(([isOpen]) => isOpen) ?? [];
  return `Raise ${optionOf(request, 'MaxVcpus')} to ${vcpus} or more${otherwise ? `, or ${otherwise}` : ''}.`;
}

import { COMPUTE_ENVIRONMENTS } from '../../app/batch/compute/kinds';
import { aliasOf } from '../ec2/aliases';
import { catalog } from '../ec2/catalog';
import { ABOUT } from '../ec2/data/about';
import { expand } from '../ec2/expand';
import { identify, isNewerFamily } from '../ec2/identify';
import type { InstanceType } from '../ec2/instance-type';
import type { Region } from '../ec2/offering-table';
import type { RegionList } from '../selection/instance-lists';
import { optionOf, type Request, regionsFor, type SelectionOption } from '../selection/request';
import { isSold } from '../selection/select';

/** What happens to a family or type in the regions that do not offer it, or may not offer it. */
export type NoteEffect =
  /** A family is not listed there; others are. */
  | 'left-out'
  /** A family is offered there as bare metal only, which no size names: it is not listed. */
  | 'metal-only'
  /** Nothing that was asked for is offered there: AWS Batch selects the types. */
  | 'alias'
  /** It is listed anyway, because an exact list is used unchanged, and the deployment fails there. */
  | 'fails'
  /** The catalog does not know it: it is listed there, and only a deployment shows whether it is offered. */
  | 'unknown';

/** A family or type that was named but is not offered, or may not be offered, in some regions. */
export interface InstanceNote {
  /** The knob that asks for it. */
  readonly option: SelectionOption;

  /** The family, type or, for `alias`, all that was asked for. */
  readonly name: string;

  /**
   * The regions that do not offer it, except those where nothing is offered: these have their own note. For `unknown`:
   * the regions that list it.
   */
  readonly regions: string[];

  /** What happens to it there. */
  readonly effect: NoteEffect;

  /** The note as text. */
  readonly text: string;
}

/** Notes on the types that were asked for. With a fixed region there are few: a type that it does not offer is a problem. */
export function notesOn(request: Request, lists: readonly RegionList[]): InstanceNote[] {
  return [...(request.region === undefined ? notesOnOffers(request, lists) : []), ...notesOnUnknown(request)];
}

function notesOnOffers(request: Request, lists: readonly RegionList[]): InstanceNote[] {
  if (request.exact) {
    return request.exact.flatMap((name) =>
      note(request, 'InstanceTypes', name, regionsWithout(name, regionsFor(request)), 'fails'),
    );
  }
  const empty = request.families?.some(isNewerFamily) ? [] : lists.filter(({ types }) => types.length === 0);
  const left = regionsFor(request).filter((region) => !empty.some((other) => other.region === region.name));
  const families = request.families ?? [];
  return [
    ...families.flatMap((name) => [
      ...note(request, 'InstanceFamilies', name, regionsWithout(name, left), 'left-out'),
      ...note(request, 'InstanceFamilies', name, regionsWithMetalOnly(request, name, left), 'metal-only'),
    ]),
    ...note(
      request,
      'InstanceFamilies',
      families.join(' '),
      empty.map(({ region }) => region),
      'alias',
    ),
  ];
}

/** A name that is newer than the catalog is listed wherever the stack is deployed. */
function notesOnUnknown(request: Request): InstanceNote[] {
  const suffix = request.exact ? 'InstanceTypes' : 'InstanceFamilies';
  const everywhere = request.region === undefined ? [...catalog().regions.keys()] : [request.region];
  return (request.exact ?? request.families ?? [])
    .filter((name) => identify(name)?.kind === 'newer')
    .flatMap((name) => note(request, suffix, name, everywhere, 'unknown'));
}

function note(
  request: Request,
  suffix: 'InstanceFamilies' | 'InstanceTypes',
  name: string,
  regions: string[],
  effect: NoteEffect,
): InstanceNote[] {
  const where = regions.join(', ');
  const texts: { readonly [each in NoteEffect]: string } = {
    'left-out': `${name} is not offered in ${where}, so it is not listed there.`,
    'metal-only': `${name} is offered in ${where} as bare metal only, so it is not listed there.`,
    alias: `No ${COMPUTE_ENVIRONMENTS[request.environment].title} type that is asked for is offered in ${where}: AWS Batch selects the types there (${aliasOf(request.architecture)}${largestChosen(request)}).`,
    fails: `${name} is not offered in ${where}: a deployment there fails.`,
    unknown: `The catalog, as of ${ABOUT.asOf}, does not know ${name}, so it is not counted. It is listed in ${request.region ?? 'every region'}, and the deployment fails ${request.region ? 'if' : 'where'} EC2 does not offer it there.`,
  };
  return regions.length === 0
    ? []
    : [{ option: optionOf(request, suffix), name, regions, effect, text: texts[effect] }];
}

/** The types that AWS Batch selects may be larger than those that are listed elsewhere. */
function largestChosen({ architecture, maxVcpus }: Request): string {
  const most = Math.max(...expand([aliasOf(architecture)]).map(({ vcpus }) => vcpus));
  return most > maxVcpus ? `, hosts of up to ${most} vCPUs` : '';
}

/** The types that a name stands for; none if it is an alias or unknown. */
function typesOf(name: string): readonly InstanceType[] {
  const found = identify(name);
  return found?.kind === 'type' ? [found.type] : (catalog().families.get(name)?.types ?? []);
}

/** The regions that offer no type that a name stands for; none if the name is not known. */
function regionsWithout(name: string, regions: readonly Region[]): string[] {
  const types = typesOf(name);
  return types.length === 0
    ? []
    : regions.filter(({ offers }) => !types.some((type) => offers.has(type.name))).map((region) => region.name);
}

/** The regions that offer a family, but no type of it that the sizes allow. */
function regionsWithMetalOnly(request: Request, name: string, regions: readonly Region[]): string[] {
  const types = typesOf(name);
  return regions
    .filter((region) => types.some((type) => region.offers.has(type.name)))
    .filter((region) => !types.some((type) => isSold(type, region, request)))
    .map((region) => region.name);
}

import { aliasOf } from './aliases';
import { catalog } from './catalog';
import { identify, isNewerFamily } from './identify';
import type { RegionList } from './instance-lists';
import type { InstanceType } from './instance-type';
import type { Region } from './offering-table';
import { optionOf, type Request, regionsFor, type SelectionOption, USAGE_NAMES } from './request';

/** What becomes of something in the regions that do not offer it. */
export type NoteEffect =
  /** A family is not listed there; others are. */
  | 'left-out'
  /** Nothing that was asked for is offered there: AWS Batch chooses. */
  | 'alias'
  /** It is listed all the same, as an exact list is, and the deployment fails there. */
  | 'fails';

/** What a stack without a region meets in some regions, for what was asked for by name. */
export interface InstanceNote {
  /** The knob that asks for it. */
  readonly option: SelectionOption;

  /** The family, type or, for `alias`, all that was asked for. */
  readonly name: string;

  /** The regions that do not offer it. */
  readonly regions: string[];

  /** What becomes of it there. */
  readonly effect: NoteEffect;

  /** All of this as a sentence. */
  readonly text: string;
}

/** Notes on what was asked for. There are none if the region is fixed: what it does not offer is a problem there. */
export function notesOn(request: Request, lists: readonly RegionList[]): InstanceNote[] {
  if (request.region !== undefined) {
    return [];
  }
  return request.exact
    ? notesOnExact(request, request.exact)
    : [...notesOnFamilies(request), ...notesOnEmpty(request, lists)];
}

function notesOnExact(request: Request, names: readonly string[]): InstanceNote[] {
  const option = optionOf(request, 'InstanceTypes');
  return names.flatMap((name) => {
    const regions = regionsWithout(typesOf(name), regionsFor(request));
    return regions.length === 0
      ? []
      : [
          {
            option,
            name,
            regions,
            effect: 'fails',
            text: `${name} is not offered in ${list(regions)}: deploying there fails.`,
          },
        ];
  });
}

function notesOnFamilies(request: Request): InstanceNote[] {
  const option = optionOf(request, 'InstanceFamilies');
  return (request.families ?? []).flatMap((name) => {
    const regions = regionsWithout(typesOf(name), regionsFor(request));
    return regions.length === 0
      ? []
      : [
          {
            option,
            name,
            regions,
            effect: 'left-out',
            text: `${name} is not offered in ${list(regions)}, and left out there.`,
          },
        ];
  });
}

function notesOnEmpty(request: Request, lists: readonly RegionList[]): InstanceNote[] {
  const regions = lists.filter(({ types }) => types.length === 0).map(({ region }) => region);
  if (regions.length === 0 || request.families?.some(isNewerFamily)) {
    return [];
  }
  const usage = USAGE_NAMES[request.usage];
  return [
    {
      option: optionOf(request, 'InstanceFamilies'),
      name: request.families?.join(' ') ?? '',
      regions,
      effect: 'alias',
      text: `Nothing that is asked for ${usage} is offered in ${list(regions)}: AWS Batch's ${aliasOf(request.architecture)} is used there.`,
    },
  ];
}

/** The types that a name stands for; none if it is an alias or unknown. */
function typesOf(name: string): readonly InstanceType[] {
  const found = identify(name);
  return found?.kind === 'type' ? [found.type] : (catalog().families.get(name)?.types ?? []);
}

function regionsWithout(types: readonly InstanceType[], regions: readonly Region[]): string[] {
  return types.length === 0
    ? []
    : regions.filter(({ offers }) => !types.some((type) => offers.has(type.name))).map(({ name }) => name);
}

function list(regions: readonly string[]): string {
  return regions.join(', ');
}

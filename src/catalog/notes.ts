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

  /** The regions that do not offer it. Those where nothing is offered at all have a note of their own. */
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
  if (request.exact) {
    return request.exact.flatMap((name) =>
      note(request, 'InstanceTypes', name, regionsWithout(name, regionsFor(request)), 'fails'),
    );
  }
  const empty = request.families?.some(isNewerFamily) ? [] : lists.filter(({ types }) => types.length === 0);
  const left = regionsFor(request).filter((region) => !empty.some((other) => other.region === region.name));
  const families = request.families ?? [];
  return [
    ...families.flatMap((name) => note(request, 'InstanceFamilies', name, regionsWithout(name, left), 'left-out')),
    ...note(
      request,
      'InstanceFamilies',
      families.join(' '),
      empty.map(({ region }) => region),
      'alias',
    ),
  ];
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
    'left-out': `${name} is not offered in ${where}, and left out there.`,
    alias: `Nothing that is asked for ${USAGE_NAMES[request.usage]} is offered in ${where}: AWS Batch chooses there (${aliasOf(request.architecture)}).`,
    fails: `${name} is not offered in ${where}: deploying there fails.`,
  };
  return regions.length === 0
    ? []
    : [{ option: optionOf(request, suffix), name, regions, effect, text: texts[effect] }];
}

/** The types that a name stands for; none if it is an alias or unknown. */
function typesOf(name: string): readonly InstanceType[] {
  const found = identify(name);
  return found?.kind === 'type' ? [found.type] : (catalog().families.get(name)?.types ?? []);
}

/** The regions that do not offer any of what a name stands for. Of what is not known there is nothing to say. */
function regionsWithout(name: string, regions: readonly Region[]): string[] {
  const types = typesOf(name);
  return types.length === 0
    ? []
    : regions.filter(({ offers }) => !types.some((type) => offers.has(type.name))).map((region) => region.name);
}

import type { Problem } from '../knobs/problem';
import { ALIASES, aliasOf } from './aliases';
import { catalog } from './catalog';
import { identify, isNewerFamily } from './identify';
import type { InstanceFamily, InstanceType } from './instance-type';
import { fixedRegion, optionOf, otherThan, type Request, USAGE_NAMES } from './request';
import { closestFamilies, meantBy } from './suggest';

/** How many families a remedy names. */
const FEW = 6;

/** What can be wrong with the families that are named. */
export function checkFamilies(request: Request): Problem[] {
  return (request.families ?? []).flatMap((name) => {
    const found = identify(name);
    const problem = problemWith(request, 'InstanceFamilies', name);
    const elsewhere = (is: string) =>
      problem(`It is ${is}, not a family.`, `Put it into ${optionOf(request, 'InstanceTypes')}, or name a family.`);
    if (found?.kind === 'alias') {
      return elsewhere("AWS Batch's name for a list of families");
    }
    if (found?.kind === 'type' || (found?.kind === 'newer' && !isNewerFamily(name))) {
      return elsewhere('an instance type');
    }
    return checkName(request, name, problem);
  });
}

/** What can be wrong with the exact list. */
export function checkExact(request: Request): Problem[] {
  return (request.exact ?? []).flatMap((name) =>
    checkName(request, name, problemWith(request, 'InstanceTypes', name), [...ALIASES.keys()]),
  );
}

/** What can be wrong with the names of what must not be used. */
export function checkExcluded(request: Request): Problem[] {
  return request.excluded.flatMap((name) => {
    const found = identify(name);
    if (found?.kind === 'type' || found?.kind === 'family') {
      return [];
    }
    const meant = found ? undefined : meantBy(name, [...catalog().families.values()]);
    return problemWith(
      request,
      'ExcludedInstanceTypes',
      name,
    )('The catalogue knows no such instance type.', meant ? `Did you mean ${meant}?` : 'Leave it out.');
  });
}

type Tell = (reason: string, remedy: string) => Problem[];

function problemWith(request: Request, suffix: Parameters<typeof optionOf>[1], value: string): Tell {
  return (reason, remedy) => [{ option: optionOf(request, suffix), value, reason, remedy }];
}

/** What can be wrong with a family, or with a type or alias where those may stand. */
function checkName(request: Request, name: string, tell: Tell, others: string[] = []): Problem[] {
  const found = identify(name);
  switch (found?.kind) {
    case undefined: {
      const meant = meantBy(name, candidates(request), others) ?? meantBy(name, [...catalog().families.values()]);
      return tell(
        'EC2 has no such instance type or family.',
        meant ? `Did you mean ${meant}?` : `Use families such as ${newestFew(request)}.`,
      );
    }
    case 'alias':
      return found.alias.architecture === request.architecture
        ? []
        : tell(
            `Its hosts are ${found.alias.architecture}, the others ${request.architecture}.`,
            `Use ${aliasOf(request.architecture)}, or set architecture to ${otherThan(request.architecture)}.`,
          );
    case 'newer':
      return found.newer.architecture === request.architecture
        ? []
        : tell(
            `By its name it is ${found.newer.architecture}, the others are ${request.architecture}.`,
            `Use families such as ${newestFew(request)}, or set architecture to ${found.newer.architecture}.`,
          );
    case 'family':
      return checkOffer(request, found.family, found.family.types, '', tell);
    case 'type': {
      const family = catalog().families.get(found.type.family);
      return family ? checkOffer(request, family, [found.type], `.${found.type.size}`, tell) : [];
    }
  }
}

/** Whether at least one of some types of a family can be had: architecture, usage class, region. */
function checkOffer(
  request: Request,
  family: InstanceFamily,
  types: readonly InstanceType[],
  size: string,
  tell: Tell,
): Problem[] {
  const usage = USAGE_NAMES[request.usage];
  const region = fixedRegion(request);
  const instead = () => closest(request, family, size);
  if (family.architecture === undefined) {
    return tell('AWS Batch cannot run jobs on Mac hosts.', `Use families such as ${newestFew(request)}.`);
  }
  if (family.architecture !== request.architecture) {
    return tell(
      `It is ${family.architecture}, the hosts are ${request.architecture}.`,
      `Use ${instead()}, or set architecture to ${family.architecture}.`,
    );
  }
  if (!types.some((type) => type[request.usage])) {
    return tell(`EC2 does not sell it as ${usage}.`, `Use one that it does, such as ${instead()}.`);
  }
  if (region && !types.some((type) => region.offers.has(type.name))) {
    return tell(
      `${region.name} does not offer it.`,
      `Use what ${region.name} offers instead, such as ${instead()}, or deploy to another region: ${elsewhere(types)}.`,
    );
  }
  return [];
}

/** What can be had in place of a family, or of the size of it that was named. */
function closest(request: Request, family: InstanceFamily, size: string): string {
  const others = candidates(request).filter(
    ({ types }) => size === '' || types.some((type) => `.${type.size}` === size && isToBeHad(request, type)),
  );
  return few(closestFamilies(family, others), size);
}

/** The families that can be had where the request is for, all of them if that is not known. */
function candidates(request: Request): InstanceFamily[] {
  return [...catalog().families.values()].filter((family) => family.types.some((type) => isToBeHad(request, type)));
}

function isToBeHad(request: Request, type: InstanceType): boolean {
  const region = fixedRegion(request);
  return type.architecture === request.architecture && type[request.usage] && (!region || region.offers.has(type.name));
}

function newestFew(request: Request): string {
  const families = candidates(request).filter(({ category, flex }) => /^[cmr]$/.test(category) && !flex);
  const newest = Math.max(...families.map(({ generation }) => generation));
  return few(
    families.filter(({ generation }) => generation === newest),
    '',
  );
}

function few(families: readonly InstanceFamily[], size: string): string {
  return families
    .slice(0, FEW)
    .map(({ name }) => `${name}${size}`)
    .join(', ');
}

/** Regions that offer one of some types. */
function elsewhere(types: readonly InstanceType[]): string {
  const regions = [...catalog().regions.values()].filter(({ offers }) => types.some(({ name }) => offers.has(name)));
  const names = regions.map(({ name }) => name);
  return names.length > FEW ? `${names.slice(0, FEW).join(', ')} and ${names.length - FEW} more` : names.join(', ');
}

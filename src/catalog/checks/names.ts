import { Architecture } from '../../app/batch/knobs';
import type { Problem } from '../../diagnostics/problem';
import { ALIASES, aliasOf } from '../ec2/aliases';
import { catalog } from '../ec2/catalog';
import { parseFamilyName } from '../ec2/family-name';
import { imageObstacle } from '../ec2/host-images';
import { identify, isNewerFamily } from '../ec2/identify';
import type { InstanceFamily, InstanceType } from '../ec2/instance-type';
import { fixedRegion, optionOf, otherThan, type Request, USAGE_NAMES } from '../selection/request';
import { isSold } from '../selection/select';
import { alternatives, closest, gpuFamilies, newest, offeredIn } from './alternatives';
import { suggestName } from './suggest';

/** Check the families. */
export function checkFamilies(request: Request): Problem[] {
  return (request.families ?? []).flatMap((name) => {
    const found = identify(name);
    const problem = problemWith(request, 'InstanceFamilies', name);
    const elsewhere = (is: string) =>
      problem(`This is ${is}, not a family.`, `Move it to ${optionOf(request, 'InstanceTypes')}, or use a family.`);
    if (found?.kind === 'alias') {
      return elsewhere('an alias of AWS Batch for several families');
    }
    if (found?.kind === 'type' || (found?.kind === 'newer' && !isNewerFamily(name))) {
      return elsewhere('an instance type');
    }
    return checkName(request, name, problem);
  });
}

/** Check the exact list. */
export function checkExact(request: Request): Problem[] {
  return (request.exact ?? []).flatMap((name) =>
    checkName(request, name, problemWith(request, 'InstanceTypes', name), [...ALIASES.keys()]),
  );
}

/** Check the names of the types and families that are excluded. */
export function checkExcluded(request: Request): Problem[] {
  return request.excluded.flatMap((name) => {
    const found = identify(name);
    if (found?.kind === 'type' || found?.kind === 'family') {
      return [];
    }
    const meant = found ? undefined : suggestName(name, [...catalog().families.values()]);
    return problemWith(
      request,
      'ExcludedInstanceTypes',
      name,
    )('The catalog has no such instance type or family.', meant ? `Did you mean ${meant}?` : 'Remove it.');
  });
}

type Tell = (reason: string, fix: string) => Problem[];

function problemWith(request: Request, suffix: Parameters<typeof optionOf>[1], value: string): Tell {
  return (reason, fix) => [{ option: optionOf(request, suffix), value, reason, fix }];
}

/** Check a family, or a type or alias where these are allowed. */
function checkName(request: Request, name: string, tell: Tell, others: string[] = []): Problem[] {
  const found = identify(name);
  switch (found?.kind) {
    case undefined: {
      const meant =
        suggestName(name, alternatives(request), others) ?? suggestName(name, [...catalog().families.values()]);
      return tell(
        'EC2 has no such instance type or family.',
        meant ? `Did you mean ${meant}?` : `Use families such as ${newest(request, name)}.`,
      );
    }
    case 'alias':
      return found.alias.architecture === request.architecture
        ? []
        : tell(
            `These hosts are ${found.alias.architecture}, but architecture is ${request.architecture}.`,
            `Use ${aliasOf(request.architecture)}, or set architecture to ${otherThan(request.architecture)}.`,
          );
    case 'newer':
      return found.newer.architecture === request.architecture
        ? checkImage(request, { ...parseFamilyName(name.split('.')[0]), ...found.newer }, tell)
        : tell(
            `The name stands for ${found.newer.architecture} hosts, but architecture is ${request.architecture}.`,
            `Use families such as ${newest(request, name)}, or set architecture to ${found.newer.architecture}.`,
          );
    case 'family':
      return checkOffer(request, found.family, found.family.types, '', tell);
    case 'type': {
      const family = catalog().families.get(found.type.family);
      return family ? checkOffer(request, family, [found.type], `.${found.type.size}`, tell) : [];
    }
  }
}

/** Check whether at least one of some types of a family is available: architecture, usage class, region. */
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
    return tell('AWS Batch cannot run jobs on Mac hosts.', `Use families such as ${newest(request)}.`);
  }
  if (family.architecture !== request.architecture) {
    return tell(
      `These hosts are ${family.architecture}, but architecture is ${request.architecture}.`,
      `Use ${instead()}, or set architecture to ${family.architecture}.`,
    );
  }
  if (!types.some((type) => type[request.usage])) {
    return tell(`Not offered as ${usage}.`, `Use one that is offered as ${usage}, such as ${instead()}.`);
  }
  if (region && !types.some((type) => type[request.usage] && region.offers.has(type.name))) {
    return tell(
      `Not offered in ${region.name}.`,
      `Use one that is offered in ${region.name}, such as ${instead()}, or deploy to another region: ${offeredIn(types)}.`,
    );
  }
  return request.exact
    ? checkImage(request, family, tell)
    : [...checkMetal(request, types, instead, tell), ...checkImage(request, family, tell)];
}

/** Check whether a family has types other than bare metal, unless a size names bare metal. */
function checkMetal(request: Request, types: readonly InstanceType[], instead: () => string, tell: Tell): Problem[] {
  const region = fixedRegion(request);
  const places = region ? [region] : [...catalog().regions.values()];
  return places.some((place) => types.some((type) => isSold(type, place, request)))
    ? []
    : tell(
        `Offered ${region ? `in ${region.name} ` : ''}as bare metal only, which is used only if a size names it.`,
        `Set ${optionOf(request, 'MaxSize')} to metal, or use another family, such as ${instead()}.`,
      );
}

/** Check whether there is an image for the hosts of a family. */
function checkImage(request: Request, family: Parameters<typeof imageObstacle>[0], tell: Tell): Problem[] {
  const obstacle = request.hasOwnImage ? undefined : imageObstacle(family);
  if (obstacle === undefined) {
    return [];
  }
  const own = 'set hostImageId to your own image that supports these hosts';
  const gpus = gpuFamilies({ ...request, architecture: Architecture.X86_64 });
  const onX86 = request.architecture === Architecture.X86_64 ? '' : 'set architecture to X86_64 and ';
  return tell(
    obstacle,
    family.name === 'a1'
      ? `Use families such as ${newest(request)}, or ${own}.`
      : `For GPUs, ${onX86}use families such as ${gpus || 'g6'}. Or ${own}.`,
  );
}

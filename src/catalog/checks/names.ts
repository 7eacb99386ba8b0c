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
    const meant = found ? undefined : suggestName(name, [...catalog().families.values()]);
    return problemWith(
      request,
      'ExcludedInstanceTypes',
      name,
    )('The catalog knows no such instance type.', meant ? `Did you mean ${meant}?` : 'Leave it out.');
  });
}

type Tell = (reason: string, fix: string) => Problem[];

function problemWith(request: Request, suffix: Parameters<typeof optionOf>[1], value: string): Tell {
  return (reason, fix) => [{ option: optionOf(request, suffix), value, reason, fix }];
}

/** What can be wrong with a family, or with a type or alias where those may stand. */
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
            `Its hosts are ${found.alias.architecture}, the others ${request.architecture}.`,
            `Use ${aliasOf(request.architecture)}, or set architecture to ${otherThan(request.architecture)}.`,
          );
    case 'newer':
      return found.newer.architecture === request.architecture
        ? checkImage(request, { ...parseFamilyName(name.split('.')[0]), ...found.newer }, tell)
        : tell(
            `By its name it is ${found.newer.architecture}, the others are ${request.architecture}.`,
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
    return tell('AWS Batch cannot run jobs on Mac hosts.', `Use families such as ${newest(request)}.`);
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
  if (region && !types.some((type) => type[request.usage] && region.offers.has(type.name))) {
    return tell(
      `${region.name} does not offer it.`,
      `Use what ${region.name} offers instead, such as ${instead()}, or deploy to another region: ${offeredIn(types)}.`,
    );
  }
  return request.exact
    ? checkImage(request, family, tell)
    : [...checkMetal(request, types, instead, tell), ...checkImage(request, family, tell)];
}

/** Whether a family can be had otherwise than as bare metal, if no size names that. */
function checkMetal(request: Request, types: readonly InstanceType[], instead: () => string, tell: Tell): Problem[] {
  const region = fixedRegion(request);
  const places = region ? [region] : [...catalog().regions.values()];
  return places.some((place) => types.some((type) => isSold(type, place, request)))
    ? []
    : tell(
        `${region?.name ?? 'EC2'} offers it as bare metal only, which is used where a size names it.`,
        `Set ${optionOf(request, 'MaxSize')} to metal, or use what can be had otherwise, such as ${instead()}.`,
      );
}

/** Whether there is an image for the hosts of a family that can be had. */
function checkImage(request: Request, family: Parameters<typeof imageObstacle>[0], tell: Tell): Problem[] {
  const obstacle = request.hasOwnImage ? undefined : imageObstacle(family);
  if (obstacle === undefined) {
    return [];
  }
  const own = 'set hostImageId to an image of your own that serves it';
  const gpus = gpuFamilies({ ...request, architecture: Architecture.X86_64 });
  const onX86 = request.architecture === Architecture.X86_64 ? '' : 'set architecture to X86_64 and ';
  return tell(
    obstacle,
    family.name === 'a1'
      ? `Use families such as ${newest(request)}, or ${own}.`
      : `For GPUs, ${onX86}use families such as ${gpus || 'g6'}. Or ${own}.`,
  );
}

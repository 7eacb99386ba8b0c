import type { Problem } from '../diagnostics/problem';
import { checkLimit } from './checks/limit';
import { checkExact, checkExcluded, checkFamilies } from './checks/names';
import { checkRegion } from './checks/region';
import { checkOrder, checkRemainder, checkSizes } from './checks/sizes';
import { type InstanceSelection, optionOf, type Request, requestsOf } from './selection/request';

/**
 * Everything that is wrong with what is asked for, for both compute environments and all at once.
 *
 * @param selection the knobs that were set, and the region if it is fixed
 * @returns problems whose options are the names of knobs; none if the selection can be resolved
 */
export function checkInstances(selection: InstanceSelection): Problem[] {
  const wrongRegion = checkRegion(selection.region);
  // What is right in another region than the one that was meant is still right or wrong by itself.
  const region = wrongRegion.length > 0 ? undefined : selection.region;
  return [...wrongRegion, ...requestsOf({ ...selection, region }).flatMap(checkRequest)];
}

function checkRequest(request: Request): Problem[] {
  const names = [...checkOneList(request), ...checkFamilies(request), ...checkExact(request)];
  // Sizes and exclusions have no effect on an exact list, but nonsense is refused all the same.
  const form = [...names, ...checkExcluded(request), ...checkSizes(request)];
  return firstOf([
    () => form,
    ...(request.exact ? [] : [() => checkOrder(request), () => checkRemainder(request)]),
    () => checkLimit(request),
  ]);
}

/** What the first check finds that finds something. A later one presumes that the earlier ones do not. */
function firstOf(checks: (() => Problem[])[]): Problem[] {
  for (const check of checks) {
    const problems = check();
    if (problems.length > 0) {
      return problems;
    }
  }
  return [];
}

/** Families or an exact list, and not an empty one. */
function checkOneList(request: Request): Problem[] {
  const { families, exact } = request;
  const [familiesOption, exactOption] = [optionOf(request, 'InstanceFamilies'), optionOf(request, 'InstanceTypes')];
  const empty = (option: string, fix: string): Problem => ({
    option,
    value: [],
    reason: 'The list is empty: there would be no hosts.',
    fix,
  });
  return [
    ...(families && exact
      ? [
          {
            option: exactOption,
            value: exact,
            reason: `It contradicts ${familiesOption}: the exact list stands in place of families.`,
            fix: `Set one of the two. The exact list may name families too.`,
          },
        ]
      : []),
    ...(families?.length === 0
      ? [empty(familiesOption, 'Name a family, or leave it out to have the default ones.')]
      : []),
    ...(exact?.length === 0
      ? [empty(exactOption, 'Name a type, or leave it out to have families and sizes apply.')]
      : []),
  ];
}

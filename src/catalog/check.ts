import type { Problem } from '../diagnostics/problem';
import { checkLimit } from './checks/limit';
import { checkExact, checkExcluded, checkFamilies } from './checks/names';
import { checkRegion } from './checks/region';
import { checkOrder, checkRemainder, checkSizes } from './checks/sizes';
import { type InstanceSelection, optionOf, type Request, requestsOf } from './selection/request';

/**
 * Find every problem with the requested instance types, in both compute environments.
 *
 * @param selection the knobs that were set, and the region if it is fixed
 * @returns problems whose options are the names of knobs; empty if the selection can be resolved
 */
export function checkInstances(selection: InstanceSelection): Problem[] {
  const wrongRegion = checkRegion(selection.region);
  // If the region is wrong, the intended region is unknown, so the names are checked without a region.
  const region = wrongRegion.length > 0 ? undefined : selection.region;
  return [...wrongRegion, ...requestsOf({ ...selection, region }).flatMap(checkRequest)];
}

function checkRequest(request: Request): Problem[] {
  const names = [...checkOneList(request), ...checkFamilies(request), ...checkExact(request)];
  // Sizes and exclusions have no effect on an exact list, but misspelled ones are refused anyway.
  const form = [...names, ...checkExcluded(request), ...checkSizes(request)];
  return firstOf([
    () => form,
    ...(request.exact ? [] : [() => checkOrder(request), () => checkRemainder(request)]),
    () => checkLimit(request),
  ]);
}

/** Return the problems of the first check that finds any: each check relies on the ones before it. */
function firstOf(checks: (() => Problem[])[]): Problem[] {
  for (const check of checks) {
    const problems = check();
    if (problems.length > 0) {
      return problems;
    }
  }
  return [];
}

/** Require families or an exact list, not both, and neither empty. */
function checkOneList(request: Request): Problem[] {
  const { families, exact } = request;
  const [familiesOption, exactOption] = [optionOf(request, 'InstanceFamilies'), optionOf(request, 'InstanceTypes')];
  const empty = (option: string, fix: string): Problem => ({
    option,
    value: [],
    reason: 'The list is empty, so no host could start.',
    fix,
  });
  return [
    ...(families && exact
      ? [
          {
            option: exactOption,
            value: exact,
            reason: `Cannot be combined with ${familiesOption}: an exact list replaces families.`,
            fix: `Set only one of the two. The exact list can contain families too.`,
          },
        ]
      : []),
    ...(families?.length === 0
      ? [empty(familiesOption, 'Add a family, or remove the option to use the default families.')]
      : []),
    ...(exact?.length === 0
      ? [empty(exactOption, 'Add a type, or remove the option to select types by families and sizes.')]
      : []),
  ];
}

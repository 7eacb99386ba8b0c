import type { InstanceTypes } from '../app/batch/compute/instance-lists';
import { type InstanceNote, notesOn } from './checks/notes';
import { warningsOn } from './checks/warnings';
import { aliasOf } from './ec2/aliases';
import { isNewerFamily } from './ec2/identify';
import { describeHosts } from './selection/describe-hosts';
import { exactLists, groupedLists, type RegionList } from './selection/instance-lists';
import { type InstanceSelection, type Request, regionsFor, requestFor } from './selection/request';
import { selectIn } from './selection/select';

/** The instance types of both compute environments, and what there is to say of them. */
export interface ResolvedInstances extends InstanceTypes {
  /** What works but is likely to surprise. */
  readonly warnings: string[];

  /** Where a stack without a region does not find what was asked for by name. */
  readonly notes: InstanceNote[];
}

/**
 * Select the instance types of both compute environments.
 *
 * @param selection what is asked for, of which `checkInstances` finds nothing wrong
 * @returns the lists: of one region if it is fixed, else of every region that the catalogue knows
 */
export function resolveInstances(selection: InstanceSelection): ResolvedInstances {
  const [onDemand, spot] = (['onDemand', 'spot'] as const).map((usage) => resolve(requestFor(usage, selection)));
  return {
    onDemand: onDemand.lists,
    spot: spot.lists,
    warnings: [...new Set([...onDemand.warnings, ...spot.warnings])],
    notes: [...onDemand.notes, ...spot.notes],
  };
}

function resolve(request: Request) {
  const lists: RegionList[] = request.exact
    ? []
    : regionsFor(request).map((region) => ({ region: region.name, types: selectIn(region, request) }));
  const otherwise = aliasOf(request.architecture);
  return {
    lists: {
      ...(request.exact
        ? exactLists(request.exact, otherwise)
        : groupedLists(lists, (request.families ?? []).filter(isNewerFamily), otherwise)),
      ...describeHosts(request, lists),
    },
    warnings: warningsOn(request, lists),
    notes: notesOn(request, lists),
  };
}

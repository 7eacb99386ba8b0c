import type { InstanceTypes } from '../app/batch/compute/instance-lists';
import { forEachEnvironment } from '../app/batch/compute/kinds';
import { type InstanceNote, notesOn } from './checks/notes';
import { warningsOn } from './checks/warnings';
import { aliasOf } from './ec2/aliases';
import { isNewerFamily } from './ec2/identify';
import { describeHosts } from './selection/describe-hosts';
import { groupedLists, listsOfTypes, type RegionList } from './selection/instance-lists';
import { type InstanceSelection, type Request, regionsFor, requestFor } from './selection/request';
import { selectIn } from './selection/select';

/** The instance types of the compute environments, with warnings and notes. */
export interface ResolvedInstances {
  readonly instanceTypes: InstanceTypes;

  /** Selections that work but may be unexpected. */
  readonly warnings: string[];

  /** Regions that do not offer, or may not offer, a family or type that was named. */
  readonly notes: InstanceNote[];
}

/**
 * Select the instance types of the compute environments.
 *
 * @param selection a selection in which `checkInstances` finds no problem
 * @returns the lists of the region if it is fixed, otherwise of every region that the catalog knows
 */
export function resolveInstances(selection: InstanceSelection): ResolvedInstances {
  const resolved = forEachEnvironment((name) => resolve(requestFor(name, selection)));
  const all = Object.values(resolved);
  return {
    instanceTypes: forEachEnvironment((name) => resolved[name].lists),
    warnings: [...new Set(all.flatMap(({ warnings }) => warnings))],
    notes: all.flatMap(({ notes }) => notes),
  };
}

function resolve(request: Request) {
  const lists: RegionList[] = request.exact
    ? []
    : regionsFor(request).map((region) => ({ region: region.name, types: selectIn(region, request) }));
  const fallback = aliasOf(request.architecture);
  return {
    lists: {
      ...(request.exact
        ? listsOfTypes(request.exact, fallback)
        : groupedLists(lists, (request.families ?? []).filter(isNewerFamily), fallback)),
      ...describeHosts(request, lists),
    },
    warnings: warningsOn(request, lists),
    notes: notesOn(request, lists),
  };
}

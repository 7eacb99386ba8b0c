import { fullDiff, type ResourceDifference, ResourceImpact } from '@aws-cdk/cloudformation-diff';
import { withNewIds, withVersions } from './references';
import { decide } from './rules';
import { changedProperties } from './service-spec';

/** A resource of a template. */
export interface Resource {
  readonly Type: string;
  readonly Properties?: Readonly<Record<string, unknown>>;
  readonly DeletionPolicy?: string;
  readonly UpdateReplacePolicy?: string;
}

/** A template, without what it looks up. */
export interface Template {
  readonly Resources: Readonly<Record<string, Resource>>;
}

/** What becomes of a resource. */
export interface Fate {
  readonly type: string;
  readonly is: 'updated' | 'replaced' | 'added' | 'removed' | 'refused';

  /** Whether the old one stays, though the stack has it no longer. */
  readonly isLeft: boolean;

  /** Whether the hosts that a compute environment has started are replaced. */
  readonly renewsHosts: boolean;

  /** What is there before, if it is not added. */
  readonly before?: Resource;

  /** What it is to be, references to what is replaced renamed, if it is not removed. */
  readonly after?: Resource;
}

/** What becomes of each resource that an update touches, by its logical id. */
export type Fates = ReadonlyMap<string, Fate>;

/**
 * What an update of a stack does, resource by resource.
 *
 * What is replaced has a new id, and whatever names it changes too. The CDK follows this as far as it leads to further
 * replacements; here it is followed to what is updated in place as well.
 */
export function compare(before: Template, after: Template): Fates {
  for (let replaced: string[] = []; ; ) {
    const fates = fatesOf(withVersions(before), withVersions(withNewIds(after, replaced)));
    const found = [...fates].filter(([, { is }]) => is === 'replaced').map(([id]) => id);
    if (found.length === replaced.length) {
      return fates;
    }
    replaced = found;
  }
}

function fatesOf(before: Template, after: Template): Fates {
  const fates = new Map<string, Fate>();
  fullDiff(before, after).resources.forEachDifference((id, difference) => {
    const fate = fateOf(difference, before.Resources[id], after.Resources[id]);
    if (fate) {
      fates.set(id, fate);
    }
  });
  return fates;
}

function fateOf(difference: ResourceDifference, before?: Resource, after?: Resource): Fate | undefined {
  const type = (before ?? after)?.Type ?? '';
  const base = { type, isLeft: false, renewsHosts: false, before, after };
  if (before === undefined) {
    return { ...base, is: 'added' };
  }
  if (after === undefined) {
    return { ...base, is: 'removed', isLeft: stays(before.DeletionPolicy) };
  }
  const changed = changedProperties(type, before.Properties, after.Properties);
  if (changed.length === 0) {
    return undefined;
  }
  const willReplace = difference.changeImpact === ResourceImpact.WILL_REPLACE;
  const { is, renewsHosts } = willReplace ? REPLACED : decide({ type, before, after, changed });
  return { ...base, is, renewsHosts, isLeft: is === 'replaced' && stays(after.UpdateReplacePolicy) };
}

const REPLACED = { is: 'replaced', renewsHosts: false } as const;

/** `RetainExceptOnCreate` too: what is updated has been created before. */
function stays(policy: string | undefined): boolean {
  return policy?.startsWith('Retain') ?? false;
}

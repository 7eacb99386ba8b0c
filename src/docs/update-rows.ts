import {
  inWords,
  type Remedy,
  remediesFor,
  type UpdateEffect,
  updatedInWords,
  updateEffectsOf,
} from '../knobs/update-effects';

/** What changes of a knob do to a stack that is deployed, where they do the same. */
export interface UpdateRow {
  /** The changes; none if every change of the knob does it. */
  readonly changes: readonly string[];

  /** What is updated in place. */
  readonly updated: string;

  /** What becomes of hosts. */
  readonly hosts: string;

  /** What is made, replaced, removed, refused. */
  readonly otherwise: string;

  /** What to do then. */
  readonly remedies: readonly Remedy[];
}

const COMPUTE_ENVIRONMENT = 'AWS::Batch::ComputeEnvironment';

/**
 * Launch templates of larger hosts come and go with the sizes that are listed. Only the compute environments know them,
 * and these are said to be updated.
 */
const COME_AND_GO = ['AWS::EC2::LaunchTemplate'];

/** What the changes of a knob do: a row for those that do the same. */
export function updateRowsOf(knob: string): UpdateRow[] {
  const rows = new Map<string, UpdateRow>();
  for (const effect of updateEffectsOf(knob)) {
    const row = rowOf(knob, effect);
    const key = JSON.stringify(row);
    rows.set(key, { ...row, changes: [...(rows.get(key)?.changes ?? []), effect.change] });
  }
  const all = [...rows.values()];
  return all.length === 1 ? [{ ...all[0], changes: [] }] : all;
}

function rowOf(knob: string, effect: UpdateEffect): UpdateRow {
  const { updated, hosts = [], replaced, added, removed, left, refused, troubles = [] } = effect;
  const parts = [
    ['**refused**', inWords(refused)],
    ['replaced', inWords(replaced)],
    ['made', inWords(withoutThoseThatComeAndGo(added))],
    ['removed', inWords(withoutThoseThatComeAndGo(removed))],
    ['left behind', inWords(left)],
  ].filter(([, what]) => what !== '');
  return {
    changes: [],
    updated: updatedInWords(updated),
    hosts: hosts.length > 0 ? renewed(hosts) : updated?.[COMPUTE_ENVIRONMENT] ? 'stay' : '',
    otherwise: [
      ...(troubles.includes('stack') ? ['another stack is made'] : []),
      ...parts.map(([verb, what]) => `${verb}: ${what}`),
    ].join('; '),
    remedies: remediesFor(knob, effect),
  };
}

function renewed([one, other]: readonly string[]): string {
  return other === undefined ? `${one} renewed` : 'renewed';
}

function withoutThoseThatComeAndGo(resources: UpdateEffect['added'] = {}): UpdateEffect['added'] {
  return Object.fromEntries(Object.entries(resources).filter(([type]) => !COME_AND_GO.includes(type)));
}

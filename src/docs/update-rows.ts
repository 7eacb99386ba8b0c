import {
  type Fix,
  fixesFor,
  inWords,
  type UpdateEffect,
  updatedInWords,
  updateEffectsOf,
} from '../knobs/update-effects';

/** The effect of changes of a knob on a deployed stack, for those with the same effect. */
export interface UpdateRow {
  /** The changes; none if all changes of the knob have this effect. */
  readonly changes: readonly string[];

  /** The resources that are updated in place. */
  readonly updated: string;

  /** Whether hosts stay or are renewed. */
  readonly hosts: string;

  /** The resources that are created, replaced, removed or refused. */
  readonly otherwise: string;

  readonly fixes: readonly Fix[];
}

/** The effect of a row in a few words. */
export function effectInWords({ updated, hosts, otherwise }: UpdateRow): string {
  const parts = [
    ...(updated ? [`updates in place: ${updated}`] : []),
    ...(hosts ? [`hosts: ${hosts}`] : []),
    ...(otherwise ? [otherwise] : []),
  ];
  return parts.join('; ') || 'nothing changes';
}

const COMPUTE_ENVIRONMENT = 'AWS::Batch::ComputeEnvironment';

/**
 * Launch templates of larger hosts are created and removed with the listed sizes. Only the compute environments use them,
 * and the table says that these are updated.
 */
const CREATED_AND_REMOVED = ['AWS::EC2::LaunchTemplate'];

/** The effects of the changes of a knob: one row for changes with the same effect. */
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
    ['created', inWords(withoutHostSizes(added))],
    ['removed', inWords(withoutHostSizes(removed))],
    ['left behind', inWords(left)],
  ].filter(([, what]) => what !== '');
  return {
    changes: [],
    updated: updatedInWords(updated),
    hosts: hosts.length > 0 ? renewed(hosts) : updated?.[COMPUTE_ENVIRONMENT] ? 'stay' : '',
    otherwise: [
      ...(troubles.includes('stack') ? ['another stack is created'] : []),
      ...parts.map(([verb, what]) => `${verb}: ${what}`),
    ].join('; '),
    fixes: fixesFor(knob, effect),
  };
}

function renewed([one, other]: readonly string[]): string {
  return other === undefined ? `${one} renewed` : 'renewed';
}

function withoutHostSizes(resources: UpdateEffect['added'] = {}): UpdateEffect['added'] {
  return Object.fromEntries(Object.entries(resources).filter(([type]) => !CREATED_AND_REMOVED.includes(type)));
}

import type { InstanceTypes } from '../app/batch/compute/instance-lists';
import type { BatchKnobs } from '../app/batch/knobs';
import type { BatchSettings } from '../app/batch/settings';
import { type InstanceNote, resolveInstances, scratchWarnings } from '../catalog';
import { withoutDefaults } from './defaults';
import { rows } from './rules';
import { warningsAbout } from './warnings';

/** The results of resolving the knobs. */
export interface Resolution {
  /** The knobs that were set. */
  readonly knobs: BatchKnobs;

  /** Every knob, with its default where it was not set. */
  readonly settings: BatchSettings;

  /** The instance types that the knobs select. */
  readonly instanceTypes: InstanceTypes;

  /** Settings that work but may be unexpected. */
  readonly warnings: string[];

  /** Instance types and families that were named, but that a region does not offer. */
  readonly notes: InstanceNote[];
}

/**
 * Fill in the defaults of knobs that were checked before.
 *
 * @param projectName the namespace is made from it if it is not set
 */
export function applyDefaults(knobs: BatchKnobs, projectName: string): Resolution {
  const chosen = withoutDefaults(knobs);
  const { instanceTypes, warnings, notes } = resolveInstances({ knobs: chosen, region: chosen.region });
  const settings = settingsFrom(chosen, projectName);
  return {
    knobs,
    settings,
    instanceTypes,
    warnings: [...warnings, ...warningsAbout(chosen), ...scratchWarnings(settings, instanceTypes)],
    notes,
  };
}

/** Make a setting for each knob, except for those that select instance types. The rules ensure the types. */
function settingsFrom(knobs: BatchKnobs, projectName: string): BatchSettings {
  const settings = rows()
    .filter(([, { selects }]) => !selects)
    .map(([name, { setting, default: byDefault }]) => [
      name,
      setting ? setting(knobs[name], { knobs, projectName }) : (knobs[name] ?? byDefault),
    ]);
  return Object.fromEntries(settings);
}

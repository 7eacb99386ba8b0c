import type { InstanceTypes } from '../app/batch/compute/instance-lists';
import type { BatchKnobs } from '../app/batch/knobs';
import type { BatchSettings } from '../app/batch/settings';
import { type InstanceNote, resolveInstances, scratchWarnings } from '../catalog';
import { withoutDefaults } from './defaults';
import { rows } from './rules';
import { warningsAbout } from './warnings';

/** What the knobs come to. */
export interface Resolution {
  /** The knobs that were set. */
  readonly knobs: BatchKnobs;

  /** Every knob, with its default where it was not set. */
  readonly settings: BatchSettings;

  /** The instance types that follow. */
  readonly instanceTypes: InstanceTypes;

  /** What works but is likely to surprise. */
  readonly warnings: string[];

  /** Where a region does not offer what was asked for by name. */
  readonly notes: InstanceNote[];
}

/**
 * Fill in the defaults of knobs that are known to be right.
 *
 * @param projectName what the namespace is made from if it is not set
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

/** A setting for each knob, but for those that select instance types: the rows of the rules see to the types. */
function settingsFrom(knobs: BatchKnobs, projectName: string): BatchSettings {
  const settings = rows()
    .filter(([, { selects }]) => !selects)
    .map(([name, { setting, default: byDefault }]) => [
      name,
      setting ? setting(knobs[name], { knobs, projectName }) : (knobs[name] ?? byDefault),
    ]);
  return Object.fromEntries(settings);
}

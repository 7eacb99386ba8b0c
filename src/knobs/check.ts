import type { BatchKnobs } from '../app/batch/knobs';
import type { Problem } from '../diagnostics/problem';
import { CONFLICTS } from './conflicts';
import { findConflicts } from './conflicts/conflict';
import { checkOffers } from './conflicts/instances';
import { withoutDefaults } from './defaults';
import { rows } from './rules';
import { checkForm } from './rules/form';

/** Find all problems of the knobs: first of each by itself, then of the combinations of those that are right. */
export function checkKnobs(knobs: BatchKnobs): Problem[] {
  const forms = rows().map(([name, { check }]) => ({ name, problems: checkForm(name, knobs[name], check) }));
  const wrong = new Set<string>(forms.filter(({ problems }) => problems.length > 0).map(({ name }) => name));
  const right = forms.filter(({ name }) => !wrong.has(name)).map(({ name }) => [name, knobs[name]]);
  const sound = withoutDefaults(Object.fromEntries(right));
  return [
    ...forms.flatMap(({ problems }) => problems),
    ...findConflicts(CONFLICTS, sound, wrong),
    ...checkOffers(sound, wrong),
  ];
}

import type { BatchKnobs } from '../app/batch/knobs';
import type { Problem } from '../diagnostics/problem';
import { checkKnobs } from '../knobs/check';
import { findConflicts } from '../knobs/conflicts/conflict';
import { knobReference, optionReference } from '../knobs/reference';
import { checkForm } from '../knobs/rules/form';
import { CDK } from '../repository/checks/cdk';
import { REPOSITORY_CONFLICTS } from '../repository/checks/github';
import { NAME, NAME_CONFLICTS } from '../repository/checks/name';
import { PACKAGE_MANAGER_CONFLICTS } from '../repository/checks/package-manager';
import { checkParent } from '../repository/checks/place';
import { checkTypes } from '../repository/checks/types';
import type { RepositoryOptions } from '../repository/options';

const CONFLICTS = [...NAME_CONFLICTS, ...REPOSITORY_CONFLICTS, ...PACKAGE_MANAGER_CONFLICTS];

/** Find all problems of the knobs, and the values of projen's own options that projen would refuse. */
export function checkOptions(options: BatchKnobs & Partial<RepositoryOptions>): Problem[] {
  const knobs = checkKnobs(options);
  const others = checkRepositoryForms(options);
  const wrong = new Set([...knobs, ...others].map(({ option }) => option));
  return [...others, ...findConflicts(CONFLICTS, options, wrong), ...knobs];
}

function checkRepositoryForms(options: Partial<RepositoryOptions>): Problem[] {
  const values = options as Readonly<Record<string, unknown>>;
  const knobs = new Set(knobReference().map(({ name }) => name));
  const types = checkTypes(
    options,
    optionReference().filter(({ name }) => !knobs.has(name)),
  );
  const mistyped = new Set(types.map(({ option }) => option));
  const further = Object.entries({ name: NAME.check, parent: checkParent, ...CDK }).filter(
    ([name]) => !mistyped.has(name),
  );
  return [...types, ...further.flatMap(([name, form]) => checkForm(name, values[name], form))];
}

import type { BatchKnobs } from '../app/batch/knobs';
import type { Problem } from '../diagnostics/problem';
import { checkKnobs } from '../knobs/checks';
import { checkForm } from '../knobs/checks/form';
import { checkRelations } from '../knobs/checks/relation';
import { knobReference, optionReference } from '../knobs/reference';
import { CDK } from '../repository/checks/cdk';
import { REPOSITORY_RELATIONS } from '../repository/checks/github';
import { NAME, NAME_RELATIONS } from '../repository/checks/name';
import { PACKAGE_MANAGER_RELATIONS } from '../repository/checks/package-manager';
import { checkParent } from '../repository/checks/place';
import { checkTypes } from '../repository/checks/types';
import type { RepositoryOptions } from '../repository/options';

const RELATIONS = [...NAME_RELATIONS, ...REPOSITORY_RELATIONS, ...PACKAGE_MANAGER_RELATIONS];

/** What is wrong with the values of options: of the knobs everything, of projen's own what projen would refuse. */
export function checkOptions(options: BatchKnobs & Partial<RepositoryOptions>): Problem[] {
  const knobs = checkKnobs(options);
  const others = checkRepositoryForms(options);
  const wrong = new Set([...knobs, ...others].map(({ option }) => option));
  return [...others, ...checkRelations(RELATIONS, options, wrong), ...knobs];
}

function checkRepositoryForms(options: Partial<RepositoryOptions>): Problem[] {
  const values = options as Readonly<Record<string, unknown>>;
  const knobs = new Set(knobReference().map(({ name }) => name));
  const types = checkTypes(
    options,
    optionReference().filter(({ name }) => !knobs.has(name)),
  );
  const mistyped = new Set(types.map(({ option }) => option));
  const further = Object.entries({ name: NAME, parent: checkParent, ...CDK }).filter(([name]) => !mistyped.has(name));
  return [...types, ...further.flatMap(([name, form]) => checkForm(name, values[name], form))];
}

import type { BatchKnobs } from '../app/batch/knobs';
import type { RepositoryOptions } from '../repository-options';
import { checkKnobs } from './checks';
import { checkCdk } from './checks/cdk';
import { checkPackageManager } from './checks/package-manager';
import { checkRepository } from './checks/repository';
import { checkTypes } from './checks/types';
import type { Problem } from './problem';
import { knobReference, optionReference } from './reference';

/** What is wrong with the values of options: of the knobs everything, of projen's own what projen would refuse. */
export function checkOptions(options: BatchKnobs & Partial<RepositoryOptions>): Problem[] {
  const knobs = new Map(knobReference().map(({ name, type }) => [name, type]));
  const inherited = optionReference().filter(({ name }) => !knobs.has(name));
  const noLists = Object.entries(options).filter(([name, value]) => knobs.get(name) === 'string[]' && !isList(value));
  const rest = { ...options, ...Object.fromEntries(noLists.map(([name]) => [name, undefined])) };
  const types = checkTypes(options, inherited);
  const mistyped = Object.fromEntries(types.map(({ option }) => [option, undefined]));
  return [
    ...types,
    ...(types.length === 0 ? [...checkRepository(options), ...checkPackageManager(options)] : []),
    ...checkCdk({ ...options, ...mistyped }),
    // The checks of knobs go through lists.
    ...checkTypes(Object.fromEntries(noLists), knobReference()),
    ...checkKnobs(rest),
  ];
}

function isList(value: unknown): boolean {
  return value === undefined || Array.isArray(value);
}

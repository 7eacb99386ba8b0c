import { ALIASES } from './aliases';
import { catalog } from './catalog';
import type { InstanceType } from './instance-type';

/**
 * Every type that some names stand for, each once. Families include bare metal, and aliases stand for their families.
 */
export function expand(names: readonly string[]): InstanceType[] {
  const { families, types } = catalog();
  const found = names
    .flatMap((name) => ALIASES.get(name)?.families ?? [name])
    .flatMap((name) => types.get(name) ?? families.get(name)?.types ?? []);
  return [...new Set(found)];
}

import { ALIASES } from './aliases';
import { catalog } from './catalog';
import type { InstanceType } from './instance-type';

/** Every type that names stand for, each once: types, families with their bare metal, aliases by their families. */
export function expand(names: readonly string[]): InstanceType[] {
  const { families, types } = catalog();
  const found = names
    .flatMap((name) => ALIASES.get(name)?.families ?? [name])
    .flatMap((name) => types.get(name) ?? families.get(name)?.types ?? []);
  return [...new Set(found)];
}

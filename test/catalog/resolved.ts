import { type InstanceSelection, resolveInstances } from '../../src/catalog';

/** The lists of the compute environments by their names, beside what there is to say of them. */
export function resolved(selection: InstanceSelection) {
  const { instanceTypes, ...told } = resolveInstances(selection);
  return { ...instanceTypes, ...told };
}

import { type Assembly, findAssembly, optionsOfStruct } from './assembly';

/** A class whose constructor was called. */
export interface ProjectClass {
  readonly name: string;
}

/** The property in which jsii keeps the full name of a class that it compiled. */
const JSII = Symbol.for('jsii.rtti');

/**
 * The options that a subclass of the project type adds, and those that its own superclasses add.
 *
 * A class of a jsii module declares them by the type of its options. Any other class declares `static ownOptions`.
 */
export function ownOptions(subclass: ProjectClass): string[] {
  const names: string[] = [];
  for (let each: object | null = subclass; typeof each === 'function'; each = Object.getPrototypeOf(each)) {
    names.push(...declared(each), ...compiled(each));
  }
  return names;
}

function declared(type: object): readonly string[] {
  return Object.hasOwn(type, 'ownOptions') ? (type as { ownOptions: readonly string[] }).ownOptions : [];
}

function compiled(type: object): string[] {
  // Classes that jsii did not compile inherit it.
  const fqn = Object.hasOwn(type, JSII) ? (type as { [JSII]?: { fqn?: string } })[JSII]?.fqn : undefined;
  if (!fqn || /^(projen|gwf-batch)\./.test(fqn)) {
    return [];
  }
  const struct = structOf(findAssembly(fqn.split('.')[0]), fqn);
  return struct ? optionsOfStruct(struct) : [];
}

function structOf(assembly: Assembly | undefined, fqn: string): string | undefined {
  return assembly?.types?.[fqn]?.initializer?.parameters?.[0]?.type?.fqn;
}

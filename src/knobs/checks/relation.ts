import type { Problem } from '../../diagnostics/problem';

/** What several options must be together. */
export interface Relation<Options> {
  /** The options that it looks at. It is asked only if each of them is right by itself. */
  readonly about: readonly (keyof Options)[];

  readonly check: (options: Options) => Problem[];
}

/** A relation between some of these options: the check cannot look at others. */
export function relationOf<Options>() {
  return <Name extends keyof Options>(
    about: readonly Name[],
    check: (options: Pick<Options, Name>) => Problem[],
  ): Relation<Options> => ({ about, check });
}

/**
 * What is wrong with options together.
 *
 * @param options all of them
 * @param wrong the names of those that are wrong by themselves
 */
export function checkRelations<Options>(
  relations: readonly Relation<Options>[],
  options: Options,
  wrong: ReadonlySet<unknown>,
): Problem[] {
  return relations.filter(({ about }) => !about.some((name) => wrong.has(name))).flatMap(({ check }) => check(options));
}

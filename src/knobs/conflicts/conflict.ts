import type { Problem } from '../../diagnostics/problem';

/** What several options may not be together. */
export interface Conflict<Options> {
  /** The options that it looks at. It is looked for only if each of them is right by itself. */
  readonly between: readonly (keyof Options)[];

  readonly find: (options: Options) => Problem[];
}

/** A conflict between some of these options: what finds it cannot look at others. */
export function conflictOf<Options>() {
  return <Name extends keyof Options>(
    between: readonly Name[],
    find: (options: Pick<Options, Name>) => Problem[],
  ): Conflict<Options> => ({ between, find });
}

/**
 * Find what is wrong with options together.
 *
 * @param options all of them
 * @param wrong the names of those that are wrong by themselves
 */
export function findConflicts<Options>(
  conflicts: readonly Conflict<Options>[],
  options: Options,
  wrong: ReadonlySet<unknown>,
): Problem[] {
  return conflicts
    .filter(({ between }) => !between.some((name) => wrong.has(name)))
    .flatMap(({ find }) => find(options));
}

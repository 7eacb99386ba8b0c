import type { Problem } from '../../diagnostics/problem';

/** A rule that several options must meet together. */
export interface Conflict<Options> {
  /** The options that it reads. It is checked only if each of them is right by itself. */
  readonly between: readonly (keyof Options)[];

  readonly find: (options: Options) => Problem[];
}

/** Define a conflict between some options. Its `find` receives only these options. */
export function conflictOf<Options>() {
  return <Name extends keyof Options>(
    between: readonly Name[],
    find: (options: Pick<Options, Name>) => Problem[],
  ): Conflict<Options> => ({ between, find });
}

/**
 * Find the conflicts between options.
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

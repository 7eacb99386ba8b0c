import { nearest } from '../../diagnostics/nearest';

/**
 * Find the name that a word most likely stands for.
 *
 * A typing error changes the length by at most one letter, so names of a very different length are not compared.
 * Otherwise a very long word would take seconds.
 *
 * @param maxDistance the limit of typing errors
 */
export function nearestName(word: string, names: readonly string[], maxDistance: number): string | undefined {
  return nearest(
    word,
    names.filter((name) => Math.abs(name.length - word.length) <= maxDistance),
    maxDistance,
  );
}

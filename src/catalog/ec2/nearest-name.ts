import { nearest } from '../../diagnostics/nearest';

/**
 * The name that a word most likely stands for.
 *
 * Each slip changes the length by one letter at most, so names of another length need no comparison. That keeps a very long
 * word from costing seconds.
 *
 * @param maxDistance how many slips are too many
 */
export function nearestName(word: string, names: readonly string[], maxDistance: number): string | undefined {
  return nearest(
    word,
    names.filter((name) => Math.abs(name.length - word.length) <= maxDistance),
    maxDistance,
  );
}

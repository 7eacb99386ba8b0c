/** A longer word is no misspelling, and comparing it would be slow. */
const LONGEST = 64;

/**
 * Find the candidate that a word most likely stands for: the one with the fewest typing errors between them.
 *
 * @param word the word; case does not matter
 * @param candidates the possible words; the first of equally near ones is chosen
 * @param maxDistance the maximum number of typing errors; by default there is no limit
 * @returns undefined if no candidate is near enough, or the word is too long
 */
export function nearest(
  word: string,
  candidates: Iterable<string>,
  maxDistance = Number.POSITIVE_INFINITY,
): string | undefined {
  if (word.length > LONGEST) {
    return undefined;
  }
  let best: string | undefined;
  let least = maxDistance + 1;
  for (const candidate of candidates) {
    const errors = distance(word.toLowerCase(), candidate.toLowerCase());
    if (errors < least || (best === undefined && errors <= maxDistance)) {
      best = candidate;
      least = errors;
    }
  }
  return best;
}

/**
 * Count the typing errors between two words: a letter missing, added or replaced, or two letters swapped.
 *
 * @see https://en.wikipedia.org/wiki/Damerau%E2%80%93Levenshtein_distance
 */
export function distance(one: string, other: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i++) {
    const row = [i];
    for (let j = 1; j <= other.length; j++) {
      const same = one[i - 1] === other[j - 1];
      row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (same ? 0 : 1));
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) {
        row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
      }
    }
    beforeLast = last;
    last = row;
  }
  return last[other.length];
}

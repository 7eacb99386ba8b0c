/** A longer word is no slip of the hand away from anything; to count the slips would take long. */
const LONGEST = 64;

/**
 * The candidate that a word most likely stands for: the one that the fewest slips of the hand lead to.
 *
 * @param word what was written; case does not matter
 * @param candidates what can be meant; of two equally near ones, the first is taken
 * @param maxDistance how many slips are too many to still be a misspelling of it; without it there is no limit
 * @returns nothing if no candidate is near enough, or the word is too long to be one
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
    const slips = distance(word.toLowerCase(), candidate.toLowerCase());
    if (slips < least || (best === undefined && slips <= maxDistance)) {
      best = candidate;
      least = slips;
    }
  }
  return best;
}

/**
 * How many slips of the hand lead from one word to another: a letter left out, added, replaced, or two swapped.
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

import { nearest } from '../diagnostics/nearest';

/** What is said of an option that projen has and the project type does not offer. */
export const DECIDED = {
  reason: 'projen has this option, but the project type gwf-batch decides it.',
  fix: 'Leave it out.',
};

/**
 * What may have been meant by a name that does not exist.
 *
 * @param name what was written
 * @param known the names there are
 * @param spell how such a name is written where the answer is read
 */
export function suggestion(name: string, known: string[], spell: (name: string) => string): string | undefined {
  // Two slips of the hand turn a short word into any other.
  const meant = nearest(name, known, name.length < 6 ? 1 : 2);
  const similar = meant ? [meant] : known.filter((each) => wordsOf(name).every((word) => hasWord(each, word)));
  return similar.length > 0 ? `Did you mean ${similar.slice(0, 4).map(spell).join(' or ')}?` : undefined;
}

/** `arch` is meant for `architecture`. */
function hasWord(name: string, begin: string): boolean {
  return begin.length > 2 && wordsOf(name).some((word) => word.startsWith(begin));
}

/** `spotMaxVcpus` is `spot`, `max` and `vcpus`. */
function wordsOf(name: string): string[] {
  return name.split(/(?=[A-Z])/).map((word) => word.toLowerCase());
}

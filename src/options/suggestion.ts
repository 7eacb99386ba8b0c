import { nearest } from '../diagnostics/nearest';

/** The message for an option of projen that the project type does not offer. */
export const DECIDED = {
  reason: 'gwf-batch sets this option of projen itself.',
  fix: 'Remove it.',
};

/**
 * Suggest known names for an unknown one.
 *
 * @param name the unknown name
 * @param known the names that exist
 * @param spell writes a name as the message must show it, such as a flag
 */
export function suggestion(name: string, known: string[], spell: (name: string) => string): string | undefined {
  // Two typing errors can turn a short word into many others.
  const meant = nearest(name, known, name.length < 6 ? 1 : 2);
  const similar = meant ? [meant] : known.filter((each) => wordsOf(name).every((word) => hasWord(each, word)));
  return similar.length > 0 ? `Did you mean ${similar.slice(0, 4).map(spell).join(' or ')}?` : undefined;
}

/** Whether a word of the name begins so: `arch` suggests `architecture`. */
function hasWord(name: string, begin: string): boolean {
  return begin.length > 2 && wordsOf(name).some((word) => word.startsWith(begin));
}

/** `spotMaxVcpus` is `spot`, `max` and `vcpus`. */
function wordsOf(name: string): string[] {
  return name.split(/(?=[A-Z])/).map((word) => word.toLowerCase());
}

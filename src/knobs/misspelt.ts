import { nearest } from './nearest';
import type { Problem } from './problem';
import type { OptionReference } from './reference';

/**
 * Options that do not exist but nearly do: neither projen nor a TypeScript runner complains of them.
 *
 * What is not near any option is left alone: it may belong to projen's command line or to a subclass.
 *
 * @param names names that were used
 * @param options the options there are
 */
export function checkMisspelt(names: string[], options: OptionReference[]): Problem[] {
  const known = options.map((option) => option.name);
  return names.flatMap((name) => {
    const meant = known.includes(name) || name.length < 6 ? undefined : nearest(name, known, 2);
    return meant ? [noSuchOption(name, `Did you mean ${meant}?`)] : [];
  });
}

/**
 * Flags of `projen new` that nobody knows: projen drops them without a word, and what was asked for with them.
 *
 * @param names names that were used
 * @param known names that projen or the project type knows
 */
export function checkUnknown(names: string[], known: string[]): Problem[] {
  return names.filter((name) => !known.includes(name)).map((name) => noSuchOption(name, suggestion(name, known)));
}

function noSuchOption(option: string, remedy: string): Problem {
  return { option, value: undefined, reason: 'There is no such option.', remedy };
}

function suggestion(name: string, known: string[]): string {
  const meant = nearest(name, known, 2);
  const similar = meant ? [meant] : known.filter((each) => wordsOf(name).every((word) => wordsOf(each).includes(word)));
  return similar.length > 0
    ? `Did you mean ${similar.slice(0, 4).join(' or ')}?`
    : 'Leave it out. The options are in API.md of gwf-batch, and in docs/knobs.md of a generated repository.';
}

/** `spotMaxVcpus` is `spot`, `max` and `vcpus`. */
function wordsOf(name: string): string[] {
  return name.split(/(?=[A-Z])/).map((word) => word.toLowerCase());
}

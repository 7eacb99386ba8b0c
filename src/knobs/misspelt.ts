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
    return meant
      ? [{ option: name, value: undefined, reason: 'There is no such option.', remedy: `Did you mean ${meant}?` }]
      : [];
  });
}

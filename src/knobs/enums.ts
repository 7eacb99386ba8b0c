import { createRequire } from 'node:module';
import * as knobs from '../app/batch/knobs';

/** The members of an enumeration, with the value of each. */
export type Members = Readonly<Record<string, string>>;

/**
 * The members of an enumeration, found by its name in the compiler's description; none if it is another kind of type.
 *
 * @param fqn such as `projen.javascript.NodePackageManager`
 */
export function enumByName(fqn: string): Members {
  const [module, ...path] = fqn.split('.');
  let found: unknown = module === 'projen' ? projen() : knobs;
  for (const name of path) {
    found = (found as Record<string, unknown> | undefined)?.[name];
  }
  // A class is a function, and of an interface nothing is left at run time.
  return typeof found === 'object' && found !== null ? (found as Members) : {};
}

/** Loaded only when asked for: who only reads about knobs should not wait for it. */
function projen(): unknown {
  return createRequire(__filename)('projen');
}

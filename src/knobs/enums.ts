import { createRequire } from 'node:module';
import * as knobs from '../app/batch/knobs';

/** The members of an enumeration, with the value of each. */
export type Members = Readonly<Record<string, string>>;

/**
 * Find the members of an enumeration by its name in the compiler's description; none if the type is no enumeration.
 *
 * @param fqn such as `projen.javascript.NodePackageManager`
 */
export function enumByName(fqn: string): Members {
  const [module, ...path] = fqn.split('.');
  let found: unknown = module === 'projen' ? projen() : knobs;
  for (const name of path) {
    found = (found as Record<string, unknown> | undefined)?.[name];
  }
  // A class is a function, and an interface does not exist at run time.
  return typeof found === 'object' && found !== null ? (found as Members) : {};
}

/** Load projen only when needed: the documentation of the knobs does not need it. */
function projen(): unknown {
  return createRequire(__filename)('projen');
}

import { join } from 'node:path';

/** The root of the package, both from the compiled code in `lib` and from the source in `src`. */
const ROOT = join(__dirname, '..', '..');

/** The source of the folder `src` in a generated repository. */
export const APP_DIR = join(ROOT, 'src', 'app');

/** The source of the folder `test` in a generated repository. */
export const APP_TEST_DIR = join(ROOT, 'test', 'app');

/** The first content of `package-lock.json` in a generated repository. */
export const STARTER_LOCKFILE = join(ROOT, 'assets', 'starter-lock.json');

/** The prose of the generated pages. */
export const PAGES_DIR = join(ROOT, 'src', 'docs', 'pages');

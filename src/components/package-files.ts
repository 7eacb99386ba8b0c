import { join } from 'node:path';

/** The package's root, from the compiled code in `lib` and from the source in `src` alike. */
const ROOT = join(__dirname, '..', '..');

/** What a generated repository gets as its `src`. */
export const APP_DIR = join(ROOT, 'src', 'app');

/** What a generated repository gets as its `test`. */
export const APP_TEST_DIR = join(ROOT, 'test', 'app');

/** What a generated repository begins its `package-lock.json` with. */
export const STARTER_LOCKFILE = join(ROOT, 'assets', 'starter-lock.json');

/** The prose of the generated pages, which is read when they are written. */
export const PAGES_DIR = join(ROOT, 'src', 'docs', 'pages');

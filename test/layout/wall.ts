import type { Import } from './imports';

const APP = 'src/app/';
const APP_TESTS = 'test/app/';

/** What the app, which is copied into repositories, may import from packages. */
const APP_PACKAGES = /^(aws-cdk-lib|constructs)(\/|$)|^node:/;
const APP_TEST_PACKAGES = /^(aws-cdk-lib|constructs|cdk-nag)(\/|$)|^node:|^#src\//;

/** Packages that are not there where the template runs. */
const NOT_IN_TEMPLATE = /^(aws-cdk-lib|cdk-nag)(\/|$)/;

/**
 * Imports through the wall between the template and the app.
 *
 * The app imports nothing of the template, nor its tests but by `#src`. The template imports of the app only what depends
 * on nothing: neither itself nor through what it imports on a package.
 */
export function throughTheWall(imports: readonly Import[]): string[] {
  return imports
    .filter((each) => {
      if (each.from.startsWith(APP_TESTS)) {
        return each.isPackage ? !APP_TEST_PACKAGES.test(each.to) : !each.to.startsWith(APP_TESTS);
      }
      if (each.from.startsWith(APP)) {
        return each.isPackage ? !APP_PACKAGES.test(each.to) : !each.to.startsWith(APP);
      }
      return (
        each.from.startsWith('src/') &&
        (each.isPackage ? NOT_IN_TEMPLATE.test(each.to) : each.to.startsWith(APP) && !isPlain(each.to, imports))
      );
    })
    .map(({ from, to }) => `${from} → ${to}`);
}

function isPlain(file: string, imports: readonly Import[], seen = new Set<string>()): boolean {
  seen.add(file);
  return imports
    .filter(({ from }) => from === file)
    .every(({ to, isPackage }) => !isPackage && (seen.has(to) || isPlain(to, imports, seen)));
}

/** What files of the user may import from this package: the door, and the data that is generated for them. */
const DOORS = ['src/app/batch/index.ts', 'src/app/settings.ts'];
const TEST_DOORS = ['#src/batch', '#src/settings', '#src/main'];

/** Imports of files of the user from behind the door, which would break when something moves there. */
export function behindTheDoor(imports: readonly Import[]): string[] {
  return imports
    .filter(({ from, to, isPackage }) => {
      if (from === 'src/app/main.ts') {
        return !isPackage && !DOORS.includes(to);
      }
      return from === 'test/app/main.test.ts' && (isPackage ? /^#/.test(to) && !TEST_DOORS.includes(to) : true);
    })
    .map(({ from, to }) => `${from} → ${to}`);
}

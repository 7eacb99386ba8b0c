import type { javascript, Project, typescript } from 'projen';

type Enumeration = typeof javascript.NodePackageManager;

const NAMES = {
  YARN: 'yarn',
  YARN2: 'yarn2',
  YARN_CLASSIC: 'yarn_classic',
  YARN_BERRY: 'yarn_berry',
  NPM: 'npm',
  PNPM: 'pnpm',
  BUN: 'bun',
} as const satisfies { readonly [member in keyof Enumeration]: `${Enumeration[member]}` };

/**
 * The members of projen's enumeration. The checks of options need nothing else of projen, so they do not load it, which
 * takes about a second.
 */
export const PACKAGE_MANAGERS = NAMES as { readonly [member in keyof Enumeration]: Enumeration[member] };

const { NPM, PNPM, YARN, YARN2, YARN_BERRY, YARN_CLASSIC } = PACKAGE_MANAGERS;

/** The options that determine the package manager and its settings. */
export type PackageManagerRequest = Partial<
  Pick<
    typescript.TypeScriptProjectOptions,
    'packageManager' | 'parent' | 'allowScripts' | 'pnpmVersion' | 'projenCommand' | 'yarnBerryOptions'
  >
>;

/** The package manager that results from the options. */
export function packageManagerIn({ packageManager, parent }: PackageManagerRequest): javascript.NodePackageManager {
  return packageManager ?? inheritedFrom(parent) ?? NPM;
}

/** The package manager of the parent, as `NodePackage.of` of projen finds it. */
function inheritedFrom(parent: Project | undefined): javascript.NodePackageManager | undefined {
  return parent?.components.map((each) => (each as Partial<javascript.NodePackage>).packageManager).find(Boolean);
}

/**
 * Whether the package manager has a list of packages that may run a script. Yarn classic and pnpm before version 10
 * allow all packages.
 */
export function hasAllowList(options: PackageManagerRequest): boolean {
  const packageManager = packageManagerIn(options);
  return !isYarnClassic(packageManager) && !(packageManager === PNPM && majorOf(options.pnpmVersion) < 10);
}

/** The `9` of `9.15.9`; infinity without a version, because projen then chooses one that is not old. */
export function majorOf(version = ''): number {
  const [digits] = /\d+/.exec(version) ?? [];
  return digits === undefined ? Number.POSITIVE_INFINITY : Number(digits);
}

export function isYarnClassic(packageManager: javascript.NodePackageManager): boolean {
  return packageManager === YARN || packageManager === YARN_CLASSIC;
}

export function isYarnBerry(packageManager: javascript.NodePackageManager): boolean {
  return packageManager === YARN2 || packageManager === YARN_BERRY;
}

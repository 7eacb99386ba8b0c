import { javascript, type typescript } from 'projen';
import { VERSIONS } from '../versions';

const { NPM, PNPM, YARN, YARN2, YARN_BERRY, YARN_CLASSIC } = javascript.NodePackageManager;

/** Package managers warn of, or skip, what runs a script when it is installed and is not named. These bring a binary. */
const INSTALL_SCRIPTS = ['@parcel/watcher', '@swc/core', 'esbuild', 'fsevents', 'unrs-resolver'];

/** Of npx, which projen takes for yarn classic, a machine with yarn need not have one. */
export const YARN_CLASSIC_COMMAND = 'yarn projen';

/** The options that the choice of a package manager follows from. */
export type PackageManagerRequest = Partial<
  Pick<
    typescript.TypeScriptProjectOptions,
    'packageManager' | 'parent' | 'allowScripts' | 'pnpmVersion' | 'projenCommand' | 'yarnBerryOptions'
  >
>;

type PackageManagerOptions = Pick<
  typescript.TypeScriptProjectOptions,
  'packageManager' | 'allowScripts' | 'projenCommand' | 'projenDevDependency' | 'yarnBerryOptions'
>;

/** The package manager, that of the parent where there is one, and what each needs in order to work here. */
export function packageManagerFor(options: PackageManagerRequest): PackageManagerOptions {
  const packageManager = packageManagerIn(options);
  return {
    packageManager,
    allowScripts: hasAllowList(options) ? [...INSTALL_SCRIPTS, ...(options.allowScripts ?? [])] : undefined,
    // Only npx finds, in a subproject, the projen of the root.
    projenDevDependency: options.parent === undefined || packageManager !== NPM,
    ...(isYarnClassic(packageManager) ? { projenCommand: options.projenCommand ?? YARN_CLASSIC_COMMAND } : {}),
    ...(isYarnBerry(packageManager) ? { yarnBerryOptions: withNodeModules(options.yarnBerryOptions) } : {}),
  };
}

/** The package manager that the options come to. */
export function packageManagerIn({ packageManager, parent }: PackageManagerRequest): javascript.NodePackageManager {
  const inherited = parent && javascript.NodePackage.of(parent)?.packageManager;
  return packageManager ?? inherited ?? NPM;
}

/** Whether there is a list of the packages that may run a script; pnpm before 10 lets all of them, as yarn classic. */
export function hasAllowList(options: PackageManagerRequest): boolean {
  const packageManager = packageManagerIn(options);
  return !isYarnClassic(packageManager) && !(packageManager === PNPM && majorOf(options.pnpmVersion) < 10);
}

/** The `9` of `9.15.9`; without a version that of projen's choice, which is not an old one. */
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

/** Yarn's own default are archives, which the type-check cannot look into. */
function withNodeModules(options?: javascript.YarnBerryOptions): javascript.YarnBerryOptions {
  return {
    version: VERSIONS.yarnBerry,
    ...options,
    yarnRcOptions: { nodeLinker: javascript.YarnNodeLinker.NODE_MODULES, ...options?.yarnRcOptions },
  };
}

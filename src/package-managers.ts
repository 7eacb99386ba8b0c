import { javascript, type typescript } from 'projen';
import type { RepositoryOptions } from './repository-options';

const { NPM, PNPM, YARN, YARN2, YARN_BERRY, YARN_CLASSIC } = javascript.NodePackageManager;

/** Package managers warn of, or skip, what runs a script when it is installed and is not named. These bring a binary. */
const INSTALL_SCRIPTS = ['@parcel/watcher', '@swc/core', 'esbuild', 'fsevents', 'unrs-resolver'];

/** Of npx, which projen takes for yarn classic, a machine with yarn need not have one. */
export const YARN_CLASSIC_COMMAND = 'yarn projen';

type PackageManagerOptions = Pick<
  typescript.TypeScriptProjectOptions,
  'packageManager' | 'allowScripts' | 'projenCommand' | 'projenDevDependency' | 'yarnBerryOptions'
>;

/** The package manager, that of the parent where there is one, and what each needs in order to work here. */
export function packageManagerFor(options: Partial<RepositoryOptions>): PackageManagerOptions {
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
export function packageManagerIn({
  packageManager,
  parent,
}: Partial<RepositoryOptions>): javascript.NodePackageManager {
  const inherited = parent && javascript.NodePackage.of(parent)?.packageManager;
  return packageManager ?? inherited ?? NPM;
}

/** Whether there is a list of the packages that may run a script; pnpm before 10 lets all of them, as yarn classic. */
export function hasAllowList(options: Partial<RepositoryOptions>): boolean {
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

/** The first that takes TypeScript 7 as it is, and not for a version to patch. */
export const OLDEST_YARN_BERRY = '4.17.1';

const YARN_BERRY_VERSION = '4.18.1';

/** Yarn's own default are archives, which the type-check cannot look into. */
function withNodeModules(options?: javascript.YarnBerryOptions): javascript.YarnBerryOptions {
  return {
    version: YARN_BERRY_VERSION,
    ...options,
    yarnRcOptions: { nodeLinker: javascript.YarnNodeLinker.NODE_MODULES, ...options?.yarnRcOptions },
  };
}

import { javascript, type typescript } from 'projen';
import { VERSIONS } from '../versions';
import {
  hasAllowList,
  isYarnBerry,
  isYarnClassic,
  type PackageManagerRequest,
  packageManagerIn,
} from './package-managers';

/** Package managers warn of, or skip, what runs a script when it is installed and is not named. These bring a binary. */
const INSTALL_SCRIPTS = ['@parcel/watcher', '@swc/core', 'esbuild', 'fsevents', 'unrs-resolver'];

/** Of npx, which projen takes for yarn classic, a machine with yarn need not have one. */
export const YARN_CLASSIC_COMMAND = 'yarn projen';

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
    projenDevDependency: options.parent === undefined || packageManager !== javascript.NodePackageManager.NPM,
    ...(isYarnClassic(packageManager) ? { projenCommand: options.projenCommand ?? YARN_CLASSIC_COMMAND } : {}),
    ...(isYarnBerry(packageManager) ? { yarnBerryOptions: withNodeModules(options.yarnBerryOptions) } : {}),
  };
}

/** Yarn's own default are archives, which the type-check cannot look into. */
function withNodeModules(options?: javascript.YarnBerryOptions): javascript.YarnBerryOptions {
  return {
    version: VERSIONS.yarnBerry,
    ...options,
    yarnRcOptions: { nodeLinker: javascript.YarnNodeLinker.NODE_MODULES, ...options?.yarnRcOptions },
  };
}

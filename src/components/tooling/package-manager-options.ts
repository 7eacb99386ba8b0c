import { javascript, type typescript } from 'projen';
import { VERSIONS } from '../versions';
import {
  hasAllowList,
  isYarnBerry,
  isYarnClassic,
  type PackageManagerRequest,
  packageManagerIn,
} from './package-managers';

/**
 * Packages that install a binary by a script. Package managers skip such scripts, or warn about them, unless the
 * packages are listed.
 */
const INSTALL_SCRIPTS = ['@parcel/watcher', '@swc/core', 'esbuild', 'fsevents', 'unrs-resolver'];

/** For yarn classic, projen uses npx, which a machine with yarn may not have. */
export const YARN_CLASSIC_COMMAND = 'yarn projen';

type PackageManagerOptions = Pick<
  typescript.TypeScriptProjectOptions,
  'packageManager' | 'allowScripts' | 'projenCommand' | 'projenDevDependency' | 'yarnBerryOptions'
>;

/** The package manager, by default that of the parent, and the settings that it needs here. */
export function packageManagerFor(options: PackageManagerRequest): PackageManagerOptions {
  const packageManager = packageManagerIn(options);
  return {
    packageManager,
    allowScripts: hasAllowList(options) ? [...INSTALL_SCRIPTS, ...(options.allowScripts ?? [])] : undefined,
    // In a subproject, only npx finds the projen of the root.
    projenDevDependency: options.parent === undefined || packageManager !== javascript.NodePackageManager.NPM,
    ...(isYarnClassic(packageManager) ? { projenCommand: options.projenCommand ?? YARN_CLASSIC_COMMAND } : {}),
    ...(isYarnBerry(packageManager) ? { yarnBerryOptions: withNodeModules(options.yarnBerryOptions) } : {}),
  };
}

/** By default, yarn keeps packages in archives, which the type-check cannot read. */
function withNodeModules(options?: javascript.YarnBerryOptions): javascript.YarnBerryOptions {
  return {
    version: VERSIONS.yarnBerry,
    ...options,
    yarnRcOptions: { nodeLinker: javascript.YarnNodeLinker.NODE_MODULES, ...options?.yarnRcOptions },
  };
}

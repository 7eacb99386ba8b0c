import { javascript } from 'projen';
import { hasAllowList, isYarnBerry, packageManagerIn } from '../../components/tooling/package-managers';
import { VERSIONS } from '../../components/versions';
import type { Problem } from '../../diagnostics/problem';
import { conflictOf } from '../../knobs/conflicts/conflict';
import type { RepositoryOptions } from '../options';
import { isBefore, partsOf } from './version-parts';

const { BUN, PNPM } = javascript.NodePackageManager;

/** The options that the checks of the package manager look at. */
const ABOUT = [
  'packageManager',
  'parent',
  'allowScripts',
  'pnpmVersion',
  'pnpmOptions',
  'yarnBerryOptions',
  'bunVersion',
] as const;

type Options = Pick<Partial<RepositoryOptions>, (typeof ABOUT)[number]>;

/** What can be wrong with the package manager and with what is set for it. */
export const PACKAGE_MANAGER_CONFLICTS = [
  conflictOf<Partial<RepositoryOptions>>()(ABOUT, (options) => [
    ...checkFit(options),
    ...checkAllowList(options),
    ...checkPnpm(options),
    ...checkYarnBerry(options),
  ]),
];

/** An option of a package manager that is not used would be ignored without a word. */
function checkFit(options: Options): Problem[] {
  const used = packageManagerIn(options);
  const fitting: [option: keyof Options, fits: boolean, needed: string][] = [
    ['pnpmVersion', used === PNPM, 'PNPM'],
    ['pnpmOptions', used === PNPM, 'PNPM'],
    ['yarnBerryOptions', isYarnBerry(used), 'YARN_BERRY'],
    ['bunVersion', used === BUN, 'BUN'],
  ];
  return fitting
    .filter(([option, fits]) => options[option] !== undefined && !fits)
    .map(([option, , needed]) => ({
      option,
      value: options[option],
      reason: `It applies to another package manager: packageManager is ${memberOf(used)}.`,
      fix: `Leave it out, or set packageManager to NodePackageManager.${needed}.`,
    }));
}

function memberOf(used: string): string {
  const [member] = Object.entries(javascript.NodePackageManager).find(([, value]) => value === used) ?? [used];
  return member;
}

function checkAllowList(options: Options): Problem[] {
  const { allowScripts } = options;
  return allowScripts === undefined || allowScripts.length === 0 || hasAllowList(options)
    ? []
    : [
        {
          option: 'allowScripts',
          value: allowScripts,
          reason: 'This package manager has no such list: it runs the install scripts of all packages.',
          fix: 'Leave it out, or choose npm, pnpm 10 or later, Yarn 4 or Bun.',
        },
      ];
}

function checkPnpm(options: Options): Problem[] {
  const { pnpmVersion } = options;
  const parts = partsOf(pnpmVersion);
  if (packageManagerIn(options) !== PNPM || !parts) {
    return [];
  }
  const problem = (reason: string): Problem[] => [
    { option: 'pnpmVersion', value: pnpmVersion, reason, fix: 'Give 10.5.0 or later, or leave it out.' },
  ];
  if (isBefore(parts, [9, 0, 0])) {
    return problem('Versions of pnpm before 9 are no longer maintained.');
  }
  return !isBefore(parts, [10, 0, 0]) && isBefore(parts, [10, 5, 0])
    ? problem('pnpm 10.0 to 10.4 take no settings from pnpm-workspace.yaml, where the install scripts are allowed.')
    : [];
}

function checkYarnBerry(options: Options): Problem[] {
  const { yarnBerryOptions } = options;
  if (!isYarnBerry(packageManagerIn(options)) || !yarnBerryOptions) {
    return [];
  }
  const problems: Problem[] = [];
  const parts = partsOf(yarnBerryOptions.version);
  if (parts && isBefore(parts, partsOf(VERSIONS.oldestYarnBerry) ?? [])) {
    problems.push({
      option: 'yarnBerryOptions.version',
      value: yarnBerryOptions.version,
      reason: `Before ${VERSIONS.oldestYarnBerry} Yarn cannot install TypeScript 7: it tries to patch files that are not there.`,
      fix: `Give ${VERSIONS.oldestYarnBerry} or later, or leave it out.`,
    });
  }
  const nodeLinker = yarnBerryOptions.yarnRcOptions?.nodeLinker;
  if (nodeLinker === javascript.YarnNodeLinker.PNP) {
    problems.push({
      option: 'yarnBerryOptions.yarnRcOptions.nodeLinker',
      value: nodeLinker,
      reason: "The type-check fails with Plug'n'Play: TypeScript 7 does not find packages in Yarn's archives.",
      fix: 'Leave it out, which means node_modules, or take YarnNodeLinker.PNPM.',
    });
  }
  return problems;
}

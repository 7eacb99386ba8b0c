import type { javascript } from 'projen';
import {
  hasAllowList,
  isYarnBerry,
  PACKAGE_MANAGERS,
  packageManagerIn,
} from '../../components/tooling/package-managers';
import { VERSIONS } from '../../components/versions';
import type { Problem } from '../../diagnostics/problem';
import { conflictOf } from '../../knobs/conflicts/conflict';
import type { RepositoryOptions } from '../options';
import { isBefore, partsOf } from './version-parts';

const { BUN, PNPM } = PACKAGE_MANAGERS;
const PNP: `${javascript.YarnNodeLinker.PNP}` = 'pnp';

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

/** Conflicts between the package manager and its options. */
export const PACKAGE_MANAGER_CONFLICTS = [
  conflictOf<Partial<RepositoryOptions>>()(ABOUT, (options) => [
    ...checkFit(options),
    ...checkAllowList(options),
    ...checkPnpm(options),
    ...checkYarnBerry(options),
  ]),
];

/** projen ignores an option of another package manager without a message. */
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
      reason: `Applies to ${needed} only, but packageManager is ${memberOf(used)}.`,
      fix: `Remove it, or set packageManager to NodePackageManager.${needed}.`,
    }));
}

function memberOf(used: string): string {
  const [member] = Object.entries(PACKAGE_MANAGERS).find(([, value]) => value === used) ?? [used];
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
          reason: 'This package manager has no such list, and runs the install scripts of all packages.',
          fix: 'Remove it, or use npm, pnpm 10 or later, Yarn 4 or Bun.',
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
    { option: 'pnpmVersion', value: pnpmVersion, reason, fix: 'Use 10.5.0 or later, or remove it.' },
  ];
  if (isBefore(parts, [9, 0, 0])) {
    return problem('pnpm versions before 9 are no longer maintained.');
  }
  return !isBefore(parts, [10, 0, 0]) && isBefore(parts, [10, 5, 0])
    ? problem(
        'pnpm 10.0 to 10.4 do not read settings from pnpm-workspace.yaml, which lists the allowed install scripts.',
      )
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
      reason: `Yarn before ${VERSIONS.oldestYarnBerry} cannot install TypeScript 7: it tries to patch files that do not exist.`,
      fix: `Use ${VERSIONS.oldestYarnBerry} or later, or remove it.`,
    });
  }
  const nodeLinker = yarnBerryOptions.yarnRcOptions?.nodeLinker;
  if (nodeLinker === PNP) {
    problems.push({
      option: 'yarnBerryOptions.yarnRcOptions.nodeLinker',
      value: nodeLinker,
      reason: "Type-checking fails with Plug'n'Play: TypeScript 7 does not find packages in Yarn's archives.",
      fix: 'Remove it to use node_modules, or use YarnNodeLinker.PNPM.',
    });
  }
  return problems;
}

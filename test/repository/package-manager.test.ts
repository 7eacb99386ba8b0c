import { javascript } from 'projen';
import { GwfBatchProject, type GwfBatchProjectOptions } from '../../src';
import { findConflicts } from '../../src/knobs/conflicts/conflict';
import { PACKAGE_MANAGER_CONFLICTS } from '../../src/repository/checks/package-manager';

const { BUN, NPM, PNPM, YARN_BERRY, YARN_CLASSIC } = javascript.NodePackageManager;
const { NODE_MODULES, PNP, PNPM: LINKS } = javascript.YarnNodeLinker;

type Options = Partial<GwfBatchProjectOptions>;

const check = (options: Options) => findConflicts(PACKAGE_MANAGER_CONFLICTS, options, new Set());

const WRONG: [options: Options, option: string, says: RegExp][] = [
  [{ pnpmVersion: '10.33.0' }, 'pnpmVersion', /Applies to PNPM only, but packageManager is NPM/],
  [{ packageManager: YARN_CLASSIC, pnpmOptions: {} }, 'pnpmOptions', /NodePackageManager\.PNPM/],
  [{ packageManager: YARN_CLASSIC, yarnBerryOptions: {} }, 'yarnBerryOptions', /NodePackageManager\.YARN_BERRY/],
  [{ packageManager: PNPM, bunVersion: '1.4.5' }, 'bunVersion', /NodePackageManager\.BUN/],
  [{ packageManager: YARN_CLASSIC, allowScripts: ['sharp'] }, 'allowScripts', /no such list/],
  [{ packageManager: PNPM, pnpmVersion: '9.15.9', allowScripts: ['sharp'] }, 'allowScripts', /no such list/],
  [{ packageManager: PNPM, pnpmVersion: '8.15.0' }, 'pnpmVersion', /before 9/],
  [{ packageManager: PNPM, pnpmVersion: '10.0.0' }, 'pnpmVersion', /10\.5\.0 or later/],
  [{ packageManager: PNPM, pnpmVersion: '10.4.1' }, 'pnpmVersion', /pnpm-workspace\.yaml/],
  [
    { packageManager: YARN_BERRY, yarnBerryOptions: { version: '4.13.0' } },
    'yarnBerryOptions.version',
    /Yarn before 4\.17\.1 cannot install TypeScript 7/,
  ],
  [
    { packageManager: YARN_BERRY, yarnBerryOptions: { version: '3.8.7' } },
    'yarnBerryOptions.version',
    /Use 4\.17\.1 or later/,
  ],
  [
    { packageManager: YARN_BERRY, yarnBerryOptions: { yarnRcOptions: { nodeLinker: PNP } } },
    'yarnBerryOptions.yarnRcOptions.nodeLinker',
    /Type-checking fails with Plug'n'Play/,
  ],
];

test.each(WRONG)('refuses %j', (options, option, says) => {
  const [problem, ...others] = check(options);
  expect(others).toEqual([]);
  expect(problem.option).toBe(option);
  expect(`${problem.reason} ${problem.fix}`).toMatch(says);
});

const RIGHT: Options[] = [
  {},
  { packageManager: NPM, allowScripts: ['sharp'] },
  { packageManager: PNPM, allowScripts: ['sharp'], pnpmOptions: {} },
  { packageManager: PNPM, pnpmVersion: '9.15.9', allowScripts: [] },
  { packageManager: PNPM, pnpmVersion: '10' },
  { packageManager: PNPM, pnpmVersion: '10.5.0', allowScripts: ['sharp'] },
  { packageManager: PNPM, pnpmVersion: '11.28.11' },
  { packageManager: PNPM, pnpmVersion: 'latest' },
  { packageManager: YARN_CLASSIC },
  { packageManager: YARN_BERRY, yarnBerryOptions: {}, allowScripts: ['sharp'] },
  { packageManager: YARN_BERRY, yarnBerryOptions: { version: '4.17.1' } },
  { packageManager: YARN_BERRY, yarnBerryOptions: { version: 'stable' } },
  { packageManager: YARN_BERRY, yarnBerryOptions: { yarnRcOptions: { nodeLinker: NODE_MODULES } } },
  { packageManager: YARN_BERRY, yarnBerryOptions: { yarnRcOptions: { nodeLinker: LINKS } } },
  { packageManager: BUN, bunVersion: '1.4.5', allowScripts: ['sharp'] },
];

test.each(RIGHT)('takes %j', (options) => {
  expect(check(options)).toEqual([]);
});

test('reports all other problems too', () => {
  const create = () => new GwfBatchProject({ name: 'lab', pnpmVersion: '10.33.0', spotMaxVcpus: -1 });
  expect(create).toThrow(/2 options cannot be used[\s\S]*pnpmVersion: "10\.33\.0"[\s\S]*spotMaxVcpus: -1/);
});

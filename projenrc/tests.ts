import type { cdk } from 'projen';
import { SwcJest } from '../src/components/tooling/jest';

/** Unit tests, offline, the quick ones first; end-to-end tests, which install from the npm registry. */
export class Tests {
  constructor(project: cdk.JsiiProject) {
    new SwcJest(project, {
      testDirs: ['test'],
      jestConfig: {
        globalSetup: '<rootDir>/test/app/batch/synthesize.ts',
        globalTeardown: '<rootDir>/test/app/batch/clean-up.ts',
        // By default in the folder for temporary files, which is another one for each run: see scripts/in-memory.mjs.
        cacheDirectory: '<rootDir>/node_modules/.cache/jest',
      },
    });
    // What Jest's component put there is the quick part; the order below is that of how soon a mistake shows.
    project.testTask.removeStep(project.testTask.steps.length - 1);

    const compile = { spawn: project.compileTask.name, condition: 'node scripts/needs-compile.mjs' };
    const unit = project.addTask('test:unit', {
      description: 'Unit tests that are quick: offline, less than a minute',
      steps: [compile, { execArgs: [...JEST, '--testPathIgnorePatterns', IGNORED, '--ci'], receiveArgs: true }],
    });
    const slow = project.addTask('test:slow', {
      description: 'Unit tests that are not: whole repositories, many sets of knobs, boot scripts; offline, minutes',
      steps: [compile, { execArgs: [...JEST, '--testMatch', ...SLOW, '--ci'], receiveArgs: true }],
    });
    const e2e = project.addTask('test:e2e', {
      description: 'End-to-end tests: pack, scaffold, build; installs from the npm registry',
      steps: [compile, { execArgs: [...JEST, ...END_TO_END], receiveArgs: true }],
    });
    project.addTask('test:deep', {
      description: 'Ten thousand random sets of knobs (with GWF_BATCH_SEED others: see test/property/runs.ts)',
      env: { GWF_BATCH_DEEP: 'true' },
      steps: [
        compile,
        { execArgs: [...JEST, 'test/property', 'test/app-matrix/knob-sets.test.ts'], receiveArgs: true },
      ],
    });
    for (const task of [unit, slow, e2e]) {
      project.testTask.spawn(task);
    }
    project.addTask('catalog:refresh', {
      description:
        'Bring the catalog of instance types up to date from the EC2 API, with the credentials of the caller',
      execArgs: ['tsx', 'scripts/refresh-catalog.ts'],
    });
    project.addTask('starter-lock', {
      description: 'Bring the versions that a new repository begins with up to date',
      execArgs: ['node', 'scripts/starter-lock.mjs'],
    });
    project.addTask('update-effects', {
      description: 'Compute what each change of a knob does to a deployed stack, for docs/updates.md and docs/knobs.md',
      steps: [{ spawn: project.compileTask.name }, { execArgs: ['tsx', 'scripts/update-effects.ts'] }],
    });
    project.addTask('mutations', {
      description: 'Break the wiring of the Batch core, one place at a time, and see the tests fail (--only <text>)',
      steps: [{ execArgs: ['tsx', 'scripts/mutations.ts'], receiveArgs: true }],
    });
    // By hand only: a mutant that survives may be as good as the original, which a test run cannot know.
    for (const [part, what] of Object.entries(MUTATED)) {
      project.addTask(`mutation-score:${part}`, {
        description: `Mutate ${what} by Stryker, and see which mutants the tests notice (--mutate <files>)`,
        steps: [{ execArgs: ['stryker', 'run', `scripts/mutation-score/${part}.mjs`], receiveArgs: true }],
      });
    }
    for (const ignored of ['/.stryker-tmp/', '/reports/']) {
      project.gitignore.exclude(ignored);
    }
    project.addTask('bench:catalog', {
      description: 'How long the selection of instance types takes',
      execArgs: ['tsx', 'bench/catalog.ts'],
    });
    project.addTask('bench', {
      description:
        'Side by side with cdk init and awscdk-app-ts: scaffold, regenerate, synth, test, build, growth (--runs 5)',
      steps: [{ execArgs: ['tsx', 'bench/main.ts'], receiveArgs: true }],
    });
    project.package.setScript('quickstart', 'node scripts/quickstart.mjs');
  }
}

const JEST = ['node', 'scripts/in-memory.mjs', 'jest'];

/** Folders of suites that are all slow; elsewhere a suite says so by its name. */
const SLOW_FOLDERS = ['app-matrix', 'batch', 'boot', 'property'];
const SLOW = [
  '<rootDir>/test/**/*.slow.test.ts',
  ...SLOW_FOLDERS.map((folder) => `<rootDir>/test/${folder}/**/*.test.ts`),
];
const IGNORED = `/node_modules/|\\.slow\\.test\\.ts$|/test/(${SLOW_FOLDERS.join('|')})/`;

const END_TO_END = ['--testMatch', '<rootDir>/test/e2e/**/*.e2e.ts', '--testTimeout', '900000', '--maxWorkers', '2'];

/** The parts that Stryker mutates, and what they are. */
const MUTATED = {
  knobs: 'the rules of knobs',
  selection: 'the selection of instance types',
  app: 'the Batch core',
};

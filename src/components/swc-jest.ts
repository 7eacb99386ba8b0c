import { javascript } from 'projen';

/** Options of `SwcJest`. */
export interface SwcJestOptions {
  /** Folders in which the tests lie. */
  readonly testDirs: string[];

  /** Further Jest configuration. */
  readonly jestConfig?: javascript.JestConfigOptions;
}

/** Jest on SWC: tests are transpiled and not type-checked, which `tsc` does once for everything. */
export class SwcJest extends javascript.Jest {
  constructor(project: javascript.NodeProject, options: SwcJestOptions) {
    super(project, {
      jestVersion: '^30.5.2',
      junitReporting: false,
      coverageText: false,
      passWithNoTests: false,
      updateSnapshot: javascript.UpdateSnapshot.NEVER,
      jestConfig: {
        collectCoverage: false,
        // One for each core, where Jest would leave one idle: of two, half of all.
        maxWorkers: '100%',
        testMatch: options.testDirs.map((dir) => `<rootDir>/${dir}/**/*.test.ts`),
        transform: {
          '^.+\\.ts$': new javascript.Transform('@swc/jest', {
            jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
            module: { type: 'commonjs' },
          }),
        },
        ...options.jestConfig,
      },
    });
    // That CloudFormation would take the template is checked once, by `synth`, and not in each test.
    project.testTask.env('CDK_VALIDATION', 'false');
    // Exact: of the releases that follow not every platform's binary can be had, and npm ci insists on all of them.
    project.package.addPackageResolutions('unrs-resolver@1.12.2');
    project.addDevDeps('@swc/core@1.16.18', '@swc/jest@^0.2.39', '@types/jest@^30.0.0');
  }
}

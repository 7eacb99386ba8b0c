import { javascript } from 'projen';
import { VERSIONS } from '../versions';

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
      jestVersion: VERSIONS.jest,
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
    project.package.addPackageResolutions(`unrs-resolver@${VERSIONS.unrsResolver}`);
    project.addDevDeps(
      `@swc/core@${VERSIONS.swc}`,
      `@swc/jest@${VERSIONS.swcJest}`,
      `@types/jest@${VERSIONS.jestTypes}`,
    );
  }
}

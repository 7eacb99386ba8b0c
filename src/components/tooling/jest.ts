import { javascript } from 'projen';
import { VERSIONS } from '../versions';

/** Options of `SwcJest`. */
export interface SwcJestOptions {
  /** The folders of the tests. */
  readonly testDirs: string[];

  /** Additional Jest configuration. */
  readonly jestConfig?: javascript.JestConfigOptions;
}

/** Jest with SWC: tests are transpiled without a type-check, because `tsc` checks everything once. */
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
        // One worker for each core. By default, Jest leaves one core idle, which is half of two.
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
    // `synth` validates the template once, so tests need not.
    project.testTask.env('CDK_VALIDATION', 'false');
    project.package.addPackageResolutions(`unrs-resolver@${VERSIONS.unrsResolver}`);
    project.addDevDeps(
      `@swc/core@${VERSIONS.swc}`,
      `@swc/jest@${VERSIONS.swcJest}`,
      `@types/jest@${VERSIONS.jestTypes}`,
    );
  }
}

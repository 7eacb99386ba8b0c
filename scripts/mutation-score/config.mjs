/**
 * What the parts have in common.
 *
 * @param name of the part, for its report
 * @param mutate the files whose mutants are made
 * @param suites those that must notice them
 * @param setup of Jest, once before all suites and once after
 */
export function config({ name, mutate, suites, setup }) {
  return {
    mutate,
    plugins: ['./scripts/mutation-score/suites.mjs'],
    testRunner: 'suites',
    coverageAnalysis: 'perTest',
    jest: {
      config: {
        roots: ['<rootDir>/src', '<rootDir>/test'],
        testMatch: suites.map((each) => `<rootDir>/${each}`),
        runtime: '<rootDir>/scripts/mutation-score/runtime.cjs',
        ...setup,
      },
      // By imports, a managed test would not depend on the app whose template it reads.
      enableFindRelatedTests: false,
    },
    mutator: {
      excludedMutations: [
        // Most strings are sentences for the user. The names and values among them stand in scripts/mutations/wiring.json.
        'StringLiteral',
        // A function without a body breaks nearly every test, and tells nothing about them.
        'BlockStatement',
      ],
    },
    concurrency: 1,
    timeoutMS: 120_000,
    dryRunTimeoutMinutes: 60,
    // Stryker reads this file by an interface that TypeScript 7 does not have. SWC, which transpiles the tests, needs
    // neither the file nor right types.
    tsconfigFile: 'none',
    disableTypeChecks: false,
    ignorePatterns: ['bench', 'dist'],
    reporters: ['clear-text', 'progress-append-only', 'json'],
    clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
    jsonReporter: { fileName: `reports/mutation/${name}.json` },
  };
}

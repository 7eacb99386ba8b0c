/** What both parts have in common. */
export function config({ mutate, suites, setup, name }) {
  return {
    mutate,
    plugins: ['./scripts/mutation-score/suites.mjs'],
    testRunner: 'suites',
    coverageAnalysis: 'perTest',
    jest: {
      config: {
        roots: ['<rootDir>/src', '<rootDir>/test'],
        testMatch: suites.map((each) => `<rootDir>/${each}`),
        ...setup,
      },
      enableFindRelatedTests: false,
    },
    // Sentences of messages are the greater part of the strings, and what they say is not what is measured here.
    mutator: { excludedMutations: ['StringLiteral'] },
    concurrency: 1,
    timeoutMS: 120_000,
    dryRunTimeoutMinutes: 60,
    // TypeScript 7 has no interface that Stryker could read the file by. SWC, which transpiles the tests, needs none.
    tsconfigFile: 'none',
    disableTypeChecks: false,
    ignorePatterns: ['bench', 'dist', '.git'],
    reporters: ['clear-text', 'json'],
    clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
    jsonReporter: { fileName: `reports/mutation/${name}.json` },
  };
}

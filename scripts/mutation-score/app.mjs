import { config } from './config.mjs';

export default config({
  name: 'app',
  mutate: ['src/app/batch/**/*.ts'],
  suites: ['test/app/batch/*.test.ts', 'test/batch/!(validation|update-effects|knob-sets).test.ts'],
  setup: { globalSetup: '<rootDir>/scripts/mutation-score/synthesize.cjs', globalTeardown: null },
});

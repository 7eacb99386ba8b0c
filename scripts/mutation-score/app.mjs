import { config } from './config.mjs';

export default config({
  name: 'app',
  mutate: ['src/app/batch/**/*.ts'],
  // The managed tests come first and notice most. What they let pass, suites with other sets of knobs may notice.
  suites: [
    'test/app/batch/!(stack|command).test.ts',
    'test/app-matrix/{best-fit,lookup}.test.ts',
    'test/batch/!(update-effects|validation).test.ts',
  ],
  setup: { globalSetup: '<rootDir>/scripts/mutation-score/synthesize.cjs', globalTeardown: null },
});

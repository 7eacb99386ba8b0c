import { config } from './config.mjs';

export default config({
  name: 'app',
  mutate: ['src/app/batch/**/*.ts'],
  // The managed tests look at one set of knobs, and notice most; what other sets change, these few suites notice.
  suites: [
    'test/app/batch/!(stack|command).test.ts',
    'test/app-matrix/best-fit.test.ts',
    'test/batch/{settings-in-template,permissions,job-role,regions,host-images,job-fit}.test.ts',
  ],
  setup: { globalSetup: '<rootDir>/scripts/mutation-score/synthesize.cjs', globalTeardown: null },
});

import { config } from './config.mjs';

export default config({
  name: 'knobs',
  mutate: ['src/knobs/**/*.ts', '!src/knobs/update-effects/**'],
  // The two that are left out take minutes, and ask the same of all options.
  suites: ['test/knobs/**/!(defaults.slow|values.slow).test.ts'],
  setup: { globalSetup: null, globalTeardown: null },
});

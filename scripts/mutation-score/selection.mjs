import { config } from './config.mjs';

export default config({
  name: 'selection',
  mutate: ['src/catalog/selection/**/*.ts'],
  suites: ['test/catalog/!(refresh|bad-input|nonsense|tables).test.ts'],
  setup: { globalSetup: null, globalTeardown: null },
});

import { config } from './config.mjs';

export default config({
  name: 'selection',
  mutate: ['src/catalog/selection/**/*.ts'],
  suites: ['test/catalog/{describe-hosts,figures,host-limit,notes,selection,warnings}.test.ts'],
  setup: { globalSetup: null, globalTeardown: null },
});

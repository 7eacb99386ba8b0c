import { config } from './config.mjs';

export default config({
  name: 'selection',
  mutate: ['src/catalog/selection/**/*.ts'],
  suites: [
    'test/catalog/{describe-hosts,figures,host-images,host-limit,listed-hosts,notes,selection,warnings}.test.ts',
    'test/catalog/regions.slow.test.ts',
  ],
  setup: { globalSetup: null, globalTeardown: null },
});

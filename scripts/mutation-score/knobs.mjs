import { config } from './config.mjs';

export default config({
  name: 'template',
  mutate: ['src/knobs/**/*.ts', '!src/knobs/update-effects/data.ts', 'src/catalog/selection/**/*.ts'],
  suites: ['test/knobs/!(defaults).test.ts', 'test/catalog/*.test.ts'],
  setup: { globalSetup: null, globalTeardown: null },
});

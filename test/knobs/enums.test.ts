import { enumByName } from '../../src/knobs/enums';

test.each([
  ['gwf-batch.Architecture', { X86_64: 'X86_64', ARM64: 'ARM64' }],
  ['projen.javascript.NodePackageManager', expect.objectContaining({ NPM: 'npm', PNPM: 'pnpm' })],
])('%s is an enumeration', (name, members) => {
  expect(enumByName(name)).toEqual(members);
});

test.each(['gwf-batch.BatchKnobs', 'projen.Project', 'projen.no.Such', 'gwf-batch.No.Such.Name'])(
  '%s is none',
  (name) => expect(enumByName(name)).toEqual({}),
);

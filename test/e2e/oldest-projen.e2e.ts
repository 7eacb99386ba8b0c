import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { emptyFolder, ROOT, read, run, tarball } from './harness';

const { peerDependencies } = JSON.parse(read(ROOT, 'package.json'));
const [, floor] = /^>=(\S+)/.exec(peerDependencies.projen) ?? [];

describe(`projen ${floor}, the oldest that is allowed`, () => {
  let folder: string;

  beforeAll(() => {
    folder = emptyFolder();
    const from = ['--from', `gwf-batch@file:${tarball()}`, '--projen-version', floor];
    run(folder, 'npx', '--yes', `projen@${floor}`, 'new', ...from);
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('scaffolds a repository that builds and regenerates as it is', () => {
    expect(JSON.parse(read(join(folder, 'node_modules', 'projen', 'package.json'))).version).toBe(floor);
    run(folder, 'npx', 'projen', 'build');
    run(folder, 'npx', 'projen');
    expect(run(folder, 'git', 'status', '--porcelain').stdout).toBe('');
  });
});

import { rmSync } from 'node:fs';
import { attempt, emptyFolder, projenNew, run } from './harness';

/** What every repository must do, whatever its knobs. */
export function itIsARepositoryThatDeploys(flags: string[], further: (folder: string) => void): void {
  let folder: string;

  beforeAll(() => {
    folder = emptyFolder();
    const { status, output } = projenNew(folder, ...flags);
    if (status !== 0) {
      throw new Error(output);
    }
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('nothing that it needs is unmet, and the lockfile holds all of it', () => {
    run(folder, 'npm', 'ci', '--dry-run');
    expect(run(folder, 'npm', 'ls').output).not.toMatch(/UNMET|invalid|missing/);
  });

  test('it builds without AWS credentials', () => {
    const { output } = run(folder, 'npx', 'projen', 'build');
    expect(output).toMatch(/Tests: +\d+ passed/);
    expect(output).not.toMatch(/warning|deprecated/i);
  });

  test('building and regenerating change nothing that is committed', () => {
    run(folder, 'npx', 'projen');
    expect(run(folder, 'git', 'status', '--porcelain').stdout).toBe('');
  });

  test('synthesis prints no warning and no unset feature flag', () => {
    const { stderr } = run(folder, 'npx', 'cdk', 'synth', '--quiet');
    expect(stderr).not.toMatch(/warning|feature flag|error/i);
  });

  test('what was generated is clean as it was emitted', () => {
    const { status, output } = attempt(
      folder,
      'npx',
      'biome',
      'ci',
      '--error-on-warnings',
      '--vcs-use-ignore-file=false',
      'src',
      'test',
    );
    expect(output).toMatch(/Checked \d+ files/);
    expect(status).toBe(0);
  });

  test('it deploys what was asked for', () => further(folder));
}

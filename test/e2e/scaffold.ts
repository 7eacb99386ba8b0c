import { rmSync } from 'node:fs';
import { attempt, emptyFolder, projenNewIn, run, runIn, type World } from './harness';

/** What every repository must do, whatever its knobs, and wherever it is made. */
export function itIsARepositoryThatDeploys(flags: string[], world: World, further: (folder: string) => void): void {
  let folder: string;
  let said: string;

  beforeAll(() => {
    folder = emptyFolder();
    const { status, output } = projenNewIn(world, folder, ...flags);
    if (status !== 0) {
      throw new Error(output);
    }
    said = output;
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('the last thing said is what to do next', () => {
    const end = said.slice(said.indexOf('is ready. Next:'));
    expect(end).toMatch(/^ +npx projen build +# type-check/m);
    expect(end).toMatch(/^ +npx projen deploy /m);
    // From a tarball, as here, it is there for nobody else.
    expect(end).toMatch(/gwf-batch comes from a file on this machine \(file:.*\.tgz\)/);
    expect(end).not.toMatch(/create mode|npm|projen new/);
    expect(run(folder, 'git', 'log', '--oneline').stdout.trim().split('\n')).toHaveLength(1);
  });

  test('nothing that it needs is unmet, and the lockfile holds all of it', () => {
    run(folder, 'npm', 'ci', '--dry-run');
    expect(run(folder, 'npm', 'ls').output).not.toMatch(/UNMET|invalid|missing/);
  });

  test('it builds without AWS credentials', () => {
    const { output } = runIn(world, folder, 'npx', 'projen', 'build');
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

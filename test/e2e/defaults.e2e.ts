import { appendFileSync, chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pasted, samplesIn } from '../docs/samples';
import { read, run, template } from './harness';
import { itIsARepositoryThatDeploys } from './scaffold';

describe('the defaults, on a build server', () => {
  itIsARepositoryThatDeploys([], { ci: true }, (folder) => {
    const types = Object.values(template(folder).Resources).map(({ Type }) => Type);
    expect(types.filter((type) => type === 'AWS::Batch::ComputeEnvironment')).toHaveLength(2);
    expect(types.filter((type) => type === 'AWS::Batch::JobQueue')).toHaveLength(2);
    expect(types).toContain('AWS::EC2::VPC');

    theSamplesInTheDocsWorkTogether(folder);
    aKnobTurnedShowsInPlainData(folder);
    aHandEditOfAManagedFileIsUndone(folder);
    userFilesAreLeftAlone(folder);
  });
});

function theSamplesInTheDocsWorkTogether(folder: string): void {
  const main = join(folder, 'src', 'main.ts');
  const before = read(main);
  const samples = samplesIn(read(folder, 'docs', 'operations.md'));
  expect(samples.length).toBeGreaterThan(1);
  writeFileSync(main, pasted(before, samples));
  run(folder, 'npx', 'projen', 'compile');
  run(folder, 'npx', 'projen', 'test');
  run(folder, 'npx', 'cdk', 'synth', '--quiet');
  expect(read(main)).toBe(pasted(before, samples));
  writeFileSync(main, before);
}

function aKnobTurnedShowsInPlainData(folder: string): void {
  const rcfile = join(folder, '.projenrc.ts');
  const definition = readFileSync(rcfile, 'utf-8');
  writeFileSync(rcfile, definition.replace('new GwfBatchProject({', 'new GwfBatchProject({\n  spotMaxVcpus: 4321,'));
  run(folder, 'npx', 'projen');
  const changed = run(folder, 'git', 'status', '--porcelain').stdout;
  expect(
    changed
      .split('\n')
      .filter(Boolean)
      .map((line) => line.slice(3))
      .sort(),
  ).toEqual([
    '.projenrc.ts',
    'README.md',
    'docs/architecture.md',
    'docs/instances.md',
    'docs/knobs.md',
    'docs/operations.md',
    'src/settings.ts',
  ]);
  expect(run(folder, 'git', 'diff', '--', 'src/settings.ts').stdout).toMatch(/\+ +spotMaxVcpus: 4321,/);
  run(folder, 'npx', 'projen', 'build');
  expect(JSON.stringify(template(folder))).toContain('"MaxvCpus":4321');
}

function aHandEditOfAManagedFileIsUndone(folder: string): void {
  const file = join(folder, 'src', 'settings.ts');
  const before = read(file);
  chmodSync(file, 0o644);
  appendFileSync(file, '// mine\n');
  run(folder, 'npx', 'projen');
  expect(read(file)).toBe(before);
}

function userFilesAreLeftAlone(folder: string): void {
  for (const path of ['src/main.ts', 'test/main.test.ts']) {
    const file = join(folder, path);
    expect(existsSync(file)).toBe(true);
    appendFileSync(file, '\n// mine\n');
    const mine = read(file);
    run(folder, 'npx', 'projen');
    expect(read(file)).toBe(mine);
  }
}

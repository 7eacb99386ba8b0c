import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { git, installed, itSucceeded, itWasRefused, world, write } from './scene';

describe('repository that exists', () => {
  beforeEach(() => itSucceeded(world.run(['lab'])));

  test('gets the build of the clone', () => {
    world.build('second build');
    const outcome = world.run(['lab', '--region', 'eu-west-1']);
    itSucceeded(outcome);
    expect(outcome.stdout).toMatch(
      /existed: updated; flags are not applied .* set its knobs in \.projenrc\.ts, [\d.]+ s\n/,
    );
    expect(installed('lab')).toBe('second build');
    expect(git('lab', 'log', '--format=%s')).toBe('chore: project created with projen');
    expect(git('lab', 'status', '--porcelain')).toBe('');
  });

  test.each(['another clone', 'an absent clone'])('is pointed from the package of %s to that of this one', (other) => {
    const elsewhere = world.path('else where', "o'ther.tgz");
    const tarball = join(world.clone, 'dist', 'quickstart', 'gwf-batch-0.0.0.tgz');
    if (other === 'another clone') {
      write('else where', "o'ther.tgz", 'build of another clone');
    }
    const before = world.read('lab', '.projenrc.ts');
    const text = before.replace(/devDeps: .*/, `devDeps: ['gwf-batch@file:${elsewhere.replaceAll("'", "\\'")}'],`);
    expect(text).not.toBe(before);
    write('lab', '.projenrc.ts', text);
    write('lab/node_modules/gwf-batch', 'contents', 'build of another clone');

    const outcome = world.run(['lab']);
    itSucceeded(outcome);
    expect(outcome.stdout).toContain(
      `existed: updated; now uses gwf-batch from this clone instead of file:${elsewhere}, `,
    );
    expect(installed('lab')).toBe('first build');
    expect(JSON.parse(world.read('lab', 'package.json')).devDependencies).toEqual({ 'gwf-batch': `file:${tarball}` });
    expect(world.read('lab', '.projenrc.ts')).not.toContain('ther.tgz');
    // A second time there is nothing to say.
    expect(world.run(['lab']).stdout).toContain('existed: updated, ');
  });

  test.each([
    ['gwf-batch@^1.2.0', 'uses gwf-batch@^1.2.0'],
    ['gwf-batch', 'does not use gwf-batch from a file'],
  ])('is refused if it takes %s from a registry', (spec, found) => {
    const text = world.read('lab', '.projenrc.ts').replace(/devDeps: .*/, `devDeps: ['${spec}'],`);
    write('lab', '.projenrc.ts', text);
    rmSync(join(world.clone, 'calls'));
    itWasRefused(world.run(['lab']), `lab/.projenrc.ts ${found}, so this clone's build would not stay installed.`);
    expect(world.read('lab', '.projenrc.ts')).toBe(text);
  });

  test('recovers without node_modules', () => {
    rmSync(world.path('lab', 'node_modules'), { recursive: true });
    itSucceeded(world.run(['lab']));
    expect(installed('lab')).toBe('first build');
  });
});

import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { optionReference } from '../../../src/knobs/reference';
import { itSucceeded, itWasRefused, startIn, world, write } from './scene';
import { type Outcome, World } from './world';

/** Run it as another version of Node would be, of which nothing but the number is another. */
function onNode(version: string, ...words: string[]): Outcome {
  return world.run(words, {
    preload: `globalThis.process = Object.create(process, { versions: { value: { ...process.versions, node: '${version}' } } });`,
  });
}

describe('first step', () => {
  test.each([[['--help']], [['-h']], [['lab', '--region', 'eu-west-1', '--help']]])(
    '%j prints usage and does nothing',
    (words) => {
      const { status, stdout, stderr } = onNode('20.19.0', ...words);
      expect(status).toBe(0);
      expect(stdout).toMatch(/^npm run quickstart -- \[folder\] \[flags of projen new\]/);
      expect(stdout).not.toContain('[1/');
      expect(stderr).toBe('');
      expect(existsSync(world.path('lab'))).toBe(false);
    },
  );

  test.each(['18.20.8', '20.18.3'])('refuses Node %s', (version) => {
    itWasRefused(onNode(version, 'lab'), `Node.js 20.19 or later is required; this is ${version}.`);
    expect(existsSync(world.path('lab'))).toBe(false);
  });

  test.each(['20.19.0', '22.0.0'])('takes Node %s', (version) => {
    itSucceeded(onNode(version, 'lab'));
  });

  test('names all that is missing, and how to get it', () => {
    const outcome = world.run(['lab'], { env: { PATH: world.folder } });
    itWasRefused(
      outcome,
      'npm is required, but it is not on the PATH.\nnpm comes with Node.js: https://nodejs.org',
      'git is required, but it is not on the PATH.\nDownload git from https://git-scm.com/downloads',
    );
    expect(outcome.stderr).not.toContain('ENOENT');
  });

  test('says why a tool that is there fails', () => {
    rmSync(world.path('bin', 'git'));
    world.replace('git', 'echo no developer tools were found >&2; exit 1');
    itWasRefused(world.run(['lab']), 'git is required, but the one on the PATH fails: no developer tools were found');
  });

  test('refuses a folder that is not empty, with what is in it', () => {
    for (const name of ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'README.md']) {
      write('lab', name, name);
    }
    itWasRefused(
      world.run(['lab']),
      'lab is not empty. It contains README.md, a, b, c, d, e and 2 more. Nothing was changed.\nUse an empty or a new folder: npm run quickstart -- <folder>',
    );
    expect(readdirSync(world.path('lab'))).toHaveLength(8);
  });

  test('refuses a folder that filled while the package was compiled', () => {
    mkdirSync(world.path('lab'));
    const { status, stdout, stderr } = world.run(['lab'], { env: { MEANWHILE: world.path('lab', 'package.json') } });
    expect([status, stderr]).toEqual([1, expect.stringContaining('lab is not empty. It contains package.json.')]);
    expect(stdout).toMatch(/\[4\/5\] .*…\n {6}failed/);
    expect(world.read('lab', 'package.json')).toBe('mine');
  });

  test('takes a folder whose files are no loss', () => {
    write('lab', '.DS_Store', '');
    write('lab/.idea', 'workspace.xml', '');
    itSucceeded(world.run(['lab']));
    expect(existsSync(world.path('lab', '.idea', 'workspace.xml'))).toBe(true);
  });

  test('refuses what is no folder, is the clone, or holds another project', () => {
    write('.', 'file', '');
    itWasRefused(world.run(['file']), 'file is not a folder.');
    itWasRefused(world.run(['file/lab']), 'file is not a folder.');
    itWasRefused(world.run(['gwf-batch']), 'gwf-batch is inside the clone of gwf-batch. Use a folder outside of it');
    itWasRefused(world.run(['gwf-batch/lab']), 'gwf-batch/lab is inside the clone of gwf-batch.');
    write('other', '.projenrc.ts', 'new AwsCdkTypeScriptApp({})');
    itWasRefused(
      world.run(['other']),
      'other contains another project: its .projenrc.ts does not use GwfBatchProject.',
    );
  });

  test.each([
    ['lä b', 'ä'],
    ['実験', '実 験'],
    ['a"b', '"'],
  ])('refuses a clone below %s, which jsii cannot compile', (name, characters) => {
    world.remove();
    startIn(new World(`${name}/gwf-batch`));
    itWasRefused(
      world.run(['lab']),
      `gwf-batch cannot be compiled in ${world.clone}: its compiler, jsii, fails in a path that contains ${characters}\nMove the clone`,
    );
  });

  test('refuses flags that do not exist, all of them', () => {
    itWasRefused(
      world.run(['lab', '--spot-max-vcpu', '3', '--maxVcpus=1', '--frobnicate', '--vpc', 'x']),
      'Unknown flag --spot-max-vcpu. Did you mean --spot-max-vcpus?',
      'Unknown flag --maxVcpus. Did you mean --on-demand-max-vcpus or --spot-max-vcpus?',
      'Unknown flag --frobnicate. See docs/knobs.md for a list of knobs.',
      'Unknown flag --vpc. Did you mean --vpc-id or ',
    );
  });

  test('knows every option', () => {
    const flags = optionReference().flatMap(({ name, flag }) => [flag, `--${name}`]);
    expect(flags.length).toBeGreaterThan(200);
    itSucceeded(world.run(['lab', ...flags, '--no-git', '--no-comments']));
  });

  test('names every problem at once', () => {
    write('lab', 'a', '');
    itWasRefused(
      world.run(['lab', '--frobnicate'], { env: { PATH: world.folder } }),
      'npm is required',
      'git is required',
      'lab is not empty',
      '--frobnicate',
    );
  });
});

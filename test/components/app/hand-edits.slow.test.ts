import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type InitProject, typescript } from 'projen';
import { GwfBatchProject, type GwfBatchProjectOptions } from '../../../src';

let outdir: string;
let folder: string;

beforeEach(() => {
  process.env.PROJEN_DISABLE_POST = 'false';
  outdir = mkdtempSync(join(tmpdir(), 'hand-edits-'));
  folder = outdir;
  mkdirSync(join(outdir, 'node_modules'));
});

afterEach(() => {
  process.env.PROJEN_DISABLE_POST = 'true';
  rmSync(outdir, { recursive: true, force: true });
});

/** Generate, as `npx projen` does but for the installation. What it says. */
function generate(options: Partial<GwfBatchProjectOptions> = {}, prepare?: (project: GwfBatchProject) => void): string {
  const project = new GwfBatchProject({ name: 'lab', outdir, ...options });
  const said: string[] = [];
  jest.spyOn(project.logger, 'warn').mockImplementation((...texts) => void said.push(texts.join(' ')));
  for (const each of [project, project.root] as GwfBatchProject[]) {
    jest.spyOn(each.tasks, 'runTask').mockImplementation(() => {});
  }
  prepare?.(project);
  project.root.synth();
  return said.filter((text) => !text.startsWith('unable to resolve version')).join('\n');
}

const read = (path: string) => readFileSync(join(folder, path), 'utf-8');

function edit(...paths: string[]): void {
  for (const path of paths) {
    chmodSync(join(folder, path), 0o644);
    appendFileSync(join(folder, path), '// mine\n');
  }
}

function remove(...paths: string[]): void {
  for (const path of paths) {
    rmSync(join(folder, path));
  }
}

function git(...args: string[]): void {
  const identity = ['-c', 'user.name=lab', '-c', 'user.email=lab@localhost'];
  execFileSync('git', [...identity, ...args], { cwd: outdir, stdio: 'ignore' });
}

function commit(): void {
  writeFileSync(join(outdir, '.git', 'info', 'exclude'), 'node_modules\n');
  git('add', '.');
  git('commit', '--allow-empty', '-m', 'all');
}

const undone = (said: string) => [...said.matchAll(/^(\S+): your change was undone/gm)].map(([, path]) => path).sort();
const missing = (said: string) => [...said.matchAll(/^(\S+) was missing/gm)].map(([, path]) => path).sort();

const REVIEWED = ['src/batch/network/network.ts', 'src/settings.ts'];

describe.each([
  ['with git', true],
  ['without git', false],
])('%s', (_, hasGit) => {
  beforeEach(() => {
    if (hasGit) {
      git('init');
    }
    expect(generate()).toBe('');
    if (hasGit) {
      commit();
    }
  });

  test('has no warning when nothing was changed', () => {
    expect(generate()).toBe('');
  });

  test('names the managed files whose change is undone, and what to change instead', () => {
    edit(...REVIEWED, '.gitignore', 'docs/knobs.md', 'test/batch/hosts.test.ts');
    const said = generate();
    expect(undone(said)).toEqual(['.gitignore', 'docs/knobs.md', 'test/batch/hosts.test.ts', ...REVIEWED].sort());
    expect(said).toContain('Set options in .projenrc.ts instead. Add what no option covers to src/main.ts.');
    expect(generate()).toBe('');
  });

  test('keeps a copy of what was undone', () => {
    edit(...REVIEWED);
    const mine = read(REVIEWED[0]);
    const [, kept] = /saved in (\S+)\.$/.exec(generate()) ?? [];
    expect(read(join(kept, REVIEWED[0]))).toBe(mine);
    expect(read(REVIEWED[0])).not.toBe(mine);
  });

  test('names them even if a knob changes', () => {
    edit('src/batch/network/network.ts');
    expect(undone(generate({ spotMaxVcpus: 5 }))).toEqual(['src/batch/network/network.ts']);
    edit('src/settings.ts');
    expect(undone(generate({ spotMaxVcpus: 6 }))).toEqual(['src/settings.ts']);
  });

  test('has no warning when knobs change several times', () => {
    expect(generate({ spotMaxVcpus: 5 })).toBe('');
    expect(generate({ spotMaxVcpus: 6, engines: ['cromwell'] })).toBe('');
    expect(generate()).toBe('');
  });

  test('names the managed files that were missing', () => {
    remove(...REVIEWED);
    const said = generate();
    expect(missing(said)).toEqual([...REVIEWED].sort());
    expect(said).toContain('src/settings.ts was missing and was generated again.');
    expect(undone(said)).toEqual([]);
  });

  test('reports that the user’s files were missing and are created again', () => {
    remove('src/main.ts', 'test/main.test.ts');
    const said = generate();
    expect(missing(said)).toEqual(['src/main.ts', 'test/main.test.ts']);
    expect(said).toContain('src/main.ts was missing and was created as in a new repository.');
    expect(existsSync(join(outdir, 'src/main.ts'))).toBe(true);
  });

  test('has no warning about changes in the user’s files', () => {
    edit('src/main.ts', 'test/main.test.ts');
    expect(generate({ spotMaxVcpus: 5 })).toBe('');
  });

  test('has no warning about changes of a package manager in package.json', () => {
    const change = (field: string) => {
      const manifest = JSON.parse(read('package.json'));
      manifest[field] = { ...manifest[field], cowsay: '1.6.0' };
      writeFileSync(join(outdir, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
    };
    change('devDependencies');
    expect(undone(generate())).toEqual([]);
    change('scripts');
    expect(undone(generate())).toEqual(['package.json']);
  });
});

describe('with git', () => {
  beforeEach(() => {
    git('init');
    generate();
    commit();
  });

  const forget = () => rmSync(join(outdir, 'node_modules', '.cache'), { recursive: true });

  test('has no warning about changed knobs that came by git', () => {
    const memory = join(outdir, 'node_modules', '.cache', 'gwf-batch', 'generated.json');
    const mine = readFileSync(memory);
    generate({ scratchGiB: 500 });
    commit();
    writeFileSync(memory, mine);
    expect(generate({ scratchGiB: 500, spotMaxVcpus: 5 })).toBe('');
  });

  test('names a change that is committed', () => {
    edit('src/batch/network/network.ts');
    commit();
    expect(undone(generate())).toEqual(['src/batch/network/network.ts']);
  });

  test('finds changed and missing files without a memory, as in a fresh installation', () => {
    edit('src/batch/network/network.ts');
    remove('src/settings.ts', 'src/main.ts');
    forget();
    const said = generate();
    expect(undone(said)).toEqual(['src/batch/network/network.ts']);
    expect(missing(said)).toEqual(['src/main.ts', 'src/settings.ts']);
  });

  test('has no warning about a changed knob or a new version without a memory', () => {
    forget();
    expect(generate({ spotMaxVcpus: 5 })).toBe('');
  });
});

test('has no warning in a new repository', () => {
  writeFileSync(join(outdir, 'README.md'), 'mine');
  git('init');
  commit();
  writeFileSync(join(outdir, 'README.md'), 'mine, and changed since');
  const asNew = (project: GwfBatchProject) => {
    for (const component of project.components) {
      component.projectCreation = component.constructor.name === 'HandEdits' ? component.projectCreation : () => {};
      component.projectCreation({} as InitProject);
    }
  };
  expect(generate({}, asNew)).toBe('');
});

test('writes no file that git sees, and none before packages are installed', () => {
  git('init');
  generate();
  commit();
  edit('src/settings.ts');
  generate();
  expect(execFileSync('git', ['status', '--porcelain'], { cwd: outdir, encoding: 'utf-8' })).toBe('');
  rmSync(join(outdir, 'node_modules'), { recursive: true });
  generate();
  expect(existsSync(join(outdir, 'node_modules'))).toBe(false);
});

test('names files of a subproject, and the definition in the root', () => {
  folder = join(outdir, 'packages', 'batch');
  const again = () => {
    const parent = new typescript.TypeScriptProject({
      name: 'mono',
      outdir,
      defaultReleaseBranch: 'main',
      projenrcTs: true,
      jest: false,
    });
    return generate({ parent, outdir: 'packages/batch' });
  };
  expect(again()).toBe('');
  edit('src/settings.ts');
  const said = again();
  expect(undone(said)).toEqual(['src/settings.ts']);
  expect(said).toContain('Set options in ../../.projenrc.ts instead.');
  const [, kept] = /saved in (\S+)\.$/.exec(said) ?? [];
  expect(existsSync(join(folder, dirname(join(kept, 'src/settings.ts'))))).toBe(true);
});

import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type InitProject, javascript } from 'projen';
import { GwfBatchProject, type GwfBatchProjectOptions } from '../../src';
import { announceTo } from '../../src/creation/announce';
import { Undo } from '../../src/creation/undo';

let outdir: string;

/** What is done when the process ends, by event. */
let atEnd: Record<string, ((code?: number) => void)[]>;
let said: string[];
let failure: string[];

beforeEach(() => {
  outdir = mkdtempSync(join(tmpdir(), 'lab-'));
  [atEnd, said, failure] = [{}, [], []];
  jest.spyOn(process, 'once').mockImplementation((event, listener) => {
    atEnd[String(event)] = [...(atEnd[String(event)] ?? []), listener as () => void];
    return process;
  });
  jest.spyOn(process.stderr, 'write').mockImplementation((text) => failure.push(String(text)) > 0);
  announceTo({ cwd: outdir, tell: (text) => said.push(text) });
});

afterEach(() => {
  jest.restoreAllMocks();
  rmSync(outdir, { recursive: true, force: true });
});

/** A project that `projen new`, or a program that calls it, creates; or one that is regenerated. */
function project(options: Partial<GwfBatchProjectOptions> = {}, isNew = true): GwfBatchProject {
  const creation = isNew ? { __new__: { fqn: 'gwf-batch.GwfBatchProject', args: {} } } : {};
  return new GwfBatchProject({ name: 'lab', outdir, region: 'eu-west-1', ...options, ...creation });
}

function components(of: GwfBatchProject) {
  return of.components.filter((each) => each.constructor.name === 'Creation');
}

/** The steps of projen, up to which the creation comes. */
const STEPS = ['projectCreation', 'postProjectCreation'] as const;

function goOn(of: GwfBatchProject, steps: readonly (typeof STEPS)[number][] = STEPS, asked: object = {}): void {
  for (const step of steps) {
    for (const component of components(of)) {
      component[step]({ synth: true, post: true, ...asked } as InitProject);
    }
  }
}

const end = (code: number) => {
  for (const listener of atEnd.exit ?? []) {
    listener(code);
  }
};

test('a regeneration does nothing at its end', () => {
  project({}, false);
  expect(atEnd).toEqual({});
});

describe('a new repository', () => {
  test('is reported, with the next steps', () => {
    goOn(project());
    end(0);
    expect(failure).toEqual([]);
    expect(said.join('')).toMatch(/^\nlab is ready\. Next:\n/);
  });

  test('is kept when only the first commit fails', () => {
    const repository = project();
    writeFileSync(join(outdir, 'mine'), '');
    goOn(repository);
    end(1);
    expect(failure.join('')).toContain('lab is generated and installed, but has no first commit yet.');
    expect([readdirSync(outdir), said]).toEqual([['mine'], []]);
  });

  test.each([{ synth: false }, { post: false }])('is complete without an installation: %j', (asked) => {
    const repository = project();
    writeFileSync(join(outdir, 'generated'), '');
    goOn(repository, ['projectCreation'], asked);
    end(1);
    expect(existsSync(join(outdir, 'generated'))).toBe(true);
  });
});

/** What npm has noted before a project type is asked. */
const BY_NPM = '{"devDependencies":{"projen":"^0.103.0"}}';

describe('a creation that fails', () => {
  test.each<[string, (typeof STEPS)[number][]]>([
    ['before anything is written', []],
    ['while packages are installed', ['projectCreation']],
  ])('%s restores the folder', (_, steps) => {
    writeFileSync(join(outdir, '.npmrc'), 'mine');
    writeFileSync(join(outdir, 'package.json'), BY_NPM);
    const repository = project();
    goOn(repository, steps);
    mkdirSync(join(outdir, 'src', 'batch'), { recursive: true });
    writeFileSync(join(outdir, 'README.md'), '');
    writeFileSync(join(outdir, 'package.json'), 'generated');
    end(1);
    expect(readdirSync(outdir).sort()).toEqual(['.npmrc', 'package.json']);
    expect(readFileSync(join(outdir, 'package.json'), 'utf-8')).toBe(BY_NPM);
    expect(failure.join('')).toContain('The generated files have been removed.');
    expect(said).toEqual([]);
  });

  test.each(['SIGINT', 'SIGTERM', 'SIGHUP'])('by %s ends like one that fails', (signal) => {
    project();
    const exit = jest.spyOn(process, 'exit').mockImplementation(() => undefined as never);
    atEnd[signal][0]();
    expect(exit).toHaveBeenCalledWith(1);
  });
});

test('a folder that had no package.json has none after it is undone', () => {
  const undo = new Undo(outdir);
  writeFileSync(join(outdir, 'package.json'), '{}');
  undo.apply();
  expect(readdirSync(outdir)).toEqual([]);
});

describe('the first installation', () => {
  const before = process.env.CI;

  afterEach(() => {
    if (before === undefined) {
      delete process.env.CI;
    } else {
      process.env.CI = before;
    }
  });

  test('makes a lockfile, even in CI', () => {
    const repository = project();
    process.env.CI = 'true';
    goOn(repository, ['projectCreation']);
    expect(process.env.CI).toBeUndefined();
    goOn(repository, ['postProjectCreation']);
    expect(process.env.CI).toBe('true');
  });

  test('keeps CI unset if it was', () => {
    delete process.env.CI;
    goOn(project());
    expect('CI' in process.env).toBe(false);
  });
});

describe('the next steps', () => {
  const { PNPM } = javascript.NodePackageManager;

  const next = (options: Partial<GwfBatchProjectOptions> = {}, cwd = outdir): string => {
    announceTo({ cwd, tell: (text) => said.push(text) });
    goOn(project(options));
    end(0);
    return said.join('');
  };

  test('are to install, build, bootstrap and deploy, in this order', () => {
    const text = next();
    expect(text).toContain('Next:\n\n  npm install');
    expect(text).not.toContain('comes from a file');
    const commands = text.match(/^ {2}\S.*?(?= {2,}#)/gm);
    expect(commands).toEqual(['  npm install', '  npx projen build', '  npx cdk bootstrap', '  npx projen deploy']);
  });

  test('are those of the package manager', () => {
    const commands = next({ packageManager: PNPM }).match(/^ {2}\S.*?(?= {2,}#)/gm);
    expect(commands?.slice(1)).toEqual([
      '  pnpm exec projen build',
      '  pnpm exec cdk bootstrap',
      '  pnpm exec projen deploy',
    ]);
    expect(commands?.[0]).toMatch(/^ {2}pnpm (i|install)\b/);
  });

  test('do not begin with an installation if it is done', () => {
    mkdirSync(join(outdir, 'node_modules', 'aws-cdk-lib'), { recursive: true });
    expect(next()).not.toContain('npm install');
  });

  test('begin with cd to the folder, from the present one', () => {
    mkdirSync(join(outdir, "it's here"));
    expect(next({ outdir: join(outdir, "it's here") })).toContain("Next:\n\n  cd 'it'\\''s here'\n");
  });

  test('name the file of the knobs, and packages that are on this machine only', () => {
    const text = next({ devDeps: ['gwf-batch@file:/tmp/gwf-batch.tgz'] });
    expect(text).toContain(
      'The knobs are in .projenrc.ts. docs/knobs.md explains them. After a change, run: npx projen\n',
    );
    expect(text).toContain('gwf-batch comes from a file on this machine (file:/tmp/gwf-batch.tgz):');
    expect(text).toContain("set devDeps: ['gwf-batch@<version>'] in .projenrc.ts, and run npx projen.");
  });
});

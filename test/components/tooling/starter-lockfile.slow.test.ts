import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type InitProject, javascript } from 'projen';
import { GwfBatchProject, type GwfBatchProjectOptions } from '../../../src';
import { VERSIONS } from '../../../src/components/versions';
import { generated } from '../../generated';

const { satisfies } = jest.requireActual('semver');
const {
  packages,
}: { packages: Record<string, { version: string; integrity?: string; inBundle?: true; resolved?: string }> } =
  JSON.parse(readFileSync(join(__dirname, '..', '..', '..', 'assets', 'starter-lock.json'), 'utf-8'));
const { dependencies, devDependencies } = JSON.parse(generated()['package.json']);

test('a new repository begins with versions that its own ranges allow', () => {
  // projen itself is resolved when it is installed; a test does not install.
  for (const [name, range] of Object.entries({ ...dependencies, ...devDependencies, projen: '>=0.103.0 <1' })) {
    const { version } = packages[`node_modules/${name}`] ?? {};
    expect([name, range, satisfies(version, range)]).toEqual([name, range, true]);
  }
});

test('every version is pinned by its content, and none by its source', () => {
  for (const { integrity, inBundle, resolved } of Object.values(packages)) {
    expect(inBundle ? 'sha512-' : integrity).toMatch(/^sha512-/);
    expect(resolved).toBeUndefined();
  }
});

/** What a new repository begins with, in a folder that is prepared. */
function begunIn(outdir: string, options: Partial<GwfBatchProjectOptions>): string | undefined {
  const project = new GwfBatchProject({ name: 'my-batch', region: 'eu-west-1', ...options, outdir });
  for (const component of project.components.filter((each) => each.constructor.name === 'StarterLockfile')) {
    component.projectCreation({} as InitProject);
  }
  const file = join(outdir, 'package-lock.json');
  return existsSync(file) ? readFileSync(file, 'utf-8') : undefined;
}

function inFolder<T>(use: (outdir: string) => T): T {
  const outdir = mkdtempSync(join(tmpdir(), 'gwf-batch-test-'));
  try {
    return use(outdir);
  } finally {
    rmSync(outdir, { recursive: true, force: true });
  }
}

describe('a lockfile', () => {
  test('that exists is kept', () => {
    inFolder((outdir) => {
      writeFileSync(join(outdir, 'package-lock.json'), 'mine');
      expect(begunIn(outdir, {})).toBe('mine');
    });
  });

  const { NPM, ...others } = javascript.NodePackageManager;

  test.each(Object.values(others))('of npm is not written for %s', (packageManager) => {
    expect(inFolder((outdir) => begunIn(outdir, { packageManager }))).toBeUndefined();
  });

  test('is written once, when the repository is created', () => {
    inFolder((outdir) => {
      process.env.PROJEN_DISABLE_POST = 'true';
      new GwfBatchProject({ name: 'my-batch', outdir, packageManager: NPM }).synth();
      expect(existsSync(join(outdir, 'package-lock.json'))).toBe(false);
    });
  });

  describe('with the registry of npm', () => {
    const child = jest.requireActual('node:child_process');

    /** The packages that a repository begins with, where npm answers so. */
    const begunWith = (answer: () => string): typeof packages => {
      const asked = jest.spyOn(child, 'execFileSync').mockImplementation(answer);
      try {
        const text = inFolder((outdir) => begunIn(outdir, {})) ?? '';
        expect(asked).toHaveBeenCalledWith('npm', ['config', 'get', 'registry'], expect.anything());
        expect(text).toMatch(/^\{\n {2}"[\s\S]*\n\}\n$/);
        return JSON.parse(text).packages;
      } finally {
        asked.mockRestore();
      }
    };

    test.each(['http://npm.lab.invalid', 'http://npm.lab.invalid/'])('has addresses there: %s', (registry) => {
      const of = begunWith(() => `${registry}\n`);
      const nested = Object.keys(of).filter((path) => path.split('node_modules/').length > 2 && of[path].integrity);
      expect(nested).not.toEqual([]);
      for (const path of ['node_modules/aws-cdk-lib', 'node_modules/@swc/core', ...nested]) {
        const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
        const base = name.replace(/^@.*\//, '');
        expect(of[path].resolved).toBe(`http://npm.lab.invalid/${name}/-/${base}-${of[path].version}.tgz`);
      }
      for (const { integrity, resolved } of Object.values(of)) {
        expect(resolved !== undefined).toBe(integrity !== undefined);
      }
    });

    test.each<[string, () => string]>([
      ['has none', () => 'undefined\n'],
      [
        'cannot be asked',
        () => {
          throw new Error('no npm');
        },
      ],
    ])('has no addresses where npm %s', (_, answer) => {
      expect(begunWith(answer)).toEqual(packages);
    });
  });
});

describe('with another version of the CDK', () => {
  /** The versions in the lockfile that a repository begins with. */
  const begun = (options: Partial<GwfBatchProjectOptions>) => {
    const lockfile = JSON.parse(inFolder((outdir) => begunIn(outdir, options)) ?? '{}');
    const of = (name: string) => lockfile.packages[`node_modules/${name}`]?.version;
    return { library: of('aws-cdk-lib'), cli: of('aws-cdk'), count: Object.keys(lockfile.packages).length };
  };
  const count = Object.keys(packages).length;
  const { library, cli } = {
    library: packages['node_modules/aws-cdk-lib'].version,
    cli: packages['node_modules/aws-cdk'].version,
  };

  test('npm selects the CLI for a later library', () => {
    expect(begun({ cdkVersion: '2.999.0' })).toEqual({ library, cli: undefined, count: count - 1 });
  });

  test('all versions are those of the release without another version', () => {
    for (const options of [{}, { cdkVersion: VERSIONS.cdkLibrary }, { cdkCliVersion: '2.1148.1' }]) {
      expect(begun(options)).toEqual({ library, cli, count });
    }
  });
});

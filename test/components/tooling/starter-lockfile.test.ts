import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { InitProject } from 'projen';
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

test('every version is pinned by what is in it, and none by where it came from', () => {
  for (const { integrity, inBundle, resolved } of Object.values(packages)) {
    expect(inBundle ? 'sha512-' : integrity).toMatch(/^sha512-/);
    expect(resolved).toBeUndefined();
  }
});

describe('with another version of the CDK', () => {
  /** The versions in the lockfile that a repository begins with. */
  const begun = (options: Partial<GwfBatchProjectOptions>) => {
    const outdir = mkdtempSync(join(tmpdir(), 'gwf-batch-test-'));
    try {
      const project = new GwfBatchProject({ name: 'my-batch', ...options, outdir });
      for (const component of project.components.filter((each) => each.constructor.name === 'StarterLockfile')) {
        component.projectCreation({} as InitProject);
      }
      const lockfile = JSON.parse(readFileSync(join(outdir, 'package-lock.json'), 'utf-8'));
      const of = (name: string) => lockfile.packages[`node_modules/${name}`]?.version;
      return { library: of('aws-cdk-lib'), cli: of('aws-cdk'), count: Object.keys(lockfile.packages).length };
    } finally {
      rmSync(outdir, { recursive: true, force: true });
    }
  };
  const count = Object.keys(packages).length;
  const { library, cli } = {
    library: packages['node_modules/aws-cdk-lib'].version,
    cli: packages['node_modules/aws-cdk'].version,
  };

  test('npm finds the command line that goes with a later library', () => {
    expect(begun({ cdkVersion: '2.999.0' })).toEqual({ library, cli: undefined, count: count - 1 });
  });

  test('all are those of the release where it is not', () => {
    for (const options of [{}, { cdkVersion: VERSIONS.cdkLibrary }, { cdkCliVersion: '2.1148.1' }]) {
      expect(begun(options)).toEqual({ library, cli, count });
    }
  });
});

import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Component, type InitProject, javascript } from 'projen';
import { STARTER_LOCKFILE } from '../package-files';
import { VERSIONS } from '../versions';

/**
 * `package-lock.json` of a new repository: it begins with the very versions that this release was tested with.
 *
 * It also spares npm asking the registry about hundreds of packages, a good part of the time that an installation
 * takes. From then on the file is npm's: `npx projen upgrade` moves on.
 */
export class StarterLockfile extends Component {
  /**
   * @param cdkVersion the oldest `aws-cdk-lib`, if it is another than that of the release
   */
  constructor(
    private readonly repository: javascript.NodeProject,
    private readonly cdkVersion: string = VERSIONS.cdkLibrary,
  ) {
    super(repository);
  }

  public override projectCreation(_: InitProject): void {
    const file = join(this.project.outdir, 'package-lock.json');
    if (this.repository.package.packageManager === javascript.NodePackageManager.NPM && !existsSync(file)) {
      const lockfile = withAddresses(this.starter(), registry());
      writeFileSync(file, `${JSON.stringify(lockfile, null, 2)}\n`);
    }
  }

  /** What contradicts `package.json` npm replaces by itself. But only a later command line may read a later library. */
  private starter(): Lockfile {
    const lockfile = readStarter();
    return this.cdkVersion === VERSIONS.cdkLibrary ? lockfile : without(lockfile, 'aws-cdk');
  }
}

interface Facts {
  readonly version: string;

  /** Nothing for what another package brings along. */
  readonly integrity?: string;
}

interface Lockfile {
  readonly packages: Record<string, Facts>;
}

function readStarter(): Lockfile {
  return JSON.parse(readFileSync(STARTER_LOCKFILE, 'utf-8'));
}

/** npm then takes the newest version that is allowed. */
function without(lockfile: Lockfile, name: string): Lockfile {
  const kept = Object.entries(lockfile.packages).filter(([path]) => !`${path}/`.startsWith(`node_modules/${name}/`));
  return { ...lockfile, packages: Object.fromEntries(kept) };
}

/** A package with an address is taken from npm's cache; without one npm asks the registry for it first. */
function withAddresses(lockfile: Lockfile, registry: string | undefined): Lockfile {
  const withAddress = ([path, facts]: [string, Facts]) => {
    const name = path.split('node_modules/').at(-1) ?? path;
    const file = `${name.split('/').at(-1)}-${facts.version}.tgz`;
    return [path, facts.integrity ? { ...facts, resolved: `${registry}${name}/-/${file}` } : facts];
  };
  return registry
    ? { ...lockfile, packages: Object.fromEntries(Object.entries(lockfile.packages).map(withAddress)) }
    : lockfile;
}

/** The user's registry, with a slash at its end. */
function registry(): string | undefined {
  try {
    const address = execFileSync('npm', ['config', 'get', 'registry'], {
      encoding: 'utf-8',
      shell: process.platform === 'win32',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
    return address.startsWith('http') ? address.replace(/\/*$/, '/') : undefined;
  } catch {
    return undefined;
  }
}

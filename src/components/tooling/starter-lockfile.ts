import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Component, type InitProject, javascript } from 'projen';
import { STARTER_LOCKFILE } from '../package-files';
import { VERSIONS } from '../versions';

/**
 * `package-lock.json` of a new repository: at first it has the versions that this release was tested with.
 *
 * npm then does not request hundreds of packages from the registry, which makes the installation much faster. Later
 * only npm changes the file, such as in `npx projen upgrade`.
 */
export class StarterLockfile extends Component {
  /**
   * @param cdkVersion the oldest version of `aws-cdk-lib`, if it differs from that of the release
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

  /**
   * npm replaces what does not match `package.json`. But a later library may need a later CLI, so that is left to npm.
   */
  private starter(): Lockfile {
    const lockfile = readStarter();
    return this.cdkVersion === VERSIONS.cdkLibrary ? lockfile : without(lockfile, 'aws-cdk');
  }
}

interface Facts {
  readonly version: string;

  /** Undefined for a package that is bundled in another package. */
  readonly integrity?: string;
}

interface Lockfile {
  readonly packages: Record<string, Facts>;
}

function readStarter(): Lockfile {
  return JSON.parse(readFileSync(STARTER_LOCKFILE, 'utf-8'));
}

/** Remove a package, so that npm selects the newest version that is allowed. */
function without(lockfile: Lockfile, name: string): Lockfile {
  const kept = Object.entries(lockfile.packages).filter(([path]) => !`${path}/`.startsWith(`node_modules/${name}/`));
  return { ...lockfile, packages: Object.fromEntries(kept) };
}

/**
 * Add the URLs of packages, so that npm takes them from its cache. Without a URL, npm requests the package from the
 * registry first.
 */
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

/** The URL of the user's registry, with a slash at the end. */
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

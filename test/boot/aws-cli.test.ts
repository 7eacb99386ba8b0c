import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, cpSync, mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { arch } from 'node:os';
import { join } from 'node:path';
import { HostBoot } from '../../src/app/batch/hosts/host-boot';
import { settings } from '../app/batch/deployment';
import { temporaryFolder } from './clean-up';
import { FakeHost } from './host';
import { describeWith, WITHOUT_INPUT } from './programs';
import { step } from './step';

let host: FakeHost;

beforeEach(() => {
  host = new FakeHost();
});

afterEach(() => host.remove());

/** Zips the folder `aws` below a folder, with its modes. */
const ZIP = `
import os, sys, zipfile
os.chdir(sys.argv[2])
with zipfile.ZipFile(sys.argv[1], "w") as archive:
    for folder, _, names in os.walk("aws"):
        for name in names:
            archive.write(os.path.join(folder, name))
`;

/** An image with a shell and the C library, and what a host mounts into its containers. */
const IMAGE = `
set -e
cd "$1"
mkdir -p bin "$1$2"
cp "$(command -v dash || command -v sh)" bin/sh
ldd bin/sh | grep -o '/[^ ]*' | while read -r file; do mkdir -p ".\${file%/*}"; cp -L "$file" ".$file"; done
cp -a "$2/opt" "$1$2/"
`;

/** It does what AWS's does. */
const installer = (version: string) => `#!/bin/bash
while (($#)); do case $1 in --install-dir) home=$2; shift ;; --bin-dir) bin=$2; shift ;; esac; shift; done
mkdir -p "$home/v2/${version}/bin" "$bin"
cp -a "$(dirname "$0")/dist" "$home/v2/${version}/"
ln -s ../dist/aws "$home/v2/${version}/bin/aws"
ln -sfn "$home/v2/${version}" "$home/v2/current"
ln -sf "$home/v2/current/bin/aws" "$bin/aws"
`;

describeWith(['gpg', 'gpgv', 'unzip', 'python3', 'curl'], 'the AWS CLI', () => {
  let site: string;
  let keys: string;
  let published: string;
  let fingerprint: string;
  let key: string;
  let variables: Record<string, string>;

  const archive = `awscli-exe-linux-${arch() === 'arm64' ? 'aarch64' : 'x86_64'}-9.8.7.zip`;
  const gpg = (...args: string[]) =>
    execFileSync('gpg', ['--homedir', keys, '--batch', '--quiet', ...args], { encoding: 'utf-8', stdio: 'pipe' });

  beforeAll(() => {
    keys = temporaryFolder('keys-');
    for (const name of ['team', 'stranger']) {
      gpg('--passphrase', '', '--quick-generate-key', name, 'ed25519', 'sign', 'never');
    }
    fingerprint = fingerprintOf('team');
    key = exported('team');
    published = temporaryFolder('published-');
    site = published;
    publish('9.8.7');
  });

  afterAll(() => {
    execFileSync('gpgconf', ['--homedir', keys, '--kill', 'all']);
    rmSync(keys, { recursive: true, force: true });
    rmSync(published, { recursive: true, force: true });
  });

  beforeEach(() => {
    site = temporaryFolder('site-');
    cpSync(published, site, { recursive: true });
    variables = {
      AWS_CLI_VERSION: '9.8.7',
      AWS_CLI_FINGERPRINT: fingerprint,
      AWS_CLI_KEY: key,
      AWS_CLI_SOURCE: `file://${site}`,
    };
  });

  afterEach(() => rmSync(site, { recursive: true }));

  function fingerprintOf(name: string): string {
    const [, found] = /^fpr:+([0-9A-F]{40}):/m.exec(gpg('--with-colons', '--list-keys', name)) ?? [];
    return found;
  }

  /** In base64 on one line, as user data has it. */
  function exported(name: string): string {
    return execFileSync('gpg', ['--homedir', keys, '--batch', '--export', name]).toString('base64');
  }

  /** An archive as AWS publishes it, with a CLI that only tells its version, signed. */
  function publish(version: string, signer = 'team', program?: string): void {
    const folder = join(site, 'aws');
    mkdirSync(join(folder, 'dist'), { recursive: true });
    writeFileSync(join(folder, 'install'), installer(version), { mode: 0o755 });
    if (program === undefined) {
      const script = `#!/bin/sh\necho "aws-cli/${version} Python/3.13" "$LD_LIBRARY_PATH"\n`;
      writeFileSync(join(folder, 'dist', 'aws'), script, { mode: 0o755 });
    } else {
      copyFileSync(program, join(folder, 'dist', 'aws'));
    }
    rmSync(join(site, archive), { force: true });
    execFileSync('python3', ['-c', ZIP, join(site, archive), site]);
    const [of, signature] = [join(site, archive), join(site, `${archive}.sig`)];
    gpg('--yes', '--local-user', signer, '--output', signature, '--detach-sign', of);
  }

  const install = () => host.boot(step({ name: 'aws-cli', variables }));

  test('is installed in its own folder, in the given version', () => {
    expect(install()).toMatchObject({ status: 0, output: expect.stringContaining('aws-cli: AWS CLI 9.8.7') });
    expect(execFileSync(join(host.root, 'opt/aws-cli/bin/aws'), ['--version'], { encoding: 'utf-8' })).toMatch(
      /^aws-cli\/9\.8\.7 /,
    );
    expect(readdirSync(host.root).sort()).toEqual(['opt', 'run', 'var']);
  });

  test('is not downloaded again', () => {
    install();
    rmSync(join(site, archive));
    expect(install().status).toBe(0);
  });

  test.each([
    ['signed by somebody else', () => publish('9.8.7', 'stranger')],
    ['another than was signed', () => writeFileSync(join(site, archive), 'PK', { flag: 'a' })],
    ['signed by nobody', () => writeFileSync(join(site, `${archive}.sig`), '')],
  ])('does not run if it is %s', (_, change) => {
    change();
    const { status, output } = install();
    expect(status).toBe(1);
    expect(output).toContain(`aws-cli: FAILED: ${archive} is not signed by AWS`);
    expect(host.has('opt/aws-cli')).toBe(false);
  });

  test('is not accepted in another version', () => {
    publish('1.2.3');
    expect(install().output).toContain('FAILED: the AWS CLI 9.8.7 does not run');
  });

  test('is verified without an agent', () => {
    host.standIn('gpg', 'exit 9');
    host.standIn('gpg-agent', 'exit 9');
    expect(install().status).toBe(0);
    expect(host.calls().filter((call) => call.startsWith('gpg'))).toEqual([]);
  });

  test('is accepted although the key has expired since the signature', () => {
    const past = ['--faked-system-time', '20240101T000000'];
    gpg(...past, '--passphrase', '', '--quick-generate-key', 'old', 'ed25519', 'sign', '1m');
    const [of, signature] = [join(site, archive), join(site, `${archive}.sig`)];
    gpg(...past, '--yes', '--local-user', 'old', '--output', signature, '--detach-sign', of);
    variables = { ...variables, AWS_CLI_FINGERPRINT: fingerprintOf('old'), AWS_CLI_KEY: exported('old') };
    expect(install()).toMatchObject({ status: 0 });
  });

  test('brings its libraries, except for those of the C library, and is the only program to use them', () => {
    host.write('lib64/libz.so.1.3.1', 'zlib');
    symlinkSync('libz.so.1.3.1', join(host.root, 'lib64/libz.so.1'));
    host.standIn(
      'ldd',
      `printf '\\t%s\\n' 'linux-vdso.so.1 (0x1)' 'libz.so.1 => ${host.root}/lib64/libz.so.1 (0x2)' \
'libpthread.so.0 => /lib64/libpthread.so.0 (0x3)' 'libc.so.6 => /lib64/libc.so.6 (0x4)' '/lib64/ld-linux-x86-64.so.2 (0x5)'`,
    );
    expect(install()).toMatchObject({ status: 0 });
    const home = join(host.root, 'opt/aws-cli');
    expect(readdirSync(join(home, 'v2/9.8.7/lib'))).toEqual(['libz.so.1']);
    expect(host.read('opt/aws-cli/v2/9.8.7/lib/libz.so.1')).toBe('zlib');
    const said = (program: string, LD_LIBRARY_PATH?: string) => {
      const env = { PATH: process.env.PATH, ...(LD_LIBRARY_PATH ? { LD_LIBRARY_PATH } : {}) };
      const command = `"${program}" --version; echo "[$LD_LIBRARY_PATH]"`;
      return execFileSync('sh', ['-c', command], { env, encoding: 'utf-8' }).split(/[ \n]/).slice(2);
    };
    for (const program of [`${home}/bin/aws`, `${home}/v2/current/bin/aws`, `${home}/v2/9.8.7/bin/aws`]) {
      const [path, after] = said(program);
      expect(readdirSync(path)).toEqual(['libz.so.1']);
      expect(after).toBe('[]');
      expect(said(program, '/their/own')[0]).toBe(`${path}:/their/own`);
    }
  });

  describeWith(['root', 'cc', 'ldd'], 'in an image without zlib', () => {
    test('runs', () => {
      const source =
        'const char *zlibVersion(void); int puts(const char *); int main(void) { zlibVersion(); return puts("aws-cli/9.8.7 Python/3.13") < 0; }';
      const zlib = execFileSync('sh', ['-c', 'ldconfig -p | awk \'$1 == "libz.so.1" { print $NF; exit }\''], {
        encoding: 'utf-8',
      });
      const program = join(site, 'program');
      execFileSync('cc', ['-x', 'c', '-', '-x', 'none', zlib.trim(), '-o', program], { input: source });
      publish('9.8.7', 'team', program);
      expect(install()).toMatchObject({ status: 0 });

      const image = temporaryFolder('image-');
      try {
        execFileSync('bash', ['-c', IMAGE, 'image', image, host.root], { stdio: WITHOUT_INPUT });
        const runs = (path: string) =>
          spawnSync('chroot', [image, join(host.root, 'opt/aws-cli', path), '--version'], { encoding: 'utf-8' });
        expect(runs('bin/aws')).toMatchObject({ status: 0, stdout: 'aws-cli/9.8.7 Python/3.13\n' });
        expect(runs('v2/current/bin/aws').status).toBe(0);
        // Without the front it does not.
        expect(runs('v2/current/dist/aws')).toMatchObject({
          status: 127,
          stderr: expect.stringContaining('libz.so.1'),
        });
      } finally {
        rmSync(image, { recursive: true });
      }
    });
  });

  test('that cannot be downloaded terminates the host', () => {
    rmSync(join(site, archive));
    expect(install().status).toBe(1);
    expect(host.read('run/batch-host/failed')).toMatch(/^aws-cli: /);
  });

  test('is in the place that Cromwell mounts, without links to other places', () => {
    host.write('scratch/.keep', '');
    expect(host.boot(step({ name: 'aws-cli', variables }, { name: 'cromwell', variables })).status).toBe(0);
    rmSync(join(host.root, 'opt'), { recursive: true });
    const current = join(host.root, 'usr/local/aws-cli/v2/current/bin/aws');
    expect(execFileSync(current, { encoding: 'utf-8' })).toContain('aws-cli/9.8.7');
    expect(
      execFileSync('stat', ['--format', '%a %F', join(host.root, 'usr/local/bin/fetch_and_run.sh')]).toString(),
    ).toBe('755 regular file\n');
  });

  test('has the key of AWS, with the fingerprint that AWS publishes', () => {
    const shown = gpg('--show-keys', '--with-colons', 'src/app/batch/hosts/boot/aws-cli.asc');
    const [, fingerprint] = /^fpr:+([0-9A-F]{40}):/m.exec(shown) ?? [];
    const text = new HostBoot(settings, { logGroupName: 'logs' } as never).render();
    expect(text).toContain(`AWS_CLI_FINGERPRINT='${fingerprint}'`);
    expect(shown).toContain('AWS CLI Team <aws-cli@amazon.com>');
  });
});

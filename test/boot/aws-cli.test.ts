import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { arch, tmpdir } from 'node:os';
import { join } from 'node:path';
import { HostBoot } from '../../src/app/batch/host-boot';
import { settings } from '../../src/app/settings';
import { FakeHost } from './host';
import { describeWith } from './programs';
import { step } from './step';

let host: FakeHost;

beforeEach(() => {
  host = new FakeHost();
});

afterEach(() => host.remove());

describeWith(['gpg', 'unzip', 'python3', 'curl'], 'the AWS CLI', () => {
  let site: string;
  let keys: string;
  let variables: Record<string, string>;

  const archive = `awscli-exe-linux-${arch() === 'arm64' ? 'aarch64' : 'x86_64'}-9.8.7.zip`;
  const gpg = (...args: string[]) =>
    execFileSync('gpg', ['--homedir', keys, '--batch', '--quiet', ...args], { encoding: 'utf-8', stdio: 'pipe' });

  beforeAll(() => {
    keys = mkdtempSync(join(tmpdir(), 'keys-'));
    for (const name of ['team', 'stranger']) {
      gpg('--passphrase', '', '--quick-generate-key', name, 'ed25519', 'sign', 'never');
    }
  });

  afterAll(() => {
    execFileSync('gpgconf', ['--homedir', keys, '--kill', 'all']);
    rmSync(keys, { recursive: true, force: true });
  });

  beforeEach(() => {
    site = mkdtempSync(join(tmpdir(), 'site-'));
    const [, fingerprint] = /^fpr:+([0-9A-F]{40}):/m.exec(gpg('--with-colons', '--list-keys', 'team')) ?? [];
    variables = {
      AWS_CLI_VERSION: '9.8.7',
      AWS_CLI_FINGERPRINT: fingerprint,
      AWS_CLI_KEY: exported('team'),
      AWS_CLI_SOURCE: `file://${site}`,
    };
    publish('9.8.7');
  });

  afterEach(() => rmSync(site, { recursive: true }));

  /** In base64 on one line, as user data has it. */
  function exported(name: string): string {
    return execFileSync('gpg', ['--homedir', keys, '--batch', '--export', name]).toString('base64');
  }

  /** An installer that does what AWS's does, for a CLI that only tells its version. */
  function publish(version: string, signer = 'team'): void {
    const install = `#!/bin/bash
while (($#)); do case $1 in --install-dir) home=$2; shift ;; --bin-dir) bin=$2; shift ;; esac; shift; done
mkdir -p "$home/v2/${version}/bin" "$home/v2/${version}/dist" "$bin"
printf '#!/bin/sh\\necho "aws-cli/${version} Python/3.13" "$LD_LIBRARY_PATH"\\n' > "$home/v2/${version}/dist/aws"
chmod +x "$home/v2/${version}/dist/aws"
ln -s ../dist/aws "$home/v2/${version}/bin/aws"
ln -sfn "$home/v2/${version}" "$home/v2/current"
ln -sf "$home/v2/current/bin/aws" "$bin/aws"
`;
    execFileSync('python3', [
      '-c',
      'import sys, zipfile\nz = zipfile.ZipFile(sys.argv[1], "w")\ni = zipfile.ZipInfo("aws/install")\ni.external_attr = 0o755 << 16\nz.writestr(i, sys.argv[2])\nz.close()',
      join(site, archive),
      install,
    ]);
    gpg(
      '--yes',
      '--local-user',
      signer,
      '--output',
      join(site, `${archive}.sig`),
      '--detach-sign',
      join(site, archive),
    );
  }

  const install = () => host.boot(step({ name: 'aws-cli', variables }));

  test('is installed in a folder of its own, in the version that was named', () => {
    expect(install()).toMatchObject({ status: 0, output: expect.stringContaining('aws-cli: AWS CLI 9.8.7') });
    expect(execFileSync(join(host.root, 'opt/aws-cli/bin/aws'), ['--version'], { encoding: 'utf-8' })).toMatch(
      /^aws-cli\/9\.8\.7 /,
    );
    expect(readdirSync(host.root).sort()).toEqual(['opt', 'run', 'var']);
  });

  test('is not fetched again', () => {
    install();
    rmSync(join(site, archive));
    expect(install().status).toBe(0);
  });

  test.each([
    ['signed by somebody else', () => publish('9.8.7', 'stranger')],
    ['another than was signed', () => writeFileSync(join(site, archive), 'PK', { flag: 'a' })],
    ['signed by nobody', () => writeFileSync(join(site, `${archive}.sig`), '')],
  ])('is not run if it is %s', (_, change) => {
    change();
    const { status, output } = install();
    expect(status).toBe(1);
    expect(output).toContain(`aws-cli: FAILED: ${archive} is not signed by AWS`);
    expect(host.has('opt/aws-cli')).toBe(false);
  });

  test('is not taken for what it is not', () => {
    publish('1.2.3');
    expect(install().output).toContain('FAILED: the AWS CLI 9.8.7 does not run');
  });

  test('that cannot be had sends the host away', () => {
    rmSync(join(site, archive));
    expect(install().status).toBe(1);
    expect(host.read('run/batch-host/failed')).toMatch(/^aws-cli: /);
  });

  test('is where Cromwell looks for it, and leads nowhere else', () => {
    host.write('scratch/.keep', '');
    expect(host.boot(step({ name: 'aws-cli', variables }, { name: 'cromwell', variables })).status).toBe(0);
    rmSync(join(host.root, 'opt'), { recursive: true });
    const current = join(host.root, 'usr/local/aws-cli/v2/current/bin/aws');
    expect(execFileSync(current, { encoding: 'utf-8' })).toContain('aws-cli/9.8.7');
    expect(
      execFileSync('stat', ['--format', '%a %F', join(host.root, 'usr/local/bin/fetch_and_run.sh')]).toString(),
    ).toBe('755 regular file\n');
  });

  test('has AWS’s own key, by the fingerprint that AWS publishes', () => {
    const shown = gpg('--show-keys', '--with-colons', 'src/app/batch/boot/aws-cli.asc');
    const [, fingerprint] = /^fpr:+([0-9A-F]{40}):/m.exec(shown) ?? [];
    const text = new HostBoot(settings, { logGroupName: 'logs' } as never).render();
    expect(text).toContain(`AWS_CLI_FINGERPRINT='${fingerprint}'`);
    expect(shown).toContain('AWS CLI Team <aws-cli@amazon.com>');
  });
});

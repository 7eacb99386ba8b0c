import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { arch, tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BootScript, bootScript, HostBoot } from '../../src/app/batch/host-boot';
import { settings } from '../../src/app/settings';
import { Disks } from './disks';
import { FakeHost } from './host';
import { describeWith } from './programs';
import { bodiesOf } from './user-data';

let host: FakeHost;

beforeEach(() => {
  host = new FakeHost();
});

afterEach(() => host.remove());

const boot = (...scripts: BootScript[]) => host.boot(bootScript(scripts));

describe('the gate', () => {
  test('holds the agent until the host is ready and nothing has failed', () => {
    expect(boot({ name: 'gate' }).status).toBe(0);
    expect(host.read('etc/systemd/system/ecs.service.d/batch-host.conf')).toBe(
      '[Unit]\nAfter=cloud-final.service\nConditionPathExists=/var/lib/batch-host/ready\nConditionPathExists=!/run/batch-host/failed\n',
    );
    expect(host.calls()).toEqual(['systemctl daemon-reload']);
    expect(host.has('var/lib/batch-host/ready')).toBe(false);
  });

  test('opens when all is done', () => {
    boot({ name: 'gate' }, { name: 'ready' });
    expect(host.has('var/lib/batch-host/ready')).toBe(true);
    expect(host.has('run/batch-host/failed')).toBe(false);
  });

  test('stays shut, and the host goes away, when a script before has failed', () => {
    host.standIn('sysctl', 'exit 3');
    const { status, output } = boot({ name: 'gate' }, { name: 'write-back' });
    expect(status).toBe(1);
    expect(output).toMatch(/Z write-back: FAILED: line \d+: sysctl .*This host takes no job and goes away/);
    expect(host.read('var/log/batch-host.log')).toBe(output);
    expect(host.calls().at(-1)).toBe('systemctl poweroff');

    // The part that comes later runs all the same, and sends the logs.
    expect(boot({ name: 'ready' }).output).toContain('not ready: write-back');
    expect(host.has('var/lib/batch-host/ready')).toBe(false);
  });
});

test('writes wait in small portions', () => {
  boot({ name: 'write-back' });
  const file = 'etc/sysctl.d/90-batch-host.conf';
  expect(host.read(file)).toBe('vm.dirty_background_bytes = 268435456\nvm.dirty_bytes = 1073741824\n');
  expect(host.calls()).toEqual([`sysctl --quiet --load=${join(host.root, file)}`]);
});

describe('the agent', () => {
  const config = () => host.read('etc/ecs/ecs.config').trim().split('\n');

  test('keeps what AWS Batch has set, and has each option once after two boots', () => {
    host.write('etc/ecs/ecs.config', 'ECS_CLUSTER=batch-cluster\nECS_IMAGE_PULL_BEHAVIOR=always\n');
    boot({ name: 'ecs-agent' });
    boot({ name: 'ecs-agent' });
    const names = config().map((line) => line.split('=')[0]);
    expect(new Set(names).size).toBe(names.length);
    expect(config()).toEqual(
      expect.arrayContaining([
        'ECS_CLUSTER=batch-cluster',
        'ECS_ENABLE_SPOT_INSTANCE_DRAINING=true',
        'ECS_IMAGE_PULL_BEHAVIOR=once',
        'ECS_CONTAINER_STOP_TIMEOUT=90s',
        'ECS_ENGINE_TASK_CLEANUP_WAIT_DURATION=1m',
      ]),
    );
  });

  test('leaves the job its minute before the container is killed', () => {
    boot({ name: 'ecs-agent' });
    const [, seconds] = /ECS_CONTAINER_STOP_TIMEOUT=(\d+)s/.exec(host.read('etc/ecs/ecs.config')) ?? [];
    const [, grace] = /GRACE_SECONDS:-(\d+)/.exec(readFileSync('src/app/batch/job-wrapper.sh', 'utf-8')) ?? [];
    expect(Number(seconds)).toBeGreaterThan(Number(grace));
  });

  test('has docker write its log where it is read', () => {
    boot({ name: 'ecs-agent' });
    expect(host.read('etc/systemd/system/docker.service.d/batch-host.conf')).toContain('append:/var/log/docker.log');
  });
});

describe('logs', () => {
  const AGENT = 'opt/aws/amazon-cloudwatch-agent';
  const script = { name: 'logs', variables: { LOG_GROUP: 'lab-logs' } };

  test('of boot, agent and docker go to the log group, a stream of each for every host', () => {
    host.write(`${AGENT}/bin/amazon-cloudwatch-agent-ctl`, '#!/bin/sh\necho "$*" > "$ROOT/started"\n');
    execFileSync('chmod', ['+x', join(host.root, AGENT, 'bin', 'amazon-cloudwatch-agent-ctl')]);
    expect(boot(script).output).toContain('logs: logs go to lab-logs');
    const { logs } = JSON.parse(host.read(`${AGENT}/etc/batch-host.json`));
    const files: Record<string, string>[] = logs.logs_collected.files.collect_list;
    expect(files.map(({ file_path, log_stream_name }) => [log_stream_name, file_path])).toEqual([
      ['{instance_id}/host', '/var/log/batch-host.log'],
      ['{instance_id}/cloud-init', '/var/log/cloud-init-output.log'],
      ['{instance_id}/ecs-init', '/var/log/ecs/ecs-init.log'],
      ['{instance_id}/ecs-agent', '/var/log/ecs/ecs-agent.log'],
      ['{instance_id}/docker', '/var/log/docker.log'],
    ]);
    expect(new Set(files.map(({ log_group_name }) => log_group_name))).toEqual(new Set(['lab-logs']));
    expect(host.read('started')).toContain('-a fetch-config -m ec2 -s -c file:');
  });

  test('that cannot be sent are no reason to go away', () => {
    host.standIn('rpm', 'exit 1');
    host.standIn('dnf', 'exit 1');
    const { status, output } = boot(script, { name: 'ready' });
    expect([status, host.has('var/lib/batch-host/ready')]).toEqual([0, true]);
    expect(output).toContain('the logs of this host stay on it');
    expect(host.calls().filter((call) => call.startsWith('dnf install'))).toHaveLength(4);
  });
});

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
      AWS_CLI_KEY: gpg('--armor', '--export', 'team'),
      AWS_CLI_SOURCE: `file://${site}`,
    };
    publish('9.8.7');
  });

  afterEach(() => rmSync(site, { recursive: true }));

  /** An installer that does what AWS's does, for a CLI that only tells its version. */
  function publish(version: string, signer = 'team'): void {
    const install = `#!/bin/bash
while (($#)); do case $1 in --install-dir) home=$2; shift ;; --bin-dir) bin=$2; shift ;; esac; shift; done
mkdir -p "$home/v2/${version}/bin" "$bin"
printf '#!/bin/sh\\necho "aws-cli/${version} Python/3.13"\\n' > "$home/v2/${version}/bin/aws"
chmod +x "$home/v2/${version}/bin/aws"
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

  const install = () => boot({ name: 'aws-cli', variables });

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
    expect(boot({ name: 'aws-cli', variables }, { name: 'cromwell' }).status).toBe(0);
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

describe('a shared file system', () => {
  const script = {
    name: 'mount',
    variables: {
      MOUNT_PACKAGE: 'amazon-efs-utils',
      MOUNT_TYPE: 'efs',
      MOUNT_SOURCE: 'fs-1:/',
      MOUNT_POINT: '/mnt/refs',
      MOUNT_OPTIONS: '_netdev,tls,iam',
    },
  };

  beforeEach(() => host.write('etc/fstab', ''));

  test('is mounted now and after a reboot, and noted once', () => {
    host.standIn('mount', '');
    boot(script, script);
    expect(host.read('etc/fstab')).toBe('fs-1:/ /mnt/refs efs _netdev,tls,iam 0 0\n');
    expect(host.calls()).toContain(`mount -t efs -o _netdev,tls,iam fs-1:/ ${host.root}/mnt/refs`);
  });

  test('that cannot be mounted sends the host away, after it was tried four times', () => {
    host.standIn('mount', 'exit 32');
    expect(boot(script, { name: 'ready' }).status).toBe(1);
    expect(host.calls().filter((call) => call.startsWith('mount '))).toHaveLength(4);
    expect(host.has('var/lib/batch-host/ready')).toBe(false);
  });
});

describeWith(['root', 'loop devices', 'mount namespaces', 'mkfs.xfs'], 'a whole host', () => {
  test('boots, is ready, and is so again after a reboot', () => {
    const disks = new Disks(host);
    try {
      disks.attach('volume', 1);
      const text = new HostBoot({ ...settings, scratchGiB: 1, hostAwsCli: false }, {
        logGroupName: 'logs',
      } as never).render();
      const [hook, script] = bodiesOf(text);
      expect(host.boot(hook, 'true', ['unshare', '--mount'])).toMatchObject({ status: 0 });
      expect(host.has('var/lib/batch-host/ready')).toBe(false);
      expect(host.boot(script)).toMatchObject({ status: 0 });
      expect(host.has('var/lib/batch-host/ready')).toBe(true);
      expect(host.boot(hook, 'true', ['unshare', '--mount'])).toMatchObject({ status: 0 });
      expect(host.has('run/batch-host/failed')).toBe(false);
    } finally {
      disks.detach();
    }
  });
});

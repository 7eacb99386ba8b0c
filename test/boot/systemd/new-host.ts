import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type HostFiles, STATE } from './host-files';

const HERE = join(__dirname, 'machine');

/** Units of systemd itself, as this machine has them. */
const SYSTEMD_UNITS = [
  ...['basic', 'sysinit', 'multi-user', 'sockets', 'timers', 'paths', 'slices', 'local-fs-pre', 'local-fs', 'swap'],
  ...['remote-fs-pre', 'remote-fs', 'network-pre', 'network', 'network-online', 'shutdown', 'umount', 'final'],
  ...['poweroff', 'reboot', 'halt', 'exit', 'emergency', 'time-sync', 'time-set', 'rescue'],
].map((name) => `${name}.target`);
const SYSTEMD_SERVICES = [
  ...['systemd-poweroff.service', 'systemd-reboot.service', 'systemd-halt.service', 'systemd-exit.service'],
  ...['systemd-journald.service', 'systemd-journald.socket', 'systemd-journald-dev-log.socket'],
  ...['systemd-tmpfiles-clean.service', 'systemd-tmpfiles-clean.timer'],
];
const WANTED: Record<string, string[]> = {
  'sockets.target': ['systemd-journald.socket', 'systemd-journald-dev-log.socket'],
  'sysinit.target': ['systemd-journald.service'],
  'timers.target': ['systemd-tmpfiles-clean.timer'],
  'multi-user.target': ['cloud-init.target', 'ecs.service', 'containerd.service', 'remote-fs.target'],
  'cloud-init.target': ['cloud-init.service', 'cloud-final.service'],
};

/** Folders of which a new host has nothing that this machine has. */
const BLANK = [
  ...['etc/cloud', 'etc/ecs', 'etc/systemd', 'etc/sysctl.d', 'etc/tmpfiles.d', 'etc/docker', 'mnt', 'opt', 'root'],
  ...['scratch', 'usr/local', 'var/lib/cloud', 'var/lib/containerd', 'var/lib/docker', 'var/lib/ecs', 'var/log'],
];

const PROGRAMS: Record<string, string> = {
  dnf: '',
  // Every package is there.
  rpm: '',
  udevadm: '',
};

/** Furnish a host that has not run yet: its units, its programs, and its user data, of a stack and of AWS Batch. */
export function furnish(host: HostFiles, userData: string): void {
  blank(host);
  host.write('etc/cloud/cloud.cfg', cloudConfig(userData));
  host.write('etc/systemd/journald.conf', '[Journal]\nStorage=volatile\nRateLimitBurst=0\n');
  host.write('etc/hostname', 'host\n');
  host.write('etc/machine-id', '0123456789abcdef0123456789abcdef\n');
  host.write('etc/fstab', '');
  host.write('etc/hosts', '127.0.0.1 localhost host\n');
  host.write('etc/ecs/ecs.config', '');
  host.write(`${STATE}/.keep`, '');
  units(host);
  programs(host);
}

/** Have nothing where this machine has what a new host has not. */
function blank(host: HostFiles): void {
  const folders = BLANK.map((folder) => host.place(folder));
  for (const folder of folders) {
    mkdirSync(folder, { recursive: true });
  }
  const script = 'import os, sys\nfor folder in sys.argv[1:]: os.setxattr(folder, "trusted.overlay.opaque", b"y")';
  execFileSync('/usr/bin/python3', ['-c', script, ...folders]);
}

function units(host: HostFiles): void {
  const folder = '/usr/local/lib/systemd/system';
  const sources = [
    ...[...SYSTEMD_UNITS, ...SYSTEMD_SERVICES].map((name) => join('/lib/systemd/system', name)),
    ...readdirSync(join(HERE, 'units')).map((name) => join(HERE, 'units', name)),
  ];
  for (const source of sources) {
    host.write(join(folder, basename(source)), readFileSync(source, 'utf-8'));
  }
  for (const [target, units] of Object.entries(WANTED)) {
    const wants = host.place(join(folder, `${target}.wants`));
    mkdirSync(wants);
    for (const unit of units) {
      symlinkSync(`../${unit}`, join(wants, unit));
    }
  }
  const generators = host.place('/usr/local/lib/systemd/system-generators');
  mkdirSync(generators);
  symlinkSync(
    '/usr/lib/systemd/system-generators/systemd-fstab-generator',
    join(generators, 'systemd-fstab-generator'),
  );
}

function programs(host: HostFiles): void {
  for (const [name, script] of Object.entries(PROGRAMS)) {
    host.standIn(name, script);
  }
  const text = (name: string) => readFileSync(join(HERE, 'programs', name), 'utf-8');
  for (const name of ['curl', 'gpg', 'gpgv']) {
    host.standIn(name, text(name));
  }
  host.write('/usr/libexec/amazon-ecs-init', text('amazon-ecs-init'), 0o755);
  host.write('/usr/local/libexec/daemon', text('daemon'), 0o755);
  const agent = '/opt/aws/amazon-cloudwatch-agent/bin/amazon-cloudwatch-agent-ctl';
  host.write(agent, `#!/bin/bash\necho "amazon-cloudwatch-agent-ctl $*" >> ${STATE}/calls\n`, 0o755);
  // A file system of its own, as a shared one is.
  for (const type of ['efs', 'nfs4', 'lustre']) {
    host.write(
      `/usr/sbin/mount.${type}`,
      `#!/bin/bash\necho "mount.${type} $*" >> ${STATE}/calls\nexec mount -i -t tmpfs shared "$2"\n`,
      0o755,
    );
  }
}

/** What Amazon Linux's cloud-init does of user data, and nothing else; the data comes from here, not from EC2. */
function cloudConfig(userData: string): string {
  const [, log] = readFileSync('/etc/cloud/cloud.cfg.d/05_logging.cfg', 'utf-8').split(/^(?=_log:)/m);
  return [
    `datasource_list: [None]`,
    `datasource: {None: {metadata: {instance-id: i-0123456789abcdef0}, userdata_raw: ${JSON.stringify(userData)}}}`,
    'network: {config: disabled}',
    'cloud_init_modules: []',
    'cloud_config_modules: []',
    'cloud_final_modules: [scripts-vendor, scripts-per-once, scripts-per-boot, scripts-per-instance, scripts-user]',
    log,
  ].join('\n');
}

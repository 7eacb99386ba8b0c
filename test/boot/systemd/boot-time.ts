/**
 * Boots the default user data, without and with shared file systems, where programs take the time that they take on a
 * host, and prints after how many seconds the ECS agent started. By hand: `npx tsx test/boot/systemd/boot-time.ts`.
 *
 * The seconds are assumptions: those of a host of middle size with gp3 volumes and a NAT gateway. What the figures are good
 * for is to compare two versions of the scripts.
 */
import { HostBoot } from '../../../src/app/batch/hosts/host-boot';
import { settings } from '../../app/batch/deployment';
import { Machine } from './machine';
import { merge } from './merge';
import { MOUNT } from './rendered';

const SECONDS = {
  /** A transaction of dnf: metadata of the repositories, dependencies, checks. */
  transaction: 8,
  /** Each package of it: download, unpack, scripts. */
  package: 2,
  /** An archive of 60 MB at 50 MB/s. */
  download: 1.2,
  /** 250 MB in 8,000 files. */
  unzip: 3,
  /** A copy of what was unzipped. */
  install: 2,
  gpg: 0.2,
  /** The start of a program in Python that was never read from the disk before. */
  aws: 1,
  /** A translation of the configuration, and a start by systemd. */
  cloudwatch: 2,
  mkfs: 1,
  /** A name, a TLS tunnel, a handshake. */
  mount: 2,
};

/** What the ECS-optimized AMI of Amazon Linux 2023 brings along: efs-utils by its recipe, the rest of Amazon Linux. */
const INSTALLED = ['amazon-efs-utils', 'gnupg2-minimal', 'logrotate', 'unzip', 'xfsprogs'];

const PACKAGES = '/var/lib/stand/packages';

const DNF = `
packages=()
for argument; do
  case $argument in
    -* | install | upgrade | update) ;;
    *) packages+=("$argument") ;;
  esac
done
# One transaction at a time, as the lock of the package database has it.
exec 9> ${PACKAGES}.lock
flock 9
sleep "$(awk "BEGIN { print ${SECONDS.transaction} + ${SECONDS.package} * \${#packages[@]} }")"
printf '%s\\n' "\${packages[@]}" >> ${PACKAGES}
`;

const RPM = `
for argument; do
  case $argument in
    -*) ;;
    *) grep -qxF "$argument" ${PACKAGES} || exit 1 ;;
  esac
done
`;

async function measure(name: string, boot: HostBoot): Promise<void> {
  const environment = { AWS_INSTALL_SECONDS: String(SECONDS.install), AWS_SECONDS: String(SECONDS.aws) };
  const machine = new Machine(merge(boot.render()), environment);
  try {
    machine.attach('volume', 1);
    machine.write(PACKAGES, `${INSTALLED.join('\n')}\n`);
    machine.standIn('dnf', DNF);
    machine.standIn('rpm', RPM);
    machine.slow('mkfs.xfs', SECONDS.mkfs);
    machine.slow('curl', SECONDS.download, 'awscli-exe-*.zip');
    machine.slow('unzip', SECONDS.unzip);
    machine.slow('gpg', SECONDS.gpg);
    machine.slow('gpgv', SECONDS.gpg);
    for (const type of ['efs', 'lustre']) {
      machine.slowFile(`/usr/sbin/mount.${type}`, SECONDS.mount);
    }
    machine.slowFile('/opt/aws/amazon-cloudwatch-agent/bin/amazon-cloudwatch-agent-ctl', SECONDS.cloudwatch);
    const start = Date.now();
    machine.boot();
    await machine.until('the agent started', () => machine.agentStarts().length > 0, 300);
    process.stdout.write(`${name}: ${((Date.now() - start) / 1000).toFixed(1)} s\n`);
    process.stdout.write(machine.read('/var/log/batch-host.log').replaceAll(/^/gm, '    '));
    process.stdout.write('\n');
  } finally {
    await machine.remove();
  }
}

async function main(): Promise<void> {
  const boot = () => new HostBoot({ ...settings, scratchGiB: 1 }, { logGroupName: 'logs' } as never);
  await measure('default', boot());
  const efs = boot();
  efs.mount(MOUNT);
  await measure('with EFS', efs);
  const lustre = boot();
  lustre.mount({ ...MOUNT, package: 'lustre-client', type: 'lustre' });
  await measure('with FSx for Lustre', lustre);
}

main().catch((error) => {
  process.stderr.write(`${error}\n`);
  process.exitCode = 1;
});

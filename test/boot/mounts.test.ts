import { FakeHost } from './host';
import { step } from './step';

let host: FakeHost;

beforeEach(() => {
  host = new FakeHost();
  host.write('etc/fstab', 'UUID=1 / xfs defaults 0 1\n');
  host.write('var/lib/batch-host/mounts', '');
});

afterEach(() => host.remove());

const MOUNTS = [
  'amazon-efs-utils efs fs-1:/ /mnt/refs _netdev,tls,iam',
  'lustre-client lustre fs-2.fsx.amazonaws.com@tcp:/abc /mnt/fast _netdev,flock',
].join('\n');

const boot = () => host.boot(step({ name: 'mounts', variables: { MOUNTS } }));

test('shared file systems are mounted now and after a reboot, and noted once', () => {
  host.standIn('mount', '');
  expect(boot().status).toBe(0);
  expect(boot().status).toBe(0);
  const comesBack = 'nofail,x-systemd.mount-timeout=2min';
  expect(host.read('etc/fstab').split('\n')).toEqual([
    'UUID=1 / xfs defaults 0 1',
    `fs-1:/ /mnt/refs efs _netdev,tls,iam,${comesBack} 0 0`,
    `fs-2.fsx.amazonaws.com@tcp:/abc /mnt/fast lustre _netdev,flock,${comesBack} 0 0`,
    '',
  ]);
  expect(host.read('var/lib/batch-host/mounts')).toBe('/mnt/refs\n/mnt/fast\n');
  expect(host.calls()).toEqual(
    expect.arrayContaining([
      `mount -t efs -o _netdev,tls,iam fs-1:/ ${host.root}/mnt/refs`,
      `mount -t lustre -o _netdev,flock fs-2.fsx.amazonaws.com@tcp:/abc ${host.root}/mnt/fast`,
      'rpm -q --quiet lustre-client',
    ]),
  );
});

test('one that cannot be mounted terminates the host, after four attempts', () => {
  host.standIn('mount', 'echo no such target >&2; exit 32');
  const { status, output } = boot();
  expect(status).toBe(1);
  expect(output).toMatch(/mounts: FAILED: no such target \(/);
  expect(host.calls().filter((call) => call.startsWith('mount '))).toHaveLength(4);
});

test('one whose program reads from standard input does not consume the next', () => {
  host.standIn('mount', 'cat > /dev/null');
  boot();
  expect(host.read('var/lib/batch-host/mounts')).toBe('/mnt/refs\n/mnt/fast\n');
});

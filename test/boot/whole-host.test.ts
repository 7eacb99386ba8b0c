import { HostBoot } from '../../src/app/batch/hosts/host-boot';
import { settings } from '../app/batch/deployment';
import { Disks } from './disks';
import { FakeHost } from './host';
import { describeWith } from './programs';
import { bodiesOf } from './user-data';

let host: FakeHost;

beforeEach(() => {
  host = new FakeHost();
});

afterEach(() => host.remove());

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

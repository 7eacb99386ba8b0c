import { execFileSync, spawnSync } from 'node:child_process';
import { firstScript } from '../../src/app/batch/hosts/host-boot';
import { Disks } from './disks';
import { FakeHost } from './host';
import { describeWith } from './programs';

const NEEDS = ['root', 'loop devices', 'mount namespaces', 'mkfs.xfs', 'blkid', 'findmnt'];

describeWith(NEEDS, 'scratch space', () => {
  let host: FakeHost;
  let disks: Disks;

  beforeEach(() => {
    host = new FakeHost();
    disks = new Disks(host);
  });

  afterEach(() => {
    disks.detach();
    host.remove();
  });

  /** Boot a host that was promised a GiB. */
  function boot(
    afterwards = '',
    variables: Record<string, string> = {},
    env: Record<string, string> = {},
    booted = host,
  ) {
    const script = firstScript([
      [{ name: 'scratch', variables: { SCRATCH_GIB: 1, USE_INSTANCE_STORE: true, ...variables } }],
    ]);
    const where = 'findmnt --noheadings --output SOURCE,FSTYPE "$ROOT/mnt/batch-scratch" || echo nowhere';
    const { status, output } = booted.boot(script, `${where}\n${afterwards}`, ['unshare', '--mount'], env);
    return { status, output, device: /^(\/dev\/\S+) +xfs$/m.exec(output)?.[1] };
  }

  const holds = (device: string) =>
    spawnSync('blkid', ['--probe', '--match-tag', 'LABEL', '--output', 'value', device], { encoding: 'utf-8' }).stdout;

  test('is the volume without an instance store', () => {
    const volume = disks.attach('volume', 1);
    expect(boot()).toMatchObject({ status: 0, device: volume });
  });

  test('is the one disk of the instance store that is large enough', () => {
    const volume = disks.attach('volume', 1);
    const store = disks.attach('instance store', 2);
    expect(boot()).toMatchObject({ status: 0, device: store });
    expect(holds(volume)).toBe('');
  });

  test.each([2, 4])('is %d disks of the instance store, joined', (count) => {
    disks.attach('volume', 2);
    for (let disk = 0; disk < count; disk++) {
      disks.attach('instance store', 0.5);
    }
    const { status, output } = boot('df --output=size --block-size=M "$ROOT/scratch" | tail -n 1');
    expect(status).toBe(0);
    const [, megabytes] = /^ *(\d+)M$/m.exec(output) ?? [];
    expect(Number(megabytes)).toBeGreaterThan(count * 512 * 0.85);
    expect(Number(megabytes)).toBeLessThanOrEqual(count * 512);
  });

  test('is the volume if the instance store is too small', () => {
    const volume = disks.attach('volume', 1);
    disks.attach('instance store', 0.5);
    expect(boot()).toMatchObject({ status: 0, device: volume });
  });

  test('is the volume if the instance store is not used', () => {
    const volume = disks.attach('volume', 1);
    const store = disks.attach('instance store', 2);
    expect(boot('', { USE_INSTANCE_STORE: 'false' })).toMatchObject({ status: 0, device: volume });
    expect(holds(store)).toBe('');
  });

  test('is the volume if disks cannot be joined', () => {
    const volume = disks.attach('volume', 1);
    disks.attach('instance store', 1);
    disks.attach('instance store', 1);
    host.standIn('mdadm', 'exit 1');
    const { status, output, device } = boot();
    expect([status, device]).toEqual([0, volume]);
    expect(output).toContain('the 2 disks of the instance store cannot be joined');
  });

  test('is the smallest volume that is large enough', () => {
    disks.attach('volume', 3);
    disks.attach('volume', 0.5);
    const volume = disks.attach('volume', 1);
    expect(boot().device).toBe(volume);
  });

  test('is never a disk with another file system', () => {
    const volume = disks.attach('volume', 2);
    const [store, data] = [disks.attach('instance store', 2), disks.attach('volume', 1)];
    for (const device of [store, data]) {
      execFileSync('mkfs.xfs', ['-q', '-L', 'precious', device]);
    }
    expect(boot()).toMatchObject({ status: 0, device: volume });
    expect([holds(store), holds(data)]).toEqual(['precious\n', 'precious\n']);
  });

  test('is never the file system of another host on this machine', () => {
    const other = new FakeHost();
    const others = new Disks(other);
    try {
      const theirs = others.attach('volume', 1);
      expect(boot('', {}, {}, other).device).toBe(theirs);
      const ours = disks.attach('volume', 1);
      expect(boot().device).toBe(ours);
      expect(holds(theirs)).toBe(holds(ours));
    } finally {
      others.detach();
      other.remove();
    }
  });

  test('is found again at the next boot, with its files', () => {
    disks.attach('volume', 1);
    const store = disks.attach('instance store', 2);
    boot('echo kept > "$ROOT/scratch/file"; echo image > "$ROOT/var/lib/docker/image"');
    const { status, output, device } = boot('cat "$ROOT/scratch/file" "$ROOT/var/lib/docker/image"');
    expect([status, device]).toEqual([0, store]);
    expect(output).toMatch(/^kept\nimage$/m);
  });

  test('of joined disks is found again too', () => {
    disks.attach('instance store', 1);
    disks.attach('instance store', 1);
    boot('echo kept > "$ROOT/scratch/file"');
    const { status, output } = boot('cat "$ROOT/scratch/file"');
    expect(status).toBe(0);
    expect(output).toMatch(/^kept$/m);
  });

  test('has Docker with the files of the image, containerd, and /scratch that everyone can write to', () => {
    disks.attach('volume', 1);
    host.write('var/lib/docker/agent', 'preloaded');
    const { output } = boot(
      'cd "$ROOT"; stat --format "mode %a" scratch; cat var/lib/docker/agent; echo; ls mnt/batch-scratch',
    );
    expect(output).toMatch(/mode 1777\npreloaded\ncontainerd\ndocker\nscratch\n$/);
  });

  test('is used by containerd and Docker, even if they have started already', () => {
    disks.attach('volume', 1);
    boot();
    expect(host.calls()).toContain('systemctl --no-block try-restart containerd.service docker.service');
  });

  describe('of disks that come one after the other', () => {
    /** As many controllers on the bus; a disk more each time that somebody looks. */
    function comeSlowly(controllers: number, most = controllers): void {
      for (let at = 0; at < controllers; at++) {
        host.write(`sys/bus/pci/devices/0000:00:1${at}.0/class`, '0x010802\n');
      }
      host.write('sys/bus/pci/devices/0000:00:05.0/class', '0x020000\n');
      const all = host.programOf('lsblk');
      // They come by the look, not by the second.
      host.standIn('sleep', '');
      host.standIn(
        'lsblk',
        `if [[ $* == *MODEL* ]]; then
${all}
else
looks=$(grep -c '^lsblk -dno NAME$' "$(dirname "$0")/calls")
for ((disk = 0; disk < (looks < ${most} ? looks : ${most}); disk++)); do echo "nvme\${disk}n1"; done; fi`,
      );
    }

    test('waits for all of them', () => {
      disks.attach('instance store', 1);
      disks.attach('instance store', 1);
      comeSlowly(3);
      const { status, output } = boot('', {}, { SYS: `${host.root}/sys` });
      expect(status).toBe(0);
      expect(host.calls().filter((call) => call === 'lsblk -dno NAME')).toHaveLength(3);
      expect(output).not.toContain('NVMe disks have come');
    });

    test('reports a disk that never comes, and continues with the others', () => {
      disks.attach('volume', 1);
      comeSlowly(4, 3);
      const { status, output } = boot('', {}, { SYS: `${host.root}/sys`, WAIT_SECONDS: '4' });
      expect(status).toBe(0);
      expect(output).toContain('scratch: only 3 of 4 NVMe disks have come');
    });
  });

  test('that is too small terminates the host, and reports the disks', () => {
    const small = disks.attach('volume', 0.5);
    const { status, output, device } = boot();
    expect([status, device]).toEqual([1, undefined]);
    expect(output).toMatch(/scratch: FAILED: no disk of 1 GiB: .*Amazon Elastic Block Store/);
    expect(host.read('run/batch-host/failed')).toContain('no disk of 1 GiB');
    expect(host.calls()).toContain('systemctl poweroff');
    expect(holds(small)).toBe('');
  });
});

describeWith(['lsblk'], 'lsblk', () => {
  test('supports the options of the script', () => {
    const [, call] = /< <\((lsblk .*)\)/.exec(firstScript([[{ name: 'scratch' }]])) ?? [];
    expect(call).toBeTruthy();
    expect(spawnSync('sh', ['-c', call]).status).toBe(0);
  });
});

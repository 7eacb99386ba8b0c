import { readFileSync } from 'node:fs';
import { describeWith } from '../programs';
import { Machine, NEEDS } from './machine';
import { merge } from './merge';

jest.setTimeout(60_000);

/** Nothing of ours: what is played, whatever the scripts do. */
const NOTHING = merge('boundary="none"\n--none--');

describeWith(NEEDS, 'a host that is played', () => {
  const machines: Machine[] = [];

  const booted = async () => {
    const machine = new Machine(NOTHING);
    machines.push(machine);
    machine.attach('volume', 0.5);
    machine.boot();
    await machine.untilAgent();
    return machine;
  };
  let machine: Machine;
  let other: Machine;

  beforeAll(async () => {
    [machine, other] = await Promise.all([booted(), booted()]);
  });

  afterAll(() => Promise.all(machines.map((each) => each.remove())));

  const disks = (of: Machine) => of.run('lsblk --noheadings --output TYPE,SIZE,MODEL').trim().split('\n').sort();
  const VOLUME = 'disk  512M Amazon Elastic Block Store';

  test('has systemd as its first process', () => {
    expect(machine.run('cat /proc/1/comm')).toBe('systemd\n');
    expect(machine.run('systemctl is-system-running')).toBe('running\n');
  });

  test('sees its own disks only, and those that come later too', () => {
    const [[device], store] = [machine.run('ls /dev/loop*').split('\n'), machine.attach('instance store', 0.25)];
    machine.run(`mkfs.xfs -q -L precious ${device}`);
    expect(disks(machine)).toEqual(['disk  256M Amazon EC2 NVMe Instance Storage', VOLUME]);
    expect(machine.run('ls /dev/loop*').split('\n').filter(Boolean).sort()).toEqual([device, store].sort());
    expect(machine.run('blkid --match-token LABEL=precious --output device')).toBe(`${device}\n`);

    expect(disks(other)).toEqual([VOLUME]);
    expect(other.run('blkid --match-token LABEL=precious --output device')).toBe('');
  });

  test('sets its kernel up, and not that of this machine', () => {
    const setting = '/proc/sys/vm/dirty_bytes';
    const before = readFileSync(setting, 'utf-8');
    expect(machine.run('sysctl vm.dirty_bytes=123456789')).toContain('123456789');
    expect(machine.run(`cat ${setting}`)).toBe('123456789\n');
    expect(readFileSync(setting, 'utf-8')).toBe(before);
    expect(machine.run('sysctl kernel.threads-max=1000')).toContain('permission denied');
  });

  test('runs jobs that know their directory by another path', async () => {
    await machine.startJob('job', '/scratch/job.1');
    const cwd = '/proc/$(systemctl show --property=MainPID --value job)/cwd';
    expect(machine.run(`readlink ${cwd}`)).toBe('/tmp/job\n');
    const [there, here] = machine.run(`stat --dereference --format %d:%i ${cwd} /scratch/job.1`).split('\n');
    expect(there).toBe(here);
    machine.run('systemctl stop job');
    expect(machine.run(`systemctl is-active job`)).toBe('inactive\n');
  });

  test('cleans up by systemd-tmpfiles', () => {
    machine.write('/etc/tmpfiles.d/tried.conf', 'd /var/tried - - - 0\n');
    machine.write('/var/tried/file', '');
    machine.run('systemctl start systemd-tmpfiles-clean.service');
    expect([machine.has('/var/tried'), machine.has('/var/tried/file')]).toEqual([true, false]);
  });

  test('leaves nothing when it is removed, running or not', async () => {
    other.run('systemctl poweroff');
    expect(await other.end()).toBe('powered off');
    expect(other.leftovers()).not.toEqual([]);
    expect(machine.isRunning()).toBe(true);
    await Promise.all([other.remove(), machine.remove()]);
    expect(await machine.end()).toBe('killed');
    expect([...other.leftovers(), ...machine.leftovers()]).toEqual([]);
    machines.length = 0;
  });
});

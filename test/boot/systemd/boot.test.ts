import { describeWith } from '../programs';
import { Machine, NEEDS } from './machine';
import { BATCH_OPTIONS, type BatchSide, merge } from './merge';
import { MOUNT, rendered } from './rendered';

/** Options that AWS Batch sets to what does not suit large images. */
const OVERRIDDEN = [
  'ECS_ENGINE_TASK_CLEANUP_WAIT_DURATION',
  'ECS_IMAGE_MINIMUM_CLEANUP_AGE',
  'ECS_NUM_IMAGES_DELETE_PER_CYCLE',
] as const;

jest.setTimeout(60_000);

describeWith(NEEDS, 'user data under systemd', () => {
  let machine: Machine;

  const host = (side?: BatchSide) => {
    machine = new Machine(merge(rendered(), side), { LINGER_SECONDS: '1', PAUSE_SECONDS: '0' });
    machine.attach('volume', 1);
    return machine;
  };

  afterEach(async () => {
    await machine.remove();
    expect(machine.leftovers()).toEqual([]);
  });

  /** When something happened to a unit, in microseconds. */
  const time = (unit: string, event: string) =>
    Number(machine.run(`systemctl show --property=${event}TimestampMonotonic --value ${unit}`));

  function expectOurs(options: Record<string, string>): void {
    for (const name of OVERRIDDEN) {
      expect([name, options[name]]).not.toEqual([name, BATCH_OPTIONS[name]]);
    }
  }

  test.each<BatchSide>(['before', 'after'])(
    'starts the agent when all is done, Batch’s part being %s ours',
    async (side) => {
      host(side).boot();
      await machine.untilAgent();
      expect(machine.read('var/log/batch-host.log')).toMatch(/ready: ready\n$/);
      expect(time('ecs', 'ExecMainStart')).toBeGreaterThan(time('cloud-final', 'ExecMainExit'));
      expect(machine.agentStarts()[0]).toMatchObject({ ECS_CLUSTER: BATCH_OPTIONS.ECS_CLUSTER });
      expect(machine.agentStarts()[0]).toMatchObject({ ECS_RESERVED_MEMORY: BATCH_OPTIONS.ECS_RESERVED_MEMORY });
    },
  );

  test('has docker, containerd and jobs on the pool', async () => {
    host().boot();
    await machine.untilAgent();
    expect(machine.daemonStarts('docker').at(-1)).toMatch(/^\/dev\/loop\d+\[\/docker\] xfs$/);
    expect(machine.daemonStarts('containerd').at(-1)).toMatch(/^\/dev\/loop\d+\[\/containerd\] xfs$/);
    expect(machine.run('stat --format %a /scratch; findmnt --noheadings --output FSTYPE /scratch')).toBe('1777\nxfs\n');
    expect(machine.run(`mountpoint ${MOUNT.MOUNT_POINT}`)).toContain('is a mountpoint');
  });

  // AWS Batch's part appends to the file after ours has written it, and the last line of a name wins.
  test.failing('keeps our options when Batch’s part runs after the boothook', async () => {
    host('before').boot();
    await machine.untilAgent();
    expectOurs(machine.agentStarts()[0]);
  });

  test.failing('keeps our options when Batch’s part comes last', async () => {
    host('after').boot();
    await machine.untilAgent();
    expectOurs(machine.agentStarts()[0]);
  });

  test('is a host of the cluster after a reboot too, with what is on its disk', async () => {
    host().boot();
    await machine.untilAgent();
    machine.run('echo kept > /scratch/file; systemctl reboot');
    expect(await machine.end()).toBe('rebooted');
    const finals = machine.read('var/log/batch-host.log').match(/ready: ready/g);

    machine.boot();
    await machine.untilAgent(2);
    expect(machine.run('cat /scratch/file')).toBe('kept\n');
    expect(machine.daemonStarts('docker').at(-1)).toMatch(/\[\/docker\] xfs$/);
    expect(machine.run(`mountpoint ${MOUNT.MOUNT_POINT}`)).toContain('is a mountpoint');
    expect(machine.agentStarts()[1]).toMatchObject({ ECS_CLUSTER: BATCH_OPTIONS.ECS_CLUSTER });
    expectOurs(machine.agentStarts()[1]);
    expect(machine.read('var/log/batch-host.log').match(/ready: ready/g)).toEqual(finals);
  });

  test.each([
    ['before docker', 'mkfs.xfs', /scratch: FAILED: /],
    ['in the final stage', 'curl', /aws-cli: FAILED: /],
  ])('is gone, and never had the agent run, if a step fails %s', async (_, program, reason) => {
    host().standIn(program, 'echo "no such luck" >&2\nexit 7');
    machine.boot();
    expect(await machine.end()).toBe('powered off');
    expect(machine.read('var/log/batch-host.log')).toMatch(reason);
    expect(machine.agentStarts()).toEqual([]);
  });
});

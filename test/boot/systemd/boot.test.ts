import { describeWith } from '../programs';
import { type End, Machine, NEEDS } from './machine';
import { BATCH_OPTIONS, type BatchSide, merge } from './merge';
import { MOUNT, rendered } from './rendered';

jest.setTimeout(60_000);

/** Options that AWS Batch sets to what does not suit large images. */
const OVERRIDDEN = [
  'ECS_ENGINE_TASK_CLEANUP_WAIT_DURATION',
  'ECS_IMAGE_MINIMUM_CLEANUP_AGE',
  'ECS_NUM_IMAGES_DELETE_PER_CYCLE',
] as const;

const ours = (options: Record<string, string>) => OVERRIDDEN.filter((name) => options[name] !== BATCH_OPTIONS[name]);

// Each host is booted once and then asked.
describeWith(NEEDS, 'user data under systemd', () => {
  const machines: Machine[] = [];

  const host = (side?: BatchSide) => {
    const machine = new Machine(merge(rendered(), side), { LINGER_SECONDS: '1', PAUSE_SECONDS: '0' });
    machines.push(machine);
    machine.attach('volume', 1);
    return machine;
  };

  afterAll(async () => {
    await Promise.all(machines.map((machine) => machine.remove()));
    expect(machines.flatMap((machine) => machine.leftovers())).toEqual([]);
  });

  describe.each<BatchSide>(['before', 'after'])('with Batch’s part %s ours', (side) => {
    let machine: Machine;

    beforeAll(async () => {
      machine = host(side);
      machine.boot();
      await machine.untilAgent();
    });

    const time = (unit: string, event: string) =>
      Number(machine.run(`systemctl show --property=${event}TimestampMonotonic --value ${unit}`));

    test('starts the agent when all steps have ended', () => {
      expect(machine.read('var/log/batch-host.log')).toMatch(/ ready: ready \d+ seconds after the kernel started\n/);
      expect(time('ecs', 'ExecMainStart')).toBeGreaterThan(time('cloud-final', 'ExecMainExit'));
    });

    test('keeps options of AWS Batch that we do not set', () => {
      const { ECS_CLUSTER, ECS_RESERVED_MEMORY } = BATCH_OPTIONS;
      expect(machine.agentStarts()[0]).toMatchObject({ ECS_CLUSTER, ECS_RESERVED_MEMORY });
    });

    // Batch's part appends to the file after ours has written it, and the last line of a name wins.
    test('has the agent read our options', () => {
      expect(ours(machine.agentStarts()[0])).toEqual(OVERRIDDEN);
    });

    test('has docker, containerd and jobs on the pool', () => {
      expect(machine.daemonStarts('docker').at(-1)).toMatch(/^\/dev\/loop\d+\[\/docker\] xfs$/);
      expect(machine.daemonStarts('containerd').at(-1)).toMatch(/^\/dev\/loop\d+\[\/containerd\] xfs$/);
      expect(machine.run('stat --format %a /scratch; findmnt --noheadings --output FSTYPE /scratch')).toBe(
        '1777\nxfs\n',
      );
    });

    test('mounts shared file systems', () => {
      expect(machine.run(`findmnt --noheadings --output SOURCE ${MOUNT.path}`)).toBe('shared\n');
    });

    describe('after a reboot', () => {
      let log: string;

      beforeAll(async () => {
        log = machine.read('var/log/batch-host.log');
        machine.run('echo kept > /scratch/file; systemctl reboot');
        expect(await machine.end()).toBe('rebooted');
        machine.boot();
        await machine.untilAgent(2);
      });

      test('finds the pool, with its files', () => {
        expect(machine.run('cat /scratch/file')).toBe('kept\n');
        expect(machine.daemonStarts('docker').at(-1)).toMatch(/\[\/docker\] xfs$/);
        expect(machine.run(`findmnt --noheadings --output SOURCE ${MOUNT.path}`)).toBe('shared\n');
      });

      test('has the agent read our options, and the cluster', () => {
        const [, options] = machine.agentStarts();
        expect(options).toMatchObject({ ECS_CLUSTER: BATCH_OPTIONS.ECS_CLUSTER });
        expect(ours(options)).toEqual(OVERRIDDEN);
      });

      test('does not run the final stage again', () => {
        const again = machine.read('var/log/batch-host.log').slice(log.length);
        expect(again).toContain(' scratch: ');
        expect(again).not.toContain(' aws-cli: ');
      });
    });
  });

  describe.each([
    ['before docker', 'mkfs.xfs', /scratch: FAILED: /],
    ['in the final stage', 'curl', /aws-cli: FAILED: /],
  ])('when a step fails %s', (_, program, reason) => {
    let machine: Machine;
    let end: End | 'still running';

    beforeAll(async () => {
      machine = host();
      machine.standIn(program, 'echo "no such luck" >&2\nexit 7');
      machine.boot();
      end = await machine.end();
    });

    test('terminates, and reports the reason', () => {
      expect(end).toBe('powered off');
      expect(machine.read('var/log/batch-host.log')).toMatch(reason);
    });

    test('never starts the agent', () => expect(machine.agentStarts()).toEqual([]));
  });
});

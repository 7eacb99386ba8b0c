import { describeWith } from '../programs';
import type { Agent } from './host-files';
import { type End, Machine, NEEDS } from './machine';
import { merge } from './merge';
import { rendered } from './rendered';

/**
 * Within this time a host must have registered, counted from its first script, as the variable DEADLINE_SECONDS says.
 * On a real one it is much longer.
 */
const DEADLINE_SECONDS = 10;

const HANGS = 'sleep infinity';

/** What keeps hosts from coming up, by what hangs. */
const HANGING: Record<string, (machine: Machine) => void> = {
  'that hangs in the boothook': (machine) => machine.standIn('mkfs.xfs', HANGS),
  'that hangs when it installs a package': (machine) => {
    machine.standIn('rpm', 'exit 1');
    machine.standIn('dnf', HANGS);
  },
  // What asks the agent goes on.
  'that hangs when it downloads': (machine) =>
    machine.standIn('curl', `[[ "$*" != *:51678/* ]] || exec /usr/bin/curl "$@"\n${HANGS}`),
  'that hangs when it mounts': (machine) => machine.write('/usr/sbin/mount.efs', `#!/bin/sh\n${HANGS}\n`, 0o755),
};

const NEVER: Agent[] = ['never registers', 'has no ARN'];

jest.setTimeout(60_000);

// They mostly wait, so they do so together.
describeWith(NEEDS, 'a host', () => {
  const machines: Machine[] = [];

  const boot = (prepare: (machine: Machine) => void) => {
    const machine = new Machine(merge(rendered()), {
      DEADLINE_SECONDS: String(DEADLINE_SECONDS),
      LINGER_SECONDS: '0',
      PAUSE_SECONDS: '0',
    });
    machines.push(machine);
    machine.attach('volume', 1);
    prepare(machine);
    machine.boot();
    return machine;
  };
  const ends: Record<string, End | 'still running'> = {};
  let good: Machine;

  beforeAll(async () => {
    // First and without the others, lest it be too slow for its deadline, which is over when those of the others are.
    good = boot(() => undefined);
    await good.untilAgent();
    const others = [
      ...Object.entries(HANGING),
      ...NEVER.map((agent) => [agent, (machine: Machine) => machine.agent(agent)] as const),
    ];
    await Promise.all(
      others.map(async ([name, prepare]) => {
        ends[name] = await boot(prepare).end(DEADLINE_SECONDS + 25);
      }),
    );
  });

  afterAll(async () => {
    await Promise.all(machines.map((machine) => machine.remove()));
    expect(machines.flatMap((machine) => machine.leftovers())).toEqual([]);
  });

  test.each(Object.keys(HANGING))('%s terminates in time', (name) => {
    expect(ends[name]).toBe('powered off');
  });

  test.each(NEVER)('whose agent %s terminates in time', (name) => {
    expect(ends[name]).toBe('powered off');
  });

  test('that has registered stays', async () => {
    expect(await good.end(0)).toBe('still running');
    expect(good.agentStarts()).toHaveLength(1);
  });
});

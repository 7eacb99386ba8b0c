import { describeWith } from '../programs';
import { type Agent, type End, Machine, NEEDS } from './machine';
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
  const ends: Record<string, Promise<End | 'still running'>> = {};

  const boot = (name: string, prepare: (machine: Machine) => void) => {
    const machine = new Machine(merge(rendered()), {
      DEADLINE_SECONDS: String(DEADLINE_SECONDS),
      LINGER_SECONDS: '0',
      PAUSE_SECONDS: '0',
    });
    machines.push(machine);
    machine.attach('volume', 1);
    prepare(machine);
    machine.boot();
    ends[name] = machine.end(DEADLINE_SECONDS + 15);
    return machine;
  };
  let good: Machine;

  beforeAll(async () => {
    // First and without the others, lest it be too slow for its deadline.
    good = boot('registers', () => undefined);
    await good.untilAgent();
    for (const [name, prepare] of Object.entries(HANGING)) {
      boot(name, prepare);
    }
    for (const agent of NEVER) {
      boot(agent, (machine) => machine.agent(agent));
    }
    await Promise.all(Object.values(ends));
  });

  afterAll(async () => {
    await Promise.all(machines.map((machine) => machine.remove()));
    expect(machines.flatMap((machine) => machine.leftovers())).toEqual([]);
  });

  test('that has registered stays', async () => {
    expect(await ends.registers).toBe('still running');
    expect(good.agentStarts()).toHaveLength(1);
  });

  test.each(Object.keys(HANGING))('%s goes away in time', async (name) => {
    expect(await ends[name]).toBe('powered off');
  });

  test.each(NEVER)('whose agent %s goes away in time', async (name) => {
    expect(await ends[name]).toBe('powered off');
  });
});

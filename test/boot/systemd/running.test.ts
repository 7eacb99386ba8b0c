import { describeWith } from '../programs';
import { Machine, NEEDS } from './machine';
import { merge } from './merge';
import { MOUNT, rendered } from './rendered';

jest.setTimeout(60_000);

const OLD = "touch --date '20 days ago'";

describeWith(NEEDS, 'a host that runs', () => {
  let machine: Machine;

  beforeAll(async () => {
    const userData = rendered({}, (boot) => {
      boot.addStep('kernel', ['echo 64 > /etc/max-jobs', 'echo kernel is set up'], { beforeDocker: true });
      boot.addStep('agent-of-the-lab', ['test -s /etc/max-jobs', 'cat /etc/max-jobs'], { packages: ['lab-agent'] });
      boot.setAgentOption('ECS_LOGLEVEL', 'debug');
    });
    machine = new Machine(merge(userData), { LINGER_SECONDS: '0', PAUSE_SECONDS: '0' });
    machine.attach('volume', 1);
    machine.boot();
    await machine.untilAgent();
  });

  afterAll(async () => {
    await machine.remove();
    expect(machine.leftovers()).toEqual([]);
  });

  const log = () => machine.read('/var/log/batch-host.log');

  test('has run the added steps, in order, and shows them on its console', () => {
    expect(log()).toMatch(/^kernel is set up\n(.*\n)*64\n\S+ ready: ready/m);
    expect(machine.console()).toContain('kernel is set up');
    expect(machine.agentStarts()[0]).toMatchObject({ ECS_LOGLEVEL: 'debug' });
  });

  test('reports when it has joined the cluster, and ends the deadline', async () => {
    await machine.until('it has joined', () => /deadline: in the cluster after \d+ seconds/.test(log()));
    await machine.untilUnit('batch-host-deadline', 'inactive');
  });

  test('sweeps directories of dead jobs, and nothing that is in use or not made by the wrapper', async () => {
    await machine.startJob('job', '/scratch/job.runs.0.1.abcdefgh');
    machine.run(`
mkdir -p /scratch/job.dead.0.1.abcdefgh /scratch/job.new.0.1.abcdefgh /scratch/cromwell /scratch/references
for folder in /scratch/*; do echo ACGT > "$folder/reads.fq"; ${OLD} "$folder/reads.fq"; done
${OLD} /scratch/job.dead.0.1.abcdefgh /scratch/job.runs.0.1.abcdefgh /scratch/cromwell /scratch/references`);
    expect(machine.run('systemctl is-active batch-host-sweep.timer')).toBe('active\n');
    machine.run('systemctl start batch-host-sweep.service systemd-tmpfiles-clean.service');
    await machine.untilUnit('batch-host-sweep.service', 'inactive');
    expect(machine.run('cd /scratch && ls -d */* | sort').trim().split('\n')).toEqual([
      'cromwell/reads.fq',
      'job.new.0.1.abcdefgh/reads.fq',
      'job.runs.0.1.abcdefgh/reads.fq',
      'references/reads.fq',
    ]);
    machine.run('systemctl stop job && systemctl start batch-host-sweep.service');
    await machine.until('it is swept', () => !machine.has('/scratch/job.runs.0.1.abcdefgh'));
  });

  test('takes no more jobs after a reboot without its shared file system, and terminates', async () => {
    machine.write('/usr/sbin/mount.efs', '#!/bin/sh\necho no such target >&2\nexit 32\n', 0o755);
    machine.run('systemctl reboot');
    expect(await machine.end()).toBe('rebooted');
    // The deadline is long over, but is not looked at before the agent was to start.
    machine.environment({ DEADLINE_SECONDS: '1', LINGER_SECONDS: '0', PAUSE_SECONDS: '0' });
    machine.standIn('curl', 'until grep -q before-agent /var/log/batch-host.log; do sleep 0.1; done; exit 7');
    machine.boot();
    expect(await machine.end(40)).toBe('powered off');
    expect(machine.agentStarts()).toHaveLength(1);
    expect(log()).toContain(`before-agent: ${MOUNT.path} is not mounted: the agent does not start\n`);
    expect(log()).toMatch(/deadline: FAILED: not in the cluster after 1 seconds/);
  });
});

import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { atTheEnd } from '../clean-up';
import { type DiskKind, Disks } from '../disks';
import { controlGroups, killed, removed } from './control-groups';
import { HostFiles, STAND_INS } from './host-files';
import { furnish } from './new-host';

/** What a machine must have to play a host. */
export const NEEDS = [
  'root',
  'loop devices',
  'mount namespaces',
  'process namespaces',
  'control groups of version 2',
  'overlay file systems',
  '/lib/systemd/systemd',
  'systemctl',
  'cloud-init',
  'script',
  'ip',
  'mkfs.xfs',
  'curl',
  'ps',
  'sysctl',
];

/** How the run of a host ended. */
export type End = 'powered off' | 'rebooted' | 'killed';

const HERE = join(__dirname, 'machine');

/** Of a folder in memory: an overlay cannot keep its changes in what it lies over. */
const MEMORY = '/dev/shm';

/**
 * A host in namespaces of this machine: systemd as its first process, cloud-init that runs its user data, docker and the
 * ECS agent by their units and in name only, disks, and a network that leads nowhere.
 *
 * Its file system is this machine's, changes aside, which are lost with it. It can be booted again after it has ended.
 */
export class Machine extends HostFiles {
  public readonly disks: Disks;
  private readonly folder = mkdtempSync(join(MEMORY, 'machine-'));
  private readonly group = join(controlGroups(), basename(this.folder));
  private running?: { readonly process: ChildProcess; readonly end: Promise<End>; ended: boolean };

  /**
   * @param userData as the host gets it: of a stack, merged with what AWS Batch adds
   * @param environment variables of everything that runs on the host
   */
  constructor(userData: string, environment: Record<string, string> = {}) {
    super();
    atTheEnd(killed(this.group));
    atTheEnd(`rm -rf '${this.folder}'`);
    for (const folder of ['upper', 'work', 'root']) {
      mkdirSync(join(this.folder, folder));
    }
    furnish(this, userData);
    this.environment(environment);
    this.agent('registers');
    this.disks = new Disks(this);
  }

  /** Attach a disk that holds nothing, even while the host runs. @returns its device */
  public attach(kind: DiskKind, gib: number): string {
    const device = this.disks.attach(kind, gib);
    if (this.isRunning()) {
      this.run(`bash ${this.disks.folder}/plug.sh ''`);
    }
    return device;
  }

  /** Switch it on. It goes on by itself. */
  public boot(): void {
    if (this.isRunning()) {
      throw new Error('It runs.');
    }
    mkdirSync(this.group);
    const enter = [
      ...['unshare', '--mount', '--pid', '--fork', '--kill-child', '--uts', '--ipc', '--net', '--cgroup'],
      ...['bash', join(HERE, 'enter.sh')],
    ].join(' ');
    const child = spawn(
      'setpriv',
      [
        ...['--pdeathsig', 'KILL', 'script', '--quiet', '--return', '--flush', '--append', '--command'],
        `echo $$ > ${this.group}/cgroup.procs; exec ${enter}`,
        join(this.folder, 'console'),
      ],
      { stdio: 'ignore', env: { ...process.env, FOLDER: this.folder, DISKS: this.disks.folder, SHELL: '/bin/sh' } },
    );
    const exit = new Promise<number>((resolve) => child.on('exit', (status) => resolve(status ?? 0)));
    const end = exit.then(async (status): Promise<End> => {
      running.ended = true;
      await this.removeGroup();
      return ENDS[status] ?? 'killed';
    });
    const running = { process: child, end, ended: false };
    this.running = running;
  }

  /** How the run ends, if it does so in time. */
  public async end(seconds = 20): Promise<End | 'still running'> {
    const late = new AbortController();
    const result = await Promise.race<End | 'still running'>([
      this.running?.end ?? 'killed',
      sleep(seconds * 1000, 'still running', { signal: late.signal }),
    ]);
    late.abort();
    return result;
  }

  /** Wait for something, but not for ever. */
  public async until(what: string, isSo: () => boolean, seconds = 20): Promise<void> {
    for (const start = Date.now(); !isSo(); await sleep(50)) {
      if (!this.isRunning() || Date.now() - start > seconds * 1000) {
        const state = this.isRunning() ? `after ${seconds} seconds` : 'when the host ended';
        throw new Error(`Not so ${state}: ${what}.\n${this.console()}`);
      }
    }
  }

  /** Wait until the ECS agent has started so many times. */
  public async untilAgent(starts = 1): Promise<void> {
    await this.until(`the agent started ${starts} times`, () => this.agentStarts().length >= starts);
  }

  /** Wait until a unit is in a state, such as `active` or `failed`. */
  public async untilUnit(unit: string, state: string): Promise<void> {
    await this.until(`${unit} is ${state}`, () =>
      this.run(`systemctl show --property=ActiveState ${unit}`).includes(`=${state}\n`),
    );
  }

  /** Run a script of bash on the running host. @returns what it said, errors too */
  public run(script: string): string {
    const [program, ...args] = this.inside('bash', '-c', script);
    const { stdout, stderr } = spawnSync(program, args, { encoding: 'utf-8' });
    return stdout + stderr;
  }

  /** Start a script of bash on the running host and leave it running, as a unit of that name. It ends with the host. */
  public start(unit: string, script: string): void {
    const said = this.run(`systemd-run --quiet --unit=${unit} bash -c '${script.replaceAll("'", "'\\''")}'`);
    if (said !== '') {
      throw new Error(said);
    }
  }

  /**
   * Start what a job is on the host: a process whose current directory is the folder, which it knows by another path, in a
   * mount namespace of its own. It ends with its unit, or with the host.
   */
  public async startJob(unit: string, folder: string): Promise<void> {
    const ready = `/run/${unit}.ready`;
    this.start(
      unit,
      `mkdir -p ${folder} && exec unshare --mount bash -c 'mkdir -p /tmp/job && mount --bind ${folder} /tmp/job && cd /tmp/job && touch ${ready} && exec sleep infinity'`,
    );
    await this.until(`${unit} runs`, () => this.has(ready));
  }

  public isRunning(): boolean {
    return this.running !== undefined && !this.running.ended;
  }

  /** What appeared on its console, in all boots. */
  public console(): string {
    const file = join(this.folder, 'console');
    return existsSync(file) ? readFileSync(file, 'utf-8') : '';
  }

  /** Leave nothing of it. */
  public async remove(): Promise<void> {
    if (this.isRunning()) {
      writeFileSync(join(this.group, 'cgroup.kill'), '1');
      await this.running?.end;
    }
    this.disks.detach();
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** What is left of it: control groups, processes, mounts, disks, folders. */
  public leftovers(): string[] {
    const lines = (text: string) =>
      text.split('\n').filter((line) => line.includes(this.folder) || line.includes(this.disks.folder));
    return [
      ...[this.folder, this.group, this.disks.folder].filter((folder) => existsSync(folder)),
      ...lines(readFileSync('/proc/self/mounts', 'utf-8')),
      ...this.disks.attached(),
      ...lines(execFileSync('ps', ['-ewwo', 'pid=,args='], { encoding: 'utf-8' })),
      ...(this.isRunning() ? [`process ${this.running?.process.pid}`] : []),
    ];
  }

  protected override root(): string {
    const first = this.processes()[0];
    if (this.isRunning() && first !== undefined && existsSync(`/proc/${first}/root/run/systemd`)) {
      return `/proc/${first}/root`;
    }
    return join(this.folder, 'upper');
  }

  /** Its first process, as this machine counts. */
  private processes(): string[] {
    const file = join(this.group, 'init.scope', 'cgroup.procs');
    return existsSync(file) ? readFileSync(file, 'utf-8').split('\n').filter(Boolean) : [];
  }

  private inside(...command: string[]): string[] {
    const [first] = this.processes();
    if (first === undefined) {
      throw new Error('It does not run.');
    }
    const path = `PATH=${STAND_INS}:/usr/local/bin:/usr/sbin:/usr/bin`;
    return ['nsenter', '--target', first, '--all', 'env', path, ...command];
  }

  /** A group can be removed a moment after the last of its processes has ended. */
  private async removeGroup(): Promise<void> {
    for (let wait = 0; existsSync(this.group) && wait < 200; wait++) {
      if (spawnSync('sh', ['-c', removed(this.group)]).status !== 0) {
        await sleep(50);
      }
    }
  }
}

/** A process namespace ends with the signal that says how. */
const ENDS: Record<number, End> = { 130: 'powered off', 129: 'rebooted' };

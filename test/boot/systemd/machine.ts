import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { atTheEnd } from '../clean-up';
import { type DiskKind, Disks } from '../disks';

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

/** How the ECS agent of a host behaves. */
export type Agent = 'registers' | 'never registers' | 'has no ARN';

/** How the run of a host ended. */
export type End = 'powered off' | 'rebooted' | 'killed';

const HERE = join(__dirname, 'machine');

/** Of a folder in memory: an overlay cannot keep its changes in what it lies over. */
const MEMORY = '/dev/shm';

/** Units of systemd itself, as this machine has them. */
const SYSTEMD_UNITS = [
  ...['basic', 'sysinit', 'multi-user', 'sockets', 'timers', 'paths', 'slices', 'local-fs-pre', 'local-fs', 'swap'],
  ...['remote-fs-pre', 'remote-fs', 'network-pre', 'network', 'network-online', 'shutdown', 'umount', 'final'],
  ...['poweroff', 'reboot', 'halt', 'exit', 'emergency', 'time-sync', 'time-set', 'rescue'],
].map((name) => `${name}.target`);
const SYSTEMD_SERVICES = [
  ...['systemd-poweroff.service', 'systemd-reboot.service', 'systemd-halt.service', 'systemd-exit.service'],
  ...['systemd-journald.service', 'systemd-journald.socket', 'systemd-journald-dev-log.socket'],
  ...['systemd-tmpfiles-clean.service', 'systemd-tmpfiles-clean.timer'],
];
const WANTED: Record<string, string[]> = {
  'sockets.target': ['systemd-journald.socket', 'systemd-journald-dev-log.socket'],
  'sysinit.target': ['systemd-journald.service'],
  'timers.target': ['systemd-tmpfiles-clean.timer'],
  'multi-user.target': ['cloud-init.target', 'ecs.service', 'containerd.service', 'remote-fs.target'],
  'cloud-init.target': ['cloud-init.service', 'cloud-final.service'],
};

/** Folders of which a new host has nothing that this machine has. */
const BLANK = [
  ...['etc/cloud', 'etc/ecs', 'etc/systemd', 'etc/sysctl.d', 'etc/tmpfiles.d', 'etc/docker', 'mnt', 'opt', 'root'],
  ...['scratch', 'usr/local', 'var/lib/cloud', 'var/lib/containerd', 'var/lib/docker', 'var/lib/ecs', 'var/log'],
];

const PROGRAMS: Record<string, string> = {
  dnf: '',
  // Every package is there.
  rpm: '',
  udevadm: '',
};

/** Where a host keeps what the tests ask it for. */
const STATE = '/var/lib/stand';
const STAND_INS = '/usr/local/sbin';

/**
 * A host in namespaces of this machine: systemd as its first process, cloud-init that runs its user data, docker and the
 * ECS agent by their units and in name only, disks, and a network that leads nowhere.
 *
 * Its file system is this machine's, changes aside, which are lost with it. It can be booted again after it has ended.
 */
export class Machine {
  public readonly disks: Disks;
  private readonly folder = mkdtempSync(join(MEMORY, 'machine-'));
  private readonly group = join(controlGroups(), basename(this.folder));
  private running?: { readonly process: ChildProcess; readonly end: Promise<End>; ended: boolean };

  /**
   * @param userData as the host gets it: of a stack, merged with what AWS Batch adds
   * @param environment variables of everything that runs on the host
   */
  constructor(userData: string, environment: Record<string, string> = {}) {
    atTheEnd(killed(this.group));
    atTheEnd(`rm -rf '${this.folder}'`);
    for (const folder of ['upper', 'work', 'root']) {
      mkdirSync(join(this.folder, folder));
    }
    this.blank();
    this.write('etc/cloud/cloud.cfg', cloudConfig(userData));
    this.environment(environment);
    this.write('etc/systemd/journald.conf', '[Journal]\nStorage=volatile\nRateLimitBurst=0\n');
    this.write('etc/hostname', 'host\n');
    this.write('etc/machine-id', '0123456789abcdef0123456789abcdef\n');
    this.write('etc/fstab', '');
    this.write('etc/hosts', '127.0.0.1 localhost host\n');
    this.write('etc/ecs/ecs.config', '');
    this.write(`${STATE}/.keep`, '');
    this.agent('registers');
    this.units();
    this.programs();
    this.disks = new Disks(this);
  }

  /** Decide what variables everything has that runs on it, from the next boot on. */
  public environment(variables: Record<string, string>): void {
    const assignments = Object.entries(variables).map(([name, value]) => ` "${name}=${value}"`);
    this.write(
      'etc/systemd/system.conf',
      `[Manager]\nDefaultEnvironment=${assignments.join('')}\nDefaultTimeoutStopSec=5s\n`,
    );
  }

  /** Decide how the ECS agent behaves when it starts the next time. */
  public agent(agent: Agent): void {
    this.write('etc/agent-behavior', agent);
  }

  /** Attach a disk that holds nothing, even while the host runs. @returns its device */
  public attach(kind: DiskKind, gib: number): string {
    const device = this.disks.attach(kind, gib);
    if (this.isRunning()) {
      this.run(`bash ${this.disks.folder}/plug.sh ''`);
    }
    return device;
  }

  /** Put a shell script in the place of a program. Whatever it does, its calls are noted. */
  public standIn(name: string, script: string): void {
    const note = `echo "${name} $*" >> ${STATE}/calls`;
    this.write(`${STAND_INS}/${name}`, `#!/bin/bash\n${note}\n${script}\n`, 0o755);
  }

  /** Have a program do what it does after some seconds, if its arguments match a pattern of the shell's. */
  public slow(name: string, seconds: number, pattern = '*'): void {
    const file = this.place(`${STAND_INS}/${name}`);
    const script = existsSync(file)
      ? readFileSync(file, 'utf-8').split('\n').slice(2).join('\n')
      : `exec "$(PATH=/usr/sbin:/usr/bin command -v ${name})" "$@"`;
    this.standIn(name, `[[ "$*" != *${pattern} ]] || sleep ${seconds}\n${script}`);
  }

  /** Have a script that is no stand-in in the path do what it does after some seconds. */
  public slowFile(path: string, seconds: number): void {
    const [shebang, ...script] = this.read(path).split('\n');
    this.write(path, [shebang, `sleep ${seconds}`, ...script].join('\n'), 0o755);
  }

  /** The calls of stand-ins, in their order. */
  public calls(): string[] {
    return this.lines(`${STATE}/calls`);
  }

  /** The options that the ECS agent read, at each of its starts. */
  public agentStarts(): Record<string, string>[] {
    return this.lines(`${STATE}/agent-starts`).map((line) => JSON.parse(line));
  }

  /** Device and kind of file system that docker or containerd kept its data on, at each of its starts. */
  public daemonStarts(name: 'docker' | 'containerd'): string[] {
    return this.lines(`${STATE}/${name}-starts`);
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

  public has(path: string): boolean {
    return existsSync(this.place(path));
  }

  public read(path: string): string {
    return readFileSync(this.place(path), 'utf-8');
  }

  public write(path: string, text: string, mode = 0o644): void {
    const file = this.place(path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    chmodSync(file, mode);
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

  private lines(path: string): string[] {
    // The last one may not be whole yet.
    return this.has(path) ? this.read(path).split('\n').slice(0, -1) : [];
  }

  /** Where a file is: on the running host, or in what was written before the first run and was left by the last one. */
  private place(path: string): string {
    const first = this.processes()[0];
    if (this.isRunning() && first !== undefined && existsSync(`/proc/${first}/root/run/systemd`)) {
      return join(`/proc/${first}/root`, path);
    }
    return join(this.folder, 'upper', path);
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

  /** Have nothing where this machine has what a new host has not. */
  private blank(): void {
    const folders = BLANK.map((folder) => this.place(folder));
    for (const folder of folders) {
      mkdirSync(folder, { recursive: true });
    }
    const script = 'import os, sys\nfor folder in sys.argv[1:]: os.setxattr(folder, "trusted.overlay.opaque", b"y")';
    execFileSync('/usr/bin/python3', ['-c', script, ...folders]);
  }

  private units(): void {
    const folder = '/usr/local/lib/systemd/system';
    const sources = [
      ...[...SYSTEMD_UNITS, ...SYSTEMD_SERVICES].map((name) => join('/lib/systemd/system', name)),
      ...readdirSync(join(HERE, 'units')).map((name) => join(HERE, 'units', name)),
    ];
    for (const source of sources) {
      this.write(join(folder, basename(source)), readFileSync(source, 'utf-8'));
    }
    for (const [target, units] of Object.entries(WANTED)) {
      const wants = this.place(join(folder, `${target}.wants`));
      mkdirSync(wants);
      for (const unit of units) {
        symlinkSync(`../${unit}`, join(wants, unit));
      }
    }
    const generators = this.place('/usr/local/lib/systemd/system-generators');
    mkdirSync(generators);
    symlinkSync(
      '/usr/lib/systemd/system-generators/systemd-fstab-generator',
      join(generators, 'systemd-fstab-generator'),
    );
  }

  private programs(): void {
    for (const [name, script] of Object.entries(PROGRAMS)) {
      this.standIn(name, script);
    }
    const text = (name: string) => readFileSync(join(HERE, 'programs', name), 'utf-8');
    for (const name of ['curl', 'gpg', 'gpgv']) {
      this.standIn(name, text(name));
    }
    this.write('/usr/libexec/amazon-ecs-init', text('amazon-ecs-init'), 0o755);
    this.write('/usr/local/libexec/daemon', text('daemon'), 0o755);
    const agent = '/opt/aws/amazon-cloudwatch-agent/bin/amazon-cloudwatch-agent-ctl';
    this.write(agent, `#!/bin/bash\necho "amazon-cloudwatch-agent-ctl $*" >> ${STATE}/calls\n`, 0o755);
    // A file system of its own, as a shared one is.
    for (const type of ['efs', 'nfs4', 'lustre']) {
      this.write(
        `/usr/sbin/mount.${type}`,
        `#!/bin/bash\necho "mount.${type} $*" >> ${STATE}/calls\nexec mount -i -t tmpfs shared "$2"\n`,
        0o755,
      );
    }
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

/** A command that removes a control group in which no process is. */
function removed(group: string): string {
  return `find '${group}' -depth -type d -exec rmdir {} + 2> /dev/null`;
}

/** A command that kills and removes a control group, if there is one. */
function killed(group: string): string {
  return `[ ! -d '${group}' ] || echo 1 > '${group}/cgroup.kill'
for wait in $(seq 200); do [ -d '${group}' ] || break; ${removed(group)} || sleep 0.05; done`;
}

/** Where control groups of version 2 are made. */
export function controlGroups(): string {
  const [, folder] = /^\S+ (\S+) cgroup2 /m.exec(readFileSync('/proc/mounts', 'utf-8')) ?? [];
  return folder ?? '';
}

/** What Amazon Linux's cloud-init does of user data, and nothing else; the data comes from here, not from EC2. */
function cloudConfig(userData: string): string {
  const [, log] = readFileSync('/etc/cloud/cloud.cfg.d/05_logging.cfg', 'utf-8').split(/^(?=_log:)/m);
  return [
    `datasource_list: [None]`,
    `datasource: {None: {metadata: {instance-id: i-0123456789abcdef0}, userdata_raw: ${JSON.stringify(userData)}}}`,
    'network: {config: disabled}',
    'cloud_init_modules: []',
    'cloud_config_modules: []',
    'cloud_final_modules: [scripts-vendor, scripts-per-once, scripts-per-boot, scripts-per-instance, scripts-user]',
    log,
  ].join('\n');
}

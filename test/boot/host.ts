import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { temporaryFolder } from './clean-up';
import { WITHOUT_INPUT } from './programs';

/** How a script ended, and what it said. */
export interface Boot {
  readonly status: number;
  readonly output: string;
}

/** Programs of a host that would change this machine, or that it does not have: they note that they were called. */
const STAND_INS: Record<string, string> = {
  systemctl: '',
  'systemd-run': '',
  sysctl: '',
  udevadm: '',
  dnf: '',
  // Every package is there.
  rpm: '',
};

/** A folder that stands for the root of a host, and programs that stand for those of one. */
export class FakeHost {
  public readonly root = temporaryFolder('host-');
  private readonly programs = temporaryFolder('programs-');
  private readonly console = join(this.programs, 'console');

  /** What is run before each boot, as a script of bash in mount namespaces of the host's own. */
  public prelude?: string;

  constructor() {
    for (const [name, script] of Object.entries(STAND_INS)) {
      this.standIn(name, script);
    }
  }

  /** Put a shell script in the place of a program. Whatever it does, its calls are noted. */
  public standIn(name: string, script: string): void {
    const file = join(this.programs, name);
    writeFileSync(file, `#!/bin/bash\necho "${name} $*" >> '${this.programs}/calls'\n${script}\n`);
    chmodSync(file, 0o755);
  }

  /** What a stand-in does. */
  public programOf(name: string): string {
    return readFileSync(join(this.programs, name), 'utf-8').split('\n').slice(2).join('\n');
  }

  /** The calls of stand-ins, in their order. */
  public calls(): string[] {
    const file = join(this.programs, 'calls');
    return existsSync(file) ? readFileSync(file, 'utf-8').trim().split('\n') : [];
  }

  /**
   * Run a script, as one boot: what it has mounted is gone when it has ended.
   *
   * @param script of bash
   * @param afterwards what to look at before the mounts are gone, as a script of bash too
   * @param command what runs bash, such as `unshare --mount`
   * @param env further variables of the environment
   */
  public boot(script: string, afterwards = 'true', command: string[] = [], env: Record<string, string> = {}): Boot {
    rmSync(this.console, { force: true });
    const [file, look, before] = ['script.sh', 'look.sh', 'before.sh'].map((name) => join(this.programs, name));
    writeFileSync(file, script);
    writeFileSync(look, afterwards);
    writeFileSync(before, this.prelude ?? '');
    const [program, ...args] = [
      // A prelude in the namespace of this machine would change this machine.
      ...(this.prelude === undefined
        ? []
        : ['unshare', '--mount', 'bash', '-c', `bash ${before} && exec "$@"`, 'boot']),
      ...command,
      'bash',
      '-c',
      `bash ${file}; status=$?; ${this.gone()}; bash ${look}; exit $status`,
    ];
    const { status, stdout, stderr } = spawnSync(program, args, {
      encoding: 'utf-8',
      env: this.env(env),
      stdio: WITHOUT_INPUT,
    });
    const shown = existsSync(this.console) ? readFileSync(this.console, 'utf-8') : '';
    return { status: status ?? -1, output: shown + stdout + stderr };
  }

  /** The environment in which scripts run. */
  public env(more: Record<string, string> = {}): NodeJS.ProcessEnv {
    return {
      ...process.env,
      ROOT: this.root,
      PATH: `${this.programs}:${process.env.PATH}`,
      PAUSE_SECONDS: '0',
      LINGER_SECONDS: '0',
      CONSOLE: this.console,
      // No controller whose disks could be awaited.
      SYS: this.programs,
      ...more,
    };
  }

  /** Whether the host shuts down, be it in a moment. */
  public goesAway(): boolean {
    const script = `for i in {1..100}; do ${this.isGone()} && exit 0; sleep 0.1; done; exit 1`;
    return spawnSync('bash', ['-c', script], { stdio: 'ignore' }).status === 0;
  }

  /** A host that has failed goes away in the background: wait for it, but not for ever. */
  private gone(): string {
    return `[ ! -e "$ROOT/run/batch-host/failed" ] || for i in {1..100}; do ${this.isGone()} && break; sleep 0.1; done`;
  }

  private isGone(): string {
    return `grep -qs 'systemctl poweroff' '${this.programs}/calls'`;
  }

  /** A file of the host. */
  public read(path: string): string {
    return readFileSync(join(this.root, path), 'utf-8');
  }

  public has(path: string): boolean {
    return existsSync(join(this.root, path));
  }

  public write(path: string, text: string): void {
    mkdirSync(dirname(join(this.root, path)), { recursive: true });
    writeFileSync(join(this.root, path), text);
  }

  public remove(): void {
    rmSync(this.root, { recursive: true, force: true });
    rmSync(this.programs, { recursive: true, force: true });
  }
}

import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** How the ECS agent of a host behaves. */
export type Agent = 'registers' | 'never registers' | 'has no ARN';

/** Where a host keeps what the tests ask it for. */
export const STATE = '/var/lib/stand';
export const STAND_INS = '/usr/local/sbin';

/** The files of a host, whether it runs or not: what it is furnished with, and what its stand-ins for programs note. */
export abstract class HostFiles {
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

  /** Where a file is: on the running host, or in what was written before the first run and was left by the last one. */
  public place(path: string): string {
    return join(this.root(), path);
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

  /** Where its files are now. */
  protected abstract root(): string;

  private lines(path: string): string[] {
    // The last one may not be whole yet.
    return this.has(path) ? this.read(path).split('\n').slice(0, -1) : [];
  }
}

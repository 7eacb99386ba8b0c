import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

const ROOT = join(__dirname, '..', '..', '..');

/** How the script ended, and what it printed. */
export interface Outcome {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** What else a run is to meet. */
export interface Circumstances {
  readonly env?: NodeJS.ProcessEnv;

  /** A module that is loaded before the script. */
  readonly preload?: string;
}

/**
 * A clone of gwf-batch with everything that the quick start reads, and programs in the place of npm and projen that do
 * in a moment what those do to files. git is the real one.
 */
export class World {
  /** Holds all that there is: a blank, a quote and a dollar sign in its name must not matter. */
  public readonly folder = realpathSync(mkdtempSync(join(tmpdir(), "quick start's $1 ")));

  public readonly clone: string;
  private readonly children: ChildProcess[] = [];
  private readonly programs = join(this.folder, 'bin');

  constructor(clone = 'gwf-batch') {
    this.clone = join(this.folder, clone);
    for (const path of [
      'scripts/quickstart.mjs',
      'scripts/quickstart',
      'src/app/batch/knobs',
      'src/repository/options.ts',
      'package.json',
    ]) {
      cpSync(join(ROOT, path), join(this.clone, path), { recursive: true });
    }
    writeFileSync(join(this.clone, 'package-lock.json'), '{}');
    mkdirSync(this.programs);
    this.program(join(this.programs, 'npm'), 'npm');
    symlinkSync(realGit(), join(this.programs, 'git'));
    this.build('first build');
  }

  /** A path beside the clone. */
  public path(...names: string[]): string {
    return join(this.folder, ...names);
  }

  public read(...names: string[]): string {
    return readFileSync(this.path(...names), 'utf-8');
  }

  /** Have the clone's package contain this. */
  public build(text: string): void {
    writeFileSync(join(this.clone, 'contents'), text);
  }

  /** Leave nothing behind, no program either. */
  public remove(): void {
    const hanging = join(this.clone, 'hanging');
    const pids = [
      ...this.children.map(({ pid }) => pid),
      existsSync(hanging) ? Number(readFileSync(hanging, 'utf-8')) : 0,
    ];
    for (const pid of pids.filter((each) => each)) {
      spawnSync('kill', ['-9', `${pid}`]);
    }
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** Put a program on the PATH in place of another. */
  public replace(name: string, script: string): void {
    writeFileSync(join(this.programs, name), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
  }

  /** Run the script to its end, as `npm run quickstart` does in the folder that holds the clone. */
  public run(words: string[], circumstances: Circumstances = {}): Outcome {
    const { command, args, options } = this.invocation(words, circumstances);
    const { status, stdout, stderr } = spawnSync(command, args, { ...options, encoding: 'utf-8' });
    return { status: status ?? -1, stdout, stderr };
  }

  /** Run the script until `file` exists. */
  public async runUntil(file: string, words: string[], circumstances: Circumstances): Promise<ChildProcess> {
    const { command, args, options } = this.invocation(words, circumstances);
    const child = spawn(command, args, options);
    this.children.push(child);
    while (!existsSync(file)) {
      if (child.exitCode !== null) {
        throw new Error(`It ended with ${child.exitCode} before there was ${file}.`);
      }
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    return child;
  }

  private invocation(words: string[], { env = {}, preload }: Circumstances) {
    const script = join(this.clone, 'scripts', 'quickstart.mjs');
    const before = preload ? ['--import', `data:text/javascript,${encodeURIComponent(preload)}`] : [];
    const inherited = { PATH: [this.programs].join(delimiter), HOME: this.folder, GIT_CONFIG_NOSYSTEM: '1' };
    return {
      command: process.execPath,
      args: [...before, script, ...words],
      options: {
        cwd: this.clone,
        env: { ...inherited, npm_lifecycle_event: 'quickstart', INIT_CWD: this.folder, ...env },
      },
    };
  }

  private program(file: string, name: string): void {
    const double = join(__dirname, 'double.js');
    writeFileSync(
      file,
      `#!/bin/sh\nCLONE="${this.escaped(this.clone)}" exec "${process.execPath}" "${double}" ${name} "$@"\n`,
      {
        mode: 0o755,
      },
    );
  }

  private escaped(text: string): string {
    return text.replace(/[$"\\`]/g, '\\$&');
  }
}

function realGit(): string {
  const folder = (process.env.PATH ?? '').split(delimiter).find((each) => existsSync(join(each, 'git')));
  return join(folder ?? '/usr/bin', 'git');
}

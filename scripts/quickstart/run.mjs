import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { quote, WINDOWS } from './shell.mjs';

/** Something that the user can mend. */
export class Failure extends Error {}

/** Of a failing npm: its complaint comes last, and it names a file that has the rest. */
const LAST_LINES = 30;

/** How long a program may take to clean up when it is told to end, in milliseconds. */
const PATIENCE = 10_000;

let child;
let said = '';
let saidAt = 0;
let logs;
let isEnding = false;

/** npm says only at its end what it does; what it waits for stands in its logs. */
export function keepLogsIn(folder) {
  mkdirSync(folder, { recursive: true });
  logs = folder;
}

/** Run quietly; when it fails, show what it said. */
export function run(command, args, cwd) {
  said = '';
  saidAt = Date.now();
  const options = {
    cwd,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...identity(), ...(logs ? { npm_config_logs_dir: logs } : {}) },
    // A group of its own, to be ended with all that it has started.
    detached: !WINDOWS,
  };
  child = WINDOWS
    ? spawn([command, ...args].map(quote).join(' '), { ...options, shell: true })
    : spawn(command, args, options);
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf-8').on('data', (text) => {
      said += text;
      saidAt = Date.now();
    });
  }
  return new Promise((resolve, reject) => {
    const fail = (how) => {
      const text = basename(command) === 'npm' ? said.trimEnd().split('\n').slice(-LAST_LINES).join('\n') : said;
      reject(new Failure(`${text.trim()}\n\n${[basename(command), ...args].map(quote).join(' ')} ${how}, in ${cwd}.`));
    };
    child.on('error', (error) => fail(`cannot be run: ${error.message}`));
    child.on('close', (code, signal) => {
      child = undefined;
      // Of what was interrupted nothing follows, neither success nor failure.
      if (!isEnding) {
        code === 0 ? resolve() : fail(signal ? `was ended by ${signal}` : `failed with exit code ${code}`);
      }
    });
  });
}

/** End what is running, and all that it has started. */
export async function endChildren() {
  const isInsisting = isEnding;
  isEnding = true;
  const closed = child && new Promise((resolve) => child.once('close', resolve));
  if (!closed) {
    return;
  }
  kill(isInsisting ? 'SIGKILL' : 'SIGTERM');
  const timer = setTimeout(() => kill('SIGKILL'), PATIENCE);
  await closed;
  clearTimeout(timer);
}

function kill(signal) {
  try {
    if (WINDOWS) {
      spawnSync('taskkill', ['/pid', String(child.pid), '/T', '/F']);
    } else {
      process.kill(-child.pid, signal);
    }
  } catch {
    // It has ended meanwhile.
  }
}

/** What npm notes for its developers only. */
const HOUSEKEEPING = /^\d+ (silly packumentCache|verbose logfile) .*$/gm;

/** The latest line of what is running, or of the npm that it has started. */
export function latest() {
  const log = latestLog();
  return log && log.at > saidAt ? `npm ${shortened(lastLine(log.text.replace(HOUSEKEEPING, '')))}` : lastLine(said);
}

/** That says anything: banners do not. */
function lastLine(text) {
  const lines = stripVTControlCharacters(text).split(/[\r\n]+/);
  return lines.findLast((line) => /\p{L}/u.test(line) && !line.startsWith('!!'))?.trim() ?? '';
}

/** The error first, for the line may be cut; the address of the registry only if there is one. */
function shortened(line) {
  const text = line.replace(/^\d+ ((silly|verbose|http|timing|info) )?/, '');
  return text.includes('failed')
    ? text.replace(/^fetch \w+ (\S+) (attempt \d+) failed with (.*)$/, '$3, $2: $1')
    : text.replace(/https?:\/\/[^/\s]+\//, '');
}

function latestLog() {
  try {
    const file = join(logs, readdirSync(logs).sort().at(-1));
    return { at: statSync(file).mtimeMs, text: readFileSync(file, 'utf-8') };
  } catch {
    return undefined;
  }
}

/** What a program answers, or nothing. */
export function ask(cwd, command, ...args) {
  return spawnSync(command, args, { cwd, encoding: 'utf-8' }).stdout?.trim() ?? '';
}

let author;

/** `projen new` commits what it generated, which git refuses where nobody has told it a name. */
function identity() {
  if (!author) {
    const known = ask('.', 'git', 'config', 'user.email');
    const name = { GIT_AUTHOR_NAME: 'quickstart', GIT_COMMITTER_NAME: 'quickstart' };
    const email = { GIT_AUTHOR_EMAIL: 'quickstart@localhost', GIT_COMMITTER_EMAIL: 'quickstart@localhost' };
    author = known ? {} : { ...name, ...email };
  }
  return author;
}

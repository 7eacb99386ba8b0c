import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { quote, WINDOWS } from './shell.mjs';

/** A failure that the user can fix. */
export class Failure extends Error {}

/** The lines to show of a failed npm: the error comes last, with the file of the full log. */
const LAST_LINES = 30;

/** The time for a program to clean up when it is stopped, in milliseconds. */
const PATIENCE = 10_000;

let child;
let said = '';
let saidAt = 0;
let logs;
let isEnding = false;

/** npm prints its output only at the end; its logs show what it waits for. */
export function keepLogsIn(folder) {
  mkdirSync(folder, { recursive: true });
  logs = folder;
}

/** Run a program quietly; if it fails, show its output. */
export function run(command, args, cwd) {
  said = '';
  saidAt = Date.now();
  const options = {
    cwd,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...identity(), ...(logs ? { npm_config_logs_dir: logs } : {}) },
    // Its own process group, so that its child processes can be stopped with it.
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
      // After an interruption, report neither success nor failure.
      if (!isEnding) {
        code === 0 ? resolve() : fail(signal ? `was ended by ${signal}` : `failed with exit code ${code}`);
      }
    });
  });
}

/** Stop the running program and its child processes. */
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
    // It has already ended.
  }
}

/** Lines in npm's logs that do not concern the user. */
const HOUSEKEEPING = /^\d+ (silly packumentCache|verbose logfile) .*$/gm;

/** The latest line of the running program, or of the npm that it has started. */
export function latest() {
  const log = latestLog();
  return log && log.at > saidAt ? `npm ${shortened(lastLine(log.text.replace(HOUSEKEEPING, '')))}` : lastLine(said);
}

/** The last line that is not a banner. */
function lastLine(text) {
  const lines = stripVTControlCharacters(text).split(/[\r\n]+/);
  return lines.findLast((line) => /\p{L}/u.test(line) && !line.startsWith('!!'))?.trim() ?? '';
}

/** Put the error first, because the line may be cut; show the registry's address only in an error. */
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

/** Return the output of a program; empty if it cannot be run. */
export function ask(cwd, command, ...args) {
  return spawnSync(command, args, { cwd, encoding: 'utf-8' }).stdout?.trim() ?? '';
}

let author;

/** `projen new` commits the generated files, which git refuses if no name is configured. */
function identity() {
  if (!author) {
    const known = ask('.', 'git', 'config', 'user.email');
    const name = { GIT_AUTHOR_NAME: 'quickstart', GIT_COMMITTER_NAME: 'quickstart' };
    const email = { GIT_AUTHOR_EMAIL: 'quickstart@localhost', GIT_COMMITTER_EMAIL: 'quickstart@localhost' };
    author = known ? {} : { ...name, ...email };
  }
  return author;
}

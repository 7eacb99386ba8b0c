// Builds a repository from a fresh clone and prints what it would deploy. Plain Node: it runs before anything is installed.
//
//   npm run quickstart -- [folder] [flags of `projen new`]

import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { missingTools, unfitClone } from './quickstart/checks.mjs';
import { unknownFlags } from './quickstart/flags.mjs';
import { interruptStep, step } from './quickstart/progress.mjs';
import { report } from './quickstart/report.mjs';
import { ask, endChildren, Failure, keepLogsIn, latest, run } from './quickstart/run.mjs';
import { CWD, quote, show } from './quickstart/shell.mjs';
import { Target } from './quickstart/target.mjs';

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '..');

const USAGE = `npm run quickstart -- [folder] [flags of projen new]

Builds a repository from a fresh clone and prints what it would deploy. No AWS
account is needed. The default folder is my-batch, next to the clone. If the
folder contains a repository of gwf-batch, the repository is updated. If a run
was interrupted, the same command continues it.

  npm run quickstart -- ../lab --namespace lab --region eu-west-1
`;

const words = process.argv.slice(2);
if (words.includes('--help') || words.includes('-h')) {
  process.stdout.write(USAGE);
  process.exit(0);
}
const command = ['npm run quickstart', ...(words.length > 0 ? ['--', ...words.map(quote)] : [])].join(' ');
const given = words[0] && !words[0].startsWith('-') ? words.shift() : undefined;
const folder = given ? resolve(CWD, given) : resolve(ROOT, '..', 'my-batch');
const target = new Target(folder, ROOT);
let tarball;

for (const [signal, code] of Object.entries({ SIGINT: 130, SIGTERM: 143, SIGHUP: 129 })) {
  process.on(signal, () => interrupt(code));
}
// The reader of the output has closed it, as in `npm run quickstart | head`.
process.stdout.on('error', () => interrupt(141));

const steps = [
  ['check tools, clone and folder', check],
  ['install the dependencies of gwf-batch', installDependencies],
  ['compile and pack gwf-batch', compileAndPack],
  [`scaffold ${show(folder)}`, scaffold],
  ['build it: type-check, synthesize, validate, lint, test', build],
];

try {
  for (const [index, [title, work]] of steps.entries()) {
    await step(`[${index + 1}/${steps.length}] ${title}`, work, latest);
  }
  report(folder, tarball);
} catch (error) {
  if (!(error instanceof Failure)) {
    throw error;
  }
  console.error(`\n${error.message}\n\nFix this, then run the same command again:\n\n  ${command}\n`);
  process.exitCode = 1;
}

async function interrupt(code) {
  await endChildren();
  interruptStep();
  console.error(`\nTo continue, run the same command again:\n\n  ${command}\n`);
  process.exit(code);
}

/** Find every problem that is known in advance, before the steps that take minutes. */
function check() {
  refuse([...missingTools(), ...unfitClone(ROOT), ...target.problems(), ...unknownFlags(ROOT, words)]);
  keepLogsIn(join(ROOT, 'dist', 'npm-logs'));
  return `Node.js ${process.versions.node}`;
}

function refuse(problems) {
  if (problems.length > 0) {
    throw new Failure(problems.join('\n\n'));
  }
}

async function installDependencies() {
  const lock = join(ROOT, 'package-lock.json');
  const installed = join(ROOT, 'node_modules', '.package-lock.json');
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs) {
    return 'up to date';
  }
  await run('npm', ['ci'], ROOT);
}

async function compileAndPack() {
  await run(bin(ROOT, 'projen'), ['compile'], ROOT);
  const out = join(ROOT, 'dist', 'quickstart');
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  await run('npm', ['pack', '--pack-destination', out], ROOT);
  tarball = join(out, readdirSync(out)[0]);
}

async function scaffold() {
  if (target.exists) {
    return refresh();
  }
  // Minutes have passed since the check.
  refuse(target.problems());
  target.begin();
  await run(bin(ROOT, 'projen'), ['new', '--from', `gwf-batch@file:${tarball}`, ...words], folder);
  target.finish();
}

async function refresh() {
  const before = target.pointTo(tarball);
  // The file has the same name but other contents: npm must install it again.
  rmSync(join(folder, 'node_modules', 'gwf-batch'), { recursive: true, force: true });
  await run('npm', ['install', '--save-dev', `gwf-batch@file:${tarball}`], folder);
  await run(bin(folder, 'projen'), [], folder);
  const notes = [target.isBegun ? 'existed in part: completed' : 'existed: updated'];
  if (before) {
    notes.push(`now uses gwf-batch from this clone instead of ${before}`);
  }
  if (!target.isBegun && words.length > 0) {
    notes.push('flags are not applied to an existing repository: set its knobs in .projenrc.ts');
  }
  return notes.join('; ');
}

async function build() {
  await run(bin(folder, 'projen'), ['build'], folder);
  if (target.isBegun) {
    await firstCommit();
    target.finish();
  }
}

/** Create the first commit, as `projen new` does at its end, if it was interrupted. The build has formatted the files. */
async function firstCommit() {
  const git = (...args) => run('git', args, folder);
  const hasCommits = existsSync(join(folder, '.git')) && ask(folder, 'git', 'rev-parse', '--verify', 'HEAD') !== '';
  if (words.includes('--no-git') || hasCommits) {
    return;
  }
  if (!existsSync(join(folder, '.git'))) {
    const branch = ask(folder, 'git', 'config', 'init.defaultBranch') || 'main';
    await git('init');
    await git('symbolic-ref', 'HEAD', `refs/heads/${branch}`);
  }
  await git('add', '.');
  await git('commit', '--allow-empty', '-m', 'chore: project created with projen');
}

function bin(root, name) {
  return join(root, 'node_modules', '.bin', name);
}

// From a fresh clone to a built repository and what it would deploy. Plain Node: it runs before anything is installed.
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

From a fresh clone to a repository that is built, and what it would deploy. No
AWS account is needed. The folder is by default my-batch, beside the clone. If
it holds a repository of gwf-batch already, that is brought up to date; if a
run was interrupted, the same command goes on with it.

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
// Whoever read what is printed has gone, as in `npm run quickstart | head`.
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
  console.error(`\n${error.message}\n\nMend that, then run the same command again:\n\n  ${command}\n`);
  process.exitCode = 1;
}

async function interrupt(code) {
  await endChildren();
  interruptStep();
  console.error(`\nTo go on, run the same command again:\n\n  ${command}\n`);
  process.exit(code);
}

/** Before minutes are spent: all that can be known to fail. */
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
  // Minutes have gone by since it was looked at.
  refuse(target.problems());
  target.begin();
  await run(bin(ROOT, 'projen'), ['new', '--from', `gwf-batch@file:${tarball}`, ...words], folder);
  target.finish();
}

async function refresh() {
  const before = target.pointTo(tarball);
  // The same file name with other contents: npm must forget the old ones.
  rmSync(join(folder, 'node_modules', 'gwf-batch'), { recursive: true, force: true });
  await run('npm', ['install', '--save-dev', `gwf-batch@file:${tarball}`], folder);
  await run(bin(folder, 'projen'), [], folder);
  const notes = [target.isBegun ? 'exists in part: completed' : 'exists: updated'];
  if (before) {
    notes.push(`takes gwf-batch from this clone now, no longer from ${before}`);
  }
  if (!target.isBegun && words.length > 0) {
    notes.push('flags are not applied to a repository that exists: turn its knobs in .projenrc.ts');
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

/** What `projen new` ends with, of a repository that it did not end. The build has formatted it. */
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

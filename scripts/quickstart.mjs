// From a fresh clone to a built repository and what it would deploy. Plain Node: it runs before anything is installed.
//
//   npm run quickstart -- [folder] [flags of `projen new`]

import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const WINDOWS = process.platform === 'win32';

/** What the CDK and the tool chain of a generated repository need. */
const NODE = [20, 19];

const USAGE = `npm run quickstart -- [folder] [flags of projen new]

From a fresh clone to a repository that is built, and what it would deploy. No
AWS account is needed. The folder is by default my-batch, beside the clone. If
it holds a repository of gwf-batch already, that is brought up to date.

  npm run quickstart -- ../lab --namespace lab --region eu-west-1
`;

const words = process.argv.slice(2);
if (words.includes('--help') || words.includes('-h')) {
  process.stdout.write(USAGE);
  process.exit(0);
}
const given = words[0] && !words[0].startsWith('-') ? words.shift() : undefined;
const target = resolve(given ?? join(ROOT, '..', 'my-batch'));

const steps = [
  ['check node, npm and git', checkTools],
  ['install the dependencies of gwf-batch', installDependencies],
  ['compile and pack gwf-batch', compileAndPack],
  [`scaffold ${show(target)}`, scaffold],
  ['build it: type-check, synthesise, validate, lint, test', build],
];

let tarball;
for (const [index, [title, step]] of steps.entries()) {
  const label = `[${index + 1}/${steps.length}] ${title}`;
  process.stdout.write(`${label} … `);
  const start = Date.now();
  const note = step();
  process.stdout.write(`${note ?? 'done'}, ${((Date.now() - start) / 1000).toFixed(1)} s\n`);
}
report();

function checkTools() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < NODE[0] || (major === NODE[0] && minor < NODE[1])) {
    fail(`Node.js ${NODE.join('.')} or later is needed; this is ${process.versions.node}.`);
  }
  run('npm', ['--version'], ROOT);
  run('git', ['--version'], ROOT);
  return process.version;
}

function installDependencies() {
  const lock = join(ROOT, 'package-lock.json');
  const installed = join(ROOT, 'node_modules', '.package-lock.json');
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs) {
    return 'up to date';
  }
  run('npm', ['ci'], ROOT);
}

function compileAndPack() {
  run(bin('projen'), ['compile'], ROOT);
  const out = join(ROOT, 'dist', 'quickstart');
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  run('npm', ['pack', '--pack-destination', out], ROOT);
  tarball = join(out, readdirSync(out)[0]);
}

function scaffold() {
  const rcfile = join(target, '.projenrc.ts');
  if (existsSync(rcfile)) {
    if (!readFileSync(rcfile, 'utf-8').includes('GwfBatchProject')) {
      fail(`${target} holds another project. Name an empty folder: npm run quickstart -- <folder>`);
    }
    refresh();
    const flags =
      words.length > 0 ? '; flags are not applied to a repository that exists: turn its knobs in .projenrc.ts' : '';
    return `exists: updated${flags}`;
  }
  mkdirSync(target, { recursive: true });
  const strange = readdirSync(target).filter(
    (name) => !['.git', 'node_modules', 'package.json', 'package-lock.json'].includes(name),
  );
  if (strange.length > 0) {
    fail(
      `${target} is not empty (${strange.slice(0, 3).join(', ')}). Name an empty folder: npm run quickstart -- <folder>`,
    );
  }
  run(bin('projen'), ['new', '--from', `gwf-batch@file:${tarball}`, ...words], target);
}

/** The same file name with other contents: npm must forget the old ones. */
function refresh() {
  rmSync(join(target, 'node_modules', 'gwf-batch'), { recursive: true, force: true });
  run('npm', ['install', '--save-dev', `gwf-batch@file:${tarball}`], target);
  run(join(target, 'node_modules', '.bin', 'projen'), [], target);
}

function build() {
  run(join(target, 'node_modules', '.bin', 'projen'), ['build'], target);
}

function report() {
  const template = readTemplate();
  const of = (type) => Object.entries(template.Resources).filter(([, resource]) => resource.Type === type);
  const environments = new Map(
    of('AWS::Batch::ComputeEnvironment').map(([id, { Properties }]) => [id, Properties.ComputeResources]),
  );
  const name = (reference) => {
    const id = reference.Ref ?? reference['Fn::GetAtt']?.[0];
    return environments.get(id)?.Type === 'SPOT' ? 'spot' : 'ondemand';
  };

  console.log(`\nWhat ${show(target)} would deploy:\n`);
  print(
    ['job queue', 'priority', 'compute environments, in order'],
    of('AWS::Batch::JobQueue').map(([, { Properties: queue }]) => [
      queue.JobQueueName,
      queue.Priority,
      queue.ComputeEnvironmentOrder.toSorted((a, b) => a.Order - b.Order)
        .map(({ ComputeEnvironment }) => name(ComputeEnvironment))
        .join(', then '),
    ]),
  );
  print(
    ['compute environment', 'vCPUs', 'allocation', 'instance types'],
    [...environments.values()].map((resources) => [
      resources.Type === 'SPOT' ? 'spot' : 'ondemand',
      span(resources.MinvCpus, resources.MaxvCpus),
      resources.AllocationStrategy,
      instanceTypes(resources.InstanceTypes, template),
    ]),
  );
  console.log('Next:\n');
  console.log(`  cd ${show(target)}`);
  console.log('  less README.md             # what it is, how to submit a job');
  console.log('  npx projen deploy          # with AWS credentials in the shell\n');
}

function readTemplate() {
  const out = join(target, 'cdk.out');
  const file = readdirSync(out).find((each) => each.endsWith('.template.json'));
  return JSON.parse(readFileSync(join(out, file), 'utf-8'));
}

/** A list; or of a mapping, which has one for each region, how long they are and an example. */
function instanceTypes(types, template) {
  if (Array.isArray(types)) {
    return `${types.length}: ${summary(types)}`;
  }
  const [mapping, , key] = types['Fn::Split'][1]['Fn::FindInMap'];
  const lists = Object.entries(template.Mappings[mapping]).map(([region, row]) => [region, row[key].split(',')]);
  const counts = lists.map(([, list]) => list.length).sort((a, b) => a - b);
  const [region, list] = lists.find(([name]) => name === 'us-east-1') ?? lists[0];
  const several = `${span(counts[0], counts.at(-1))} in each of ${lists.length} regions`;
  return `${several}; in ${region}, for example, ${list.length}: ${summary(list)}`;
}

function span(min, max) {
  return min === max ? `${min}` : `${min} to ${max}`;
}

/** Families, the newest generation first. */
function summary(types) {
  const generation = (family) => Number(/\d+/.exec(family)?.[0] ?? 0);
  const families = [...new Set(types.map((type) => type.split('.')[0]))].sort(
    (a, b) => generation(b) - generation(a) || (a < b ? -1 : 1),
  );
  return families.length > 8
    ? `${families.slice(0, 8).join(' ')} and ${families.length - 8} more families`
    : families.join(' ');
}

function print(head, rows) {
  const all = [head, ...rows].map((row) => row.map(String));
  const widths = head.map((_, column) => Math.max(...all.map((row) => row[column].length)));
  const line = (row) => `  ${row.map((cell, column) => cell.padEnd(widths[column])).join('  ')}`.trimEnd();
  console.log(line(all[0]));
  console.log(line(widths.map((width) => '─'.repeat(width))));
  console.log(`${all.slice(1).map(line).join('\n')}\n`);
}

function bin(name) {
  return join(ROOT, 'node_modules', '.bin', name);
}

/** Run quietly; when it fails, show all that it said. */
function run(command, args, cwd) {
  const result = spawnSync(command, args, {
    cwd,
    encoding: 'utf-8',
    shell: WINDOWS,
    env: { ...process.env, ...identity() },
  });
  if (result.error || result.status !== 0) {
    const said = [result.stdout, result.stderr, result.error?.message].filter(Boolean).join('\n');
    fail(`${basename(command)} ${args.join(' ')}\n(in ${cwd})\n\n${said}`);
  }
  return result.stdout;
}

/** `projen new` commits what it generated, which git refuses where nobody has told it a name. */
function identity() {
  const known = spawnSync('git', ['config', 'user.email'], { encoding: 'utf-8' }).stdout?.trim();
  const name = { GIT_AUTHOR_NAME: 'quickstart', GIT_COMMITTER_NAME: 'quickstart' };
  const email = { GIT_AUTHOR_EMAIL: 'quickstart@localhost', GIT_COMMITTER_EMAIL: 'quickstart@localhost' };
  return known ? {} : { ...name, ...email };
}

function show(path) {
  const short = relative(process.cwd(), path) || '.';
  return short.length < path.length ? short : path;
}

function fail(message) {
  process.stdout.write('failed\n');
  console.error(`\n${message}`);
  process.exit(1);
}

// Stands in for npm and projen: does to files, in a moment, what the quick start expects of them.

const { execFileSync } = require('node:child_process');
const fs = require('node:fs');
const { join } = require('node:path');

const [name, ...args] = process.argv.slice(2);
const { CLONE, HANG, FAIL } = process.env;
const call = [name, ...args].join(' ');

const say = (text) => process.stderr.write(`${text}\n`);

/** Stop here for good, where a test wants that. */
function stage(label) {
  if (HANG && `${call} ${label}`.includes(HANG)) {
    say(`waiting in ${label}`);
    setTimeout(() => {
      // Whoever waits for it reads it at once.
      fs.writeFileSync(join(CLONE, 'hanging.part'), String(process.pid));
      fs.renameSync(join(CLONE, 'hanging.part'), join(CLONE, 'hanging'));
    }, 10);
    setInterval(() => {}, 1000);
    return true;
  }
  return false;
}

function putProgram(folder) {
  const bin = join(folder, 'node_modules', '.bin');
  fs.mkdirSync(bin, { recursive: true });
  const text = fs.readFileSync(
    execFileSync('/bin/sh', ['-c', 'command -v npm'], { encoding: 'utf-8' }).trim(),
    'utf-8',
  );
  fs.writeFileSync(join(bin, 'projen'), text.replace(' npm "$@"', ' projen "$@"'), { mode: 0o755 });
}

/** What an installation leaves of `gwf-batch@file:<tarball>`. */
function install(spec) {
  putProgram('.');
  fs.mkdirSync('node_modules/gwf-batch', { recursive: true });
  fs.copyFileSync(spec.replace('gwf-batch@file:', ''), 'node_modules/gwf-batch/contents');
}

/** package.json says what .projenrc.ts says, and what it says is installed. */
function synthesize() {
  const [spec] = new Function(`return [${/devDeps: \[(.*)\]/.exec(fs.readFileSync('.projenrc.ts', 'utf-8'))[1]}]`)();
  const [, version] = /^gwf-batch@(.*)$/.exec(spec);
  fs.writeFileSync('package.json', JSON.stringify({ name: 'lab', devDependencies: { 'gwf-batch': version } }));
  install(spec);
}

const quoted = (text) => (text.includes("'") ? JSON.stringify(text) : `'${text}'`);

const acts = {
  'npm --version': () => console.log('11.0.0'),
  'npm ci': () => {
    putProgram('.');
    fs.writeFileSync('node_modules/.package-lock.json', '{}');
  },
  'npm pack': () => fs.copyFileSync('contents', join(args.at(-1), 'gwf-batch-0.0.0.tgz')),
  'npm install': () => install(args.at(-1)),
  'projen compile': () => {
    if (process.env.MEANWHILE) {
      fs.writeFileSync(process.env.MEANWHILE, 'mine');
    }
  },
  'projen new': () => {
    if (fs.existsSync('node_modules/gwf-batch')) {
      say("Module 'gwf-batch' does not look like it is compatible with projen.");
      process.exit(1);
    }
    fs.mkdirSync('node_modules', { recursive: true });
    fs.writeFileSync('package.json', '{"devDependencies":{"projen":"^0.103.0"}}');
    if (stage('before it generates')) {
      // An installation that was interrupted.
      fs.mkdirSync('node_modules/gwf-batch');
      return;
    }
    const spec = args[args.indexOf('--from') + 1];
    const rcfile = `new GwfBatchProject({\n  devDeps: [${quoted(spec)}],\n  flags: ${JSON.stringify(args.slice(3))},\n});\n`;
    fs.writeFileSync('.gitignore', 'node_modules\nbuild\n');
    fs.writeFileSync('.projenrc.ts', rcfile);
    fs.writeFileSync('cdk.json', '{"output":"build/cdk"}');
    if (stage('before it installs')) {
      return;
    }
    synthesize();
    execFileSync('git', ['init', '-q']);
    execFileSync('git', ['add', '.']);
    execFileSync('git', ['commit', '-q', '-m', 'chore: project created with projen']);
  },
  'projen ': () => synthesize(),
  'projen build': () => {
    fs.mkdirSync('build/cdk', { recursive: true });
    fs.writeFileSync('build/cdk/lab.template.json', '{ "Resources": {} }');
  },
};

fs.appendFileSync(join(CLONE, 'calls'), `${call} CI=${process.env.CI ?? ''}\n`);
if (FAIL && call.includes(FAIL)) {
  console.log(Array.from({ length: 100 }, (_, index) => `line ${index + 1} of ${name}`).join('\n'));
  process.exit(7);
}
if (!stage('at its start')) {
  acts[`${name} ${args[0] ?? ''}`]();
}

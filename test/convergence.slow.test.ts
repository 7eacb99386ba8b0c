import {
  appendFileSync,
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { GwfBatchProject, type GwfBatchProjectOptions } from '../src';

/** What begins with what is generated, and is the user's from then on. */
const USERS = ['src/main.ts', 'test/main.test.ts'];

let outdir: string;

beforeEach(() => {
  process.env.PROJEN_DISABLE_POST = 'true';
  outdir = mkdtempSync(join(tmpdir(), 'convergence-'));
});

afterEach(() => rmSync(outdir, { recursive: true, force: true }));

function synth(options: Partial<GwfBatchProjectOptions> = {}): Record<string, string> {
  new GwfBatchProject({ name: 'my-batch', ...options, outdir }).synth();
  const files = readdirSync(outdir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    files.map(({ parentPath, name }) => {
      const path = join(parentPath, name);
      return [path.slice(outdir.length + 1), readFileSync(path, 'utf-8')];
    }),
  );
}

test('generating again changes nothing', () => {
  expect(synth()).toEqual(synth());
});

test('the result does not depend on what was generated before', () => {
  const fresh = synth();
  synth({ spotMaxVcpus: 5, region: 'eu-west-1', vpcId: 'vpc-01234567' });
  expect(synth()).toEqual(fresh);
});

test('a hand edit of a managed file is undone', () => {
  const before = synth();
  for (const file of ['src/settings.ts', 'src/batch/network/network.ts', 'test/batch/hosts.test.ts', 'README.md']) {
    chmodSync(join(outdir, file), 0o644);
    appendFileSync(join(outdir, file), '\n// mine');
  }
  expect(synth()).toEqual(before);
});

test('managed files are read-only, and the user’s are not', () => {
  synth();
  const isWritable = (file: string) => (statSync(join(outdir, file)).mode & 0o200) !== 0;
  const managed: string[] = JSON.parse(readFileSync(join(outdir, '.projen', 'files.json'), 'utf-8')).files;
  for (const file of ['src/settings.ts', 'src/instance-types.ts', 'src/batch/network/network.ts', 'docs/knobs.md']) {
    expect(managed).toContain(file);
  }
  // npm writes into it.
  expect(managed.filter((file) => file !== 'package.json' && isWritable(file))).toEqual([]);
  expect(USERS.filter(isWritable)).toEqual(USERS);
});

test('the user’s files do not change, whatever changes around them', () => {
  synth();
  const own = [...USERS, '.projenrc.ts', 'package-lock.json', 'cdk.context.json', 'src/mine.ts', 'docs/mine.md'];
  for (const file of own) {
    appendFileSync(join(outdir, file), '\n// mine');
  }
  const mine = synth();
  const theirs = synth({ spotMaxVcpus: 5 });
  for (const file of own) {
    expect(mine[file]).toMatch(/\n\/\/ mine$/);
    expect(theirs[file]).toBe(mine[file]);
  }
});

test('the user’s files from before the first generation are kept', () => {
  for (const file of USERS) {
    mkdirSync(dirname(join(outdir, file)), { recursive: true });
    appendFileSync(join(outdir, file), '// mine');
  }
  const files = synth();
  expect(USERS.map((file) => files[file])).toEqual(USERS.map(() => '// mine'));
});

import { appendFileSync, chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GwfBatchProject, type GwfBatchProjectOptions } from '../src';

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

test('what is generated does not depend on what was generated before', () => {
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
  for (const file of ['src/settings.ts', 'src/instance-types.ts', 'src/batch/network/network.ts', 'docs/knobs.md']) {
    expect([file, isWritable(file)]).toEqual([file, false]);
  }
  for (const file of ['src/main.ts', 'test/main.test.ts']) {
    expect([file, isWritable(file)]).toEqual([file, true]);
  }
});

test('what is the user’s stays as the user left it, whatever changes around it', () => {
  synth();
  for (const file of ['src/main.ts', 'test/main.test.ts']) {
    appendFileSync(join(outdir, file), '\n// mine');
  }
  const mine = synth();
  const theirs = synth({ spotMaxVcpus: 5 });
  expect(mine['src/main.ts']).toMatch(/\/\/ mine$/);
  for (const file of ['src/main.ts', 'test/main.test.ts']) {
    expect(theirs[file]).toBe(mine[file]);
  }
});

import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const SCRIPT = join(__dirname, '..', '..', 'scripts', 'quickstart.mjs');
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'quickstart-'));
});

afterAll(() => rmSync(folder, { recursive: true }));

/** Run it as another version of Node would be, of which nothing but the number is another. */
function quickstart(version: string, ...words: string[]) {
  const pretend = `globalThis.process = Object.create(process, { versions: { value: { ...process.versions, node: '${version}' } } });`;
  return spawnSync(
    process.execPath,
    ['--import', `data:text/javascript,${encodeURIComponent(pretend)}`, SCRIPT, ...words],
    {
      cwd: folder,
      encoding: 'utf-8',
      // Beyond its check of Node it could do nothing: there is no npm.
      env: { PATH: folder },
    },
  );
}

test.each([[['--help']], [['-h']], [['lab', '--region', 'eu-west-1', '--help']]])(
  '%j prints usage and does nothing',
  (words) => {
    const { status, stdout, stderr } = quickstart('20.19.0', ...words);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^npm run quickstart -- \[folder\] \[flags of projen new\]/);
    expect(stdout).not.toContain('[1/');
    expect(stderr).toBe('');
    expect(existsSync(join(folder, 'lab'))).toBe(false);
  },
);

test.each(['18.20.8', '20.18.3'])('Node %s is refused before anything is done', (version) => {
  const { status, stderr } = quickstart(version, 'lab');
  expect(status).toBe(1);
  expect(stderr).toContain(`Node.js 20.19 or later is needed; this is ${version}.`);
  expect(existsSync(join(folder, 'lab'))).toBe(false);
});

test.each(['20.19.0', '22.0.0'])('Node %s is taken', (version) => {
  expect(quickstart(version, 'lab').stderr).not.toContain('or later is needed');
});

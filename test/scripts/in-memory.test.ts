import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

const SCRIPT = resolve(__dirname, '..', '..', 'scripts', 'in-memory.mjs');

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'in-memory-'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

function inMemory(...command: string[]) {
  const env = { ...process.env, TMPDIR: folder };
  return spawnSync(process.execPath, [SCRIPT, ...command], { env, encoding: 'utf-8' });
}

test('a command writes its temporary files in memory, or where it would by itself; nothing is left in memory', () => {
  const { stdout } = inMemory('node', '-p', 'require("fs").mkdtempSync(require("os").tmpdir() + "/x-")');
  const written = stdout.trim();
  if (written.startsWith('/dev/shm/')) {
    expect(existsSync(dirname(written))).toBe(false);
  } else {
    expect([dirname(written), existsSync(written)]).toEqual([folder, true]);
  }
});

test.each([
  ['process.exit(0)', 0],
  ['process.exit(3)', 3],
  ['process.kill(process.pid, "SIGKILL")', 137],
])('it ends as the command does: %s', (code, status) => {
  expect(inMemory('node', '-e', code).status).toBe(status);
});

test('words reach the command, and what it says the terminal, unchanged', () => {
  const code = 'console.log(JSON.stringify(process.argv.slice(1))); console.error("no")';
  const { stdout, stderr } = inMemory('node', '-e', code, 'a b', '$c');
  expect([stdout, stderr]).toEqual(['["a b","$c"]\n', 'no\n']);
});

test('a command that is not there is named', () => {
  const { status, stderr } = inMemory('no-such-command');
  expect([status, stderr]).toEqual([127, 'no-such-command: spawn no-such-command ENOENT\n']);
});

test('who ends it ends the command, and nothing is left in memory', async () => {
  const code =
    'process.on("SIGTERM", () => process.exit(5)); console.log(require("os").tmpdir()); setInterval(() => {}, 9)';
  const child = spawn(process.execPath, [SCRIPT, 'node', '-e', code], { env: { ...process.env, TMPDIR: folder } });
  const started = await new Promise<string>((done) => child.stdout.once('data', (text) => done(String(text).trim())));
  const ended = new Promise((done) => child.once('exit', done));
  child.kill('SIGTERM');
  expect(await ended).toBe(5);
  expect(started === folder || !existsSync(started)).toBe(true);
});

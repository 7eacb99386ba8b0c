import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Undo } from '../../../src/creation/undo';
import { checkFolder } from '../../../src/options/new-repository/folder';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'folder-'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

function put(name: string, text = ''): void {
  mkdirSync(join(folder, name, '..'), { recursive: true });
  writeFileSync(join(folder, name), text);
}

test.each([
  ['nothing', {}],
  ['a git repository without files', { '.git/HEAD': 'ref: refs/heads/main' }],
  ['how to reach a registry, and which Node', { '.npmrc': 'registry=…', '.nvmrc': '22' }],
  [
    'what npm leaves',
    { 'node_modules/projen/package.json': '{}', 'package.json': '{"devDependencies":{"projen":"1"}}' },
  ],
])('%s is allowed', (_, files) => {
  for (const [name, text] of Object.entries(files)) {
    put(name, text);
  }
  expect(checkFolder(folder)).toEqual([]);
});

/** What may stay where it is, each by itself. */
const NO_OBSTACLES = [
  '.git',
  'node_modules',
  '.npmrc',
  '.yarnrc.yml',
  '.nvmrc',
  '.node-version',
  '.tool-versions',
  '.envrc',
  '.idea',
  '.vscode',
  '.DS_Store',
  'Thumbs.db',
  'desktop.ini',
];

test.each(NO_OBSTACLES)('%s is allowed by itself', (name) => {
  put(name);
  expect(checkFolder(folder)).toEqual([]);
});

test('a folder that does not exist yet is allowed', () => {
  expect(checkFolder(join(folder, 'new'))).toEqual([]);
});

test.each([
  ['README.md', '', 'README.md would be overwritten.'],
  ['src/mine.ts', '', 'src would be mixed with generated files.'],
  ['.projenrc.ts', '', '.projenrc.ts would be mixed with generated files.'],
  ['package.json', '{"name":"mine"}', 'package.json would be mixed with generated files.'],
  ['package.json', '{"devDependencies":{"projen":"1"},"scripts":{}}', 'package.json would be mixed'],
  ['package.json', 'not JSON', 'package.json would be mixed'],
  ['package-lock.json', '{}', 'package-lock.json would be mixed'],
  ['reads.fastq', '', 'reads.fastq would become part of the first commit.'],
])('%s with %j is reported', (name, text, says) => {
  put(name, text);
  const [{ option, value, reason, fix }] = checkFolder(folder);
  expect([option, value]).toEqual(['the folder', folder]);
  expect(reason).toContain(says);
  expect(fix).toContain('Use an empty folder');
});

test('a package.json of the user to which npm has added is reported', () => {
  put('package.json', '{"name":"mine","devDependencies":{"projen":"1","gwf-batch":"1"}}');
  expect(checkFolder(folder)[0].fix).toContain('npm has added projen and the project type to devDependencies');
});

test('only some of many files are named, and the others are counted', () => {
  for (let index = 0; index < 20; index++) {
    put(`sample${String(index).padStart(2, '0')}.bam`);
  }
  expect(checkFolder(folder)[0].reason).toContain('sample04.bam, sample05.bam and 14 more would become part');
});

test('an existing repository is reported with the next command', () => {
  put('.projenrc.ts');
  put('.projen/tasks.json');
  expect(checkFolder(folder)[0].fix).toContain('run npm install and npx projen there');
});

test('only later files are removed', () => {
  put('package.json', 'before');
  put('.npmrc', 'mine');
  const undo = new Undo(folder);
  put('package.json', 'after');
  put('src/main.ts');
  put('.projenrc.ts');
  undo.apply();
  expect(readdirSync(folder).sort()).toEqual(['.npmrc', 'package.json']);
  expect(readFileSync(join(folder, 'package.json'), 'utf-8')).toBe('before');
});

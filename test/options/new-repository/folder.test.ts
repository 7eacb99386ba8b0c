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
])('%s is no obstacle', (_, files) => {
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

test.each(NO_OBSTACLES)('%s is no obstacle by itself', (name) => {
  put(name);
  expect(checkFolder(folder)).toEqual([]);
});

test('a folder that is not there yet is no obstacle', () => {
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
])('%s with %j is told', (name, text, says) => {
  put(name, text);
  const [{ option, value, reason, fix }] = checkFolder(folder);
  expect([option, value]).toEqual(['the folder', folder]);
  expect(reason).toContain(says);
  expect(fix).toContain('Use an empty folder');
});

test('what npm has noted in a package.json of one’s own is told', () => {
  put('package.json', '{"name":"mine","devDependencies":{"projen":"1","gwf-batch":"1"}}');
  expect(checkFolder(folder)[0].fix).toContain('npm has added projen and the project type to devDependencies');
});

test('of many files some are named and the others counted', () => {
  for (let index = 0; index < 20; index++) {
    put(`sample${String(index).padStart(2, '0')}.bam`);
  }
  expect(checkFolder(folder)[0].reason).toContain('sample04.bam, sample05.bam and 14 more would become part');
});

test('a repository that has been begun is told how to go on', () => {
  put('.projenrc.ts');
  put('.projen/tasks.json');
  expect(checkFolder(folder)[0].fix).toContain('run npm install and npx projen there');
});

test('what is undone is what came after', () => {
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

import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { type Import, importsIn } from './imports';
import { circlesIn, upwardIn } from './levels';
import { behindTheDoor, throughTheWall } from './wall';

/** The rooms of `src`, from top to bottom: each imports only from those below it. */
const ROOMS = [
  'index.ts',
  'project.ts',
  'cli',
  'creation',
  'options',
  'docs',
  'repository',
  'components',
  'knobs',
  'catalog',
  'diagnostics',
  'app',
];

const ROOT = resolve(__dirname, '..', '..');

describe('the source', () => {
  const source = importsIn(ROOT, 'src');
  const tests = importsIn(ROOT, 'test/app');

  test('has the folders that are listed here', () => {
    expect(readdirSync(join(ROOT, 'src')).sort()).toEqual([...ROOMS].sort());
  });

  test('imports from top to bottom', () => {
    expect(upwardIn(source, 'src', ROOMS)).toEqual([]);
  });

  test('has no circular imports between neighbors, at any depth', () => {
    expect(circlesIn(source)).toEqual([]);
  });

  test('has no import through the wall between template and app', () => {
    expect(throughTheWall([...source, ...tests])).toEqual([]);
  });

  test('is imported by files of the user through the index only', () => {
    expect(behindTheDoor([...source, ...tests])).toEqual([]);
  });
});

describe('with a violation in a new folder', () => {
  let root: string;

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'gwf-batch-test-'));
  });

  afterEach(() => rmSync(root, { recursive: true, force: true }));

  function importsOf(files: Record<string, string>): Import[] {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
    return ['src', 'test/app'].flatMap((folder) => {
      mkdirSync(join(root, folder), { recursive: true });
      return importsIn(root, folder);
    });
  }

  test.each([
    ["import { x } from '../../../../../knobs/x';"],
    ["import type { X } from '../../../../../knobs/x';"],
    ["export * from '../../../../../knobs/x';"],
    ["const x = () => import('../../../../../knobs/x');"],
    ["const x = require('../../../../../knobs/x');"],
  ])('the app must not know the template: %s', (code) => {
    const imports = importsOf({ 'src/app/batch/new/deep/deeper/y.ts': code, 'src/knobs/x.ts': 'export const x = 1;' });
    expect(throughTheWall(imports)).toEqual(['src/app/batch/new/deep/deeper/y.ts → src/knobs/x.ts']);
  });

  test.each(['projen', 'projen/lib/javascript', '@aws-sdk/client-batch'])('the app must not import %s', (name) => {
    const imports = importsOf({ 'src/app/new/y.ts': `import '${name}';`, 'test/app/new/y.ts': `import '${name}';` });
    expect(throughTheWall(imports)).toEqual([`src/app/new/y.ts → ${name}`, `test/app/new/y.ts → ${name}`]);
  });

  test('tests of the app must not leave their folder', () => {
    const imports = importsOf({ 'test/app/new/y.ts': "import '../../x';", 'test/x.ts': '' });
    expect(throughTheWall(imports)).toEqual(['test/app/new/y.ts → test/x.ts']);
  });

  test.each(['aws-cdk-lib', 'aws-cdk-lib/aws-s3', 'cdk-nag'])('the template must not import %s', (name) => {
    const imports = importsOf({ 'src/new/deep/y.ts': `import '${name}';` });
    expect(throughTheWall(imports)).toEqual([`src/new/deep/y.ts → ${name}`]);
  });

  test('the template must not import files of the app that depend on a package, directly or not', () => {
    const imports = importsOf({
      'src/new/y.ts': "import '../app/batch/new/plain'; import '../app/batch/new/x';",
      'src/app/batch/new/plain.ts': "import './other';",
      'src/app/batch/new/other.ts': "import './plain';",
      'src/app/batch/new/x.ts': "import './z';",
      'src/app/batch/new/z.ts': "import { Stack } from 'aws-cdk-lib';",
    });
    expect(throughTheWall(imports)).toEqual(['src/new/y.ts → src/app/batch/new/x.ts']);
  });

  test('folders must not import each other', () => {
    const imports = importsOf({
      'src/catalog/new/deep/a.ts': "import '../../other/deep/b';",
      'src/catalog/other/deep/b.ts': '',
      'src/catalog/other/c.ts': "import '../new/d';",
      'src/catalog/new/d.ts': '',
    });
    expect(circlesIn(imports)).toEqual(['src/catalog: new → other → new']);
  });

  test('no folder imports from one above', () => {
    const imports = importsOf({ 'src/knobs/new/y.ts': "import '../../options/x';", 'src/options/x.ts': '' });
    expect(upwardIn(imports, 'src', ROOMS)).toEqual(['src/knobs/new/y.ts → src/options/x.ts']);
  });

  test('files of the user must not import past the index', () => {
    const imports = importsOf({
      'src/app/main.ts': "import './batch/new/y';",
      'src/app/batch/new/y.ts': '',
      'test/app/main.test.ts': "import '#src/batch/new/y';",
    });
    expect(behindTheDoor(imports)).toEqual([
      'src/app/main.ts → src/app/batch/new/y.ts',
      'test/app/main.test.ts → #src/batch/new/y',
    ]);
  });
});

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Testing } from 'projen';
import { GwfBatchProject, type GwfBatchProjectOptions } from '../../src';

interface LabOptions extends GwfBatchProjectOptions {
  readonly costCenter?: string;
}

/** As an organization writes it: its own defaults, and everything that it was given. */
class LabProject extends GwfBatchProject {
  public static override readonly ownOptions = ['costCenter'];

  constructor(options: LabOptions) {
    super({ region: 'eu-central-1', ...GwfBatchProject.given(options) });
  }
}

class Undeclared extends GwfBatchProject {
  constructor(options: LabOptions) {
    super({ region: 'eu-central-1', ...options });
  }
}

/** An option that is taken out before the project type sees it. */
class Own extends GwfBatchProject {
  constructor({ costCenter, ...options }: LabOptions) {
    super({ description: costCenter, ...options });
  }
}

class TeamProject extends LabProject {
  public static override readonly ownOptions = ['team'];
}

type Class = new (options: LabOptions) => GwfBatchProject;

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gwf-batch-test-'));
});

afterEach(() => {
  jest.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});

/** What is said when a class is made with these options; nothing if they are right. */
function said(type: Class, options: object): string {
  try {
    new type({ name: 'lab', outdir: folder, ...options });
    return '';
  } catch (error) {
    return (error as Error).message;
  }
}

describe('a subclass', () => {
  test.each([
    ['declares its own options', LabProject, { costCenter: 'a' }],
    ['adds to those of its superclass', TeamProject, { costCenter: 'a', team: 'b' }],
    ['takes its own out', Own, { costCenter: 'a' }],
    ['hands on what it was not given', Undeclared, { costCenter: undefined, packageManager: undefined }],
  ])('%s', (_, type, options) => {
    expect(said(type, options)).toBe('');
  });

  test.each([[{}], [{ region: undefined }], [{ region: undefined, costCenter: 'a' }]])(
    'keeps its default when it is given %j',
    (options) => {
      const files = Testing.synth(new LabProject({ name: 'lab', outdir: folder, ...options }));
      expect(files['src/settings.ts']).toContain("region: 'eu-central-1'");
    },
  );

  test('is given everything else', () => {
    const given = GwfBatchProject.given({ name: 'lab', useDefaultVpc: false, spotMinVcpus: 0, readBuckets: [] });
    expect(given).toEqual({ name: 'lab', useDefaultVpc: false, spotMinVcpus: 0, readBuckets: [] });
    expect('region' in GwfBatchProject.given({ name: 'lab', region: undefined })).toBe(false);
  });

  test('gets a message about how to declare its own options', () => {
    expect(said(Undeclared, { costCenter: 'a' })).toContain(
      "If it is an option of Undeclared, declare it there: static readonly ownOptions = ['costCenter'];",
    );
  });

  test('gets a suggestion for misspelled options, including its own', () => {
    expect(said(LabProject, { costCentre: 'a', spotMaxVcpu: 5 })).toMatch(
      /costCentre\n.*\n +Did you mean costCenter\?[\s\S]*spotMaxVcpu\n.*\n +Did you mean spotMaxVcpus\?/,
    );
  });

  test('has its own defaults checked', () => {
    expect(said(LabProject, { region: 'mars-1' })).toMatch(/region: "mars-1"/);
  });
});

describe('a subclass that is a jsii module', () => {
  /** As jsii compiles it: the class says its name, the description what it takes. */
  class Published extends Undeclared {
    static {
      Object.defineProperty(Published, Symbol.for('jsii.rtti'), { value: { fqn: '@lab/batch.LabProject' } });
    }
  }

  const DESCRIPTION = {
    schema: 'jsii/0.10.0',
    name: '@lab/batch',
    types: {
      '@lab/batch.LabProject': {
        kind: 'class',
        initializer: { parameters: [{ name: 'options', type: { fqn: '@lab/batch.LabOptions' } }] },
      },
      '@lab/batch.LabOptions': {
        kind: 'interface',
        interfaces: ['gwf-batch.GwfBatchProjectOptions', '@lab/batch.Costs'],
        properties: [{ name: 'team' }],
      },
      '@lab/batch.Costs': { kind: 'interface', properties: [{ name: 'costCenter' }] },
    },
  };

  beforeEach(() => {
    const installed = join(folder, 'node_modules', '@lab', 'batch');
    mkdirSync(installed, { recursive: true });
    writeFileSync(join(installed, 'package.json'), '{ "name": "@lab/batch" }');
    writeFileSync(join(installed, '.jsii'), JSON.stringify(DESCRIPTION));
    jest.spyOn(process, 'cwd').mockReturnValue(folder);
  });

  test('declares its options by their type', () => {
    expect(said(Published, { costCenter: 'a', team: 'b' })).toBe('');
    expect(said(Published, { costCentre: 'a' })).toMatch(/Did you mean costCenter\?/);
  });

  test('passes them on to its own subclasses', () => {
    class Further extends Published {
      public static override readonly ownOptions = ['floor'];
    }
    expect(said(Further, { costCenter: 'a', floor: 3 })).toBe('');
    expect(said(Further, { color: 'a' })).toMatch(/color/);
  });
});

import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { attempt, emptyFolder, projenNew, read, run } from './harness';

/** One of each way in which a flag is refused; the others are tested where flags are checked. */
const CASES: [name: string, flags: string[], says: RegExp[]][] = [
  ['a misspelled family', ['--spot-instance-families', 'm55'], [/--spot-instance-families: m55/, /Did you mean/i]],
  [
    'a flag that nobody knows',
    ['--max-vcpus', '3'],
    [/^ {2}--max-vcpus$/m, /Did you mean --on-demand-max-vcpus or --spot-max-vcpus\?/],
  ],
  [
    'an option of projen that cannot be a flag, and one without what it requires',
    ['--logging', 'x', '--licensed', '--license', 'MIT'],
    [/--logging: x/, /Not available as a flag/, /Set --copyright-owner or --author-name/],
  ],
  [
    'a list without repeated flags',
    ['gwf-batch', '--spot-instance-families', 'c5', 'm5'],
    [/Repeat the flag: --spot-instance-families c5 --spot-instance-families m5/],
  ],
];

describe('bad input', () => {
  let folder: string;

  beforeAll(() => {
    folder = emptyFolder();
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test.each(CASES)('%s', (_, flags, says) => {
    const { status, output } = projenNew(folder, ...flags);
    expect(status).not.toBe(0);
    for (const each of says) {
      expect(output).toMatch(each);
    }
    expect(output).not.toMatch(/^\s+at .*:\d+:\d+/m);
    expect(existsSync(join(folder, '.projenrc.ts'))).toBe(false);
    expect(existsSync(join(folder, 'src'))).toBe(false);
  });

  test('all problems are told at once', () => {
    const flags = [
      '--spot-instance-families',
      'm55',
      '--region',
      'mars-1',
      '--namespace',
      'X',
      '--spot-max-vcpus',
      '1.5',
      '--default-queue-priority',
      '2000',
      '--architecture',
      'mips',
    ];
    const { output } = projenNew(folder, ...flags);
    expect(output).toMatch(/6 flags cannot be used/);
    for (const flag of flags.filter((word) => word.startsWith('--'))) {
      expect(output).toContain(`  ${flag}: `);
    }
  });

  test('a corrected run in the same folder completes', () => {
    const { status } = projenNew(folder, '--spot-max-vcpus', '50', '--workflow-node-version', '22.10');
    expect(status).toBe(0);
    expect(read(folder, '.projenrc.ts')).toContain("  workflowNodeVersion: '22.10',\n");
    expect(run(folder, 'git', 'status', '--porcelain').stdout).toBe('');
    run(folder, 'npx', 'projen', 'build');
  });

  test('a wrong knob in .projenrc.ts is answered alike, and nothing is lost', () => {
    const before = run(folder, 'git', 'rev-parse', 'HEAD').stdout;
    const wrong = 'spotMaxVcpus: 1.5, maxVcpus: 10, labels: {}, minNodeVersion: 20, architecture: Architecture.ARM,';
    run(folder, 'sed', '-i', `s/spotMaxVcpus: 50,/${wrong}/; s/{ GwfBatch/{ Architecture, GwfBatch/`, '.projenrc.ts');
    const { status, output } = attempt(folder, 'npx', 'projen');
    expect(status).not.toBe(0);
    expect(output).toMatch(/5 options cannot be used/);
    for (const label of ['spotMaxVcpus: 1.5', 'maxVcpus', 'labels', 'minNodeVersion: 20', 'architecture: "ARM"']) {
      expect(output).toContain(`\n  ${label}\n`);
    }
    expect(output).not.toMatch(/^\s+at .*:\d+:\d+/m);
    expect(run(folder, 'git', 'status', '--porcelain').stdout.trim()).toBe('M .projenrc.ts');
    expect(run(folder, 'git', 'rev-parse', 'HEAD').stdout).toBe(before);
  });
});

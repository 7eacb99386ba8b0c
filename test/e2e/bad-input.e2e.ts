import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { attempt, emptyFolder, projenNew, read, run } from './harness';

/** Each through the real `projen new`: flags, and what the answer must say. */
const CASES: [name: string, flags: string[], says: RegExp[]][] = [
  ['a misspelled family', ['--spot-instance-families', 'm55'], [/--spot-instance-families: m55/, /Did you mean/i]],
  [
    'an unknown family',
    ['--on-demand-instance-families', 'zz9'],
    [/--on-demand-instance-families: zz9/, /EC2 has no such/],
  ],
  [
    'a flag that nobody knows',
    ['--max-vcpus', '3'],
    [/^ {2}--max-vcpus$/m, /Did you mean --on-demand-max-vcpus or --spot-max-vcpus\?/],
  ],
  [
    'a type of the other architecture',
    ['--on-demand-instance-types', 'm7g.large'],
    [/--on-demand-instance-types: m7g\.large/, /ARM64/],
  ],
  [
    'min over max',
    ['--spot-min-vcpus', '10', '--spot-max-vcpus', '5'],
    [/--spot-min-vcpus: 10/, /above the maximum \(5 vCPUs\)/],
  ],
  ['a priority out of range', ['--priority-queue-priority', '1001'], [/--priority-queue-priority: 1001/, /0 to 1000/]],
  [
    'priorities the wrong way round',
    ['--default-queue-priority', '100'],
    [/--default-queue-priority: 100/, /lower than --priority-queue-priority/],
  ],
  [
    'two networks',
    ['--vpc-id', 'vpc-0123456789abcdef0', '--use-default-vpc'],
    [/--vpc-id/, /Conflicts with --use-default-vpc/],
  ],
  [
    'families together with types',
    ['--spot-instance-families', 'c5', '--spot-instance-types', 'c5.large'],
    [/--spot-instance-types|--spot-instance-families/, /together|one of/i],
  ],
  ['a namespace that AWS refuses', ['--namespace', 'My_Lab'], [/--namespace: My_Lab/, /lowercase/]],
  ['an enum value that does not exist', ['--architecture', 'bogus'], [/--architecture: bogus/, /X86_64, ARM64/]],
  ['a fraction', ['--spot-max-vcpus', '1.5'], [/--spot-max-vcpus: 1\.5/, /Must be a whole number/]],
  [
    'a package manager that does not exist',
    ['--package-manager', 'yarnn'],
    [/--package-manager: yarnn/, /mean YARN\?/],
  ],
  ['an option that cannot be a flag', ['--logging', 'x'], [/--logging: x/, /Not available as a flag/]],
  [
    'an option that the project type decides',
    ['--jest'],
    [/^ {2}--jest$/m, /gwf-batch sets this option of projen itself/],
  ],
  [
    'a license without an owner',
    ['--licensed', '--license', 'MIT'],
    [/--copyright-owner/, /Set --copyright-owner or --author-name/],
  ],
  [
    'an option that is misspelled',
    ['--spot-max-vcpu', '5'],
    [/^ {2}--spot-max-vcpu$/m, /Did you mean --spot-max-vcpus\?/],
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

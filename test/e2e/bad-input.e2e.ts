import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { attempt, emptyFolder, projenNew, run } from './harness';

/** Each through the real `projen new`: flags, and what the answer must say. */
const CASES: [name: string, flags: string[], says: RegExp[]][] = [
  ['a misspelt family', ['--spot-instance-families', 'm55'], [/spotInstanceFamilies: "m55"/, /Did you mean/i]],
  [
    'an unknown family',
    ['--on-demand-instance-families', 'zz9'],
    [/onDemandInstanceFamilies: "zz9"/, /EC2 has no such/],
  ],
  ['a flag that nobody knows', ['--max-vcpus', '3'], [/maxVcpus/, /Did you mean onDemandMaxVcpus or spotMaxVcpus\?/]],
  [
    'a type of the other architecture',
    ['--on-demand-instance-types', 'm7g.large'],
    [/onDemandInstanceTypes: "m7g\.large"/, /ARM64/],
  ],
  [
    'min over max',
    ['--spot-min-vcpus', '10', '--spot-max-vcpus', '5'],
    [/spotMinVcpus: 10/, /above the upper one \(5\)/],
  ],
  ['a priority out of range', ['--priority-queue-priority', '1001'], [/priorityQueuePriority: 1001/, /0 to 1000/]],
  [
    'priorities the wrong way round',
    ['--default-queue-priority', '100'],
    [/defaultQueuePriority: 100/, /lower than priorityQueuePriority/],
  ],
  ['two networks', ['--vpc-id', 'vpc-0123456789abcdef0', '--use-default-vpc'], [/vpcId/, /contradicts useDefaultVpc/]],
  [
    'families together with types',
    ['--spot-instance-families', 'c5', '--spot-instance-types', 'c5.large'],
    [/spotInstanceTypes|spotInstanceFamilies/, /together|one of/i],
  ],
  ['a namespace that AWS refuses', ['--namespace', 'My_Lab'], [/namespace: "My_Lab"/, /lower-case/]],
  ['an enum value that does not exist', ['--architecture', 'bogus'], [/architecture: "bogus"/, /X86_64, ARM64/]],
  ['a fraction', ['--spot-max-vcpus', '1.5'], [/spotMaxVcpus: "1\.5"/, /not a whole number/]],
  ['an option that is misspelt', ['--spot-max-vcpu', '5'], [/spotMaxVcpu/, /Did you mean spotMaxVcpus\?/]],
  [
    'a list without repeated flags',
    ['gwf-batch', '--spot-instance-families', 'c5', 'm5'],
    [/Repeat it: --spot-instance-families c5 --spot-instance-families m5/],
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
    expect(output).toMatch(/6 options cannot be used/);
    for (const option of [
      'region',
      'spotInstanceFamilies',
      'namespace',
      'spotMaxVcpus',
      'defaultQueuePriority',
      'architecture',
    ]) {
      expect(output).toContain(`  ${option}: `);
    }
  });

  test('a corrected run in the same folder completes', () => {
    const { status } = projenNew(folder, '--spot-max-vcpus', '50');
    expect(status).toBe(0);
    expect(run(folder, 'git', 'status', '--porcelain').stdout).toBe('');
    run(folder, 'npx', 'projen', 'build');
  });

  test('a wrong knob in .projenrc.ts is answered alike, and nothing is lost', () => {
    const before = run(folder, 'git', 'rev-parse', 'HEAD').stdout;
    run(folder, 'sed', '-i', 's/spotMaxVcpus: 50/spotMaxVcpus: 1.5/', '.projenrc.ts');
    const { status, output } = attempt(folder, 'npx', 'projen');
    expect(status).not.toBe(0);
    expect(output).toMatch(/spotMaxVcpus: 1\.5/);
    expect(output).not.toMatch(/^\s+at .*:\d+:\d+/m);
    expect(run(folder, 'git', 'status', '--porcelain').stdout.trim()).toBe('M .projenrc.ts');
    expect(run(folder, 'git', 'rev-parse', 'HEAD').stdout).toBe(before);
  });
});

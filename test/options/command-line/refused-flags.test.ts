import { checkFlags } from '../../../src/options/command-line/check-flags';
import { renderProblems } from '../../../src/options/render-problems';

/** Flags, and what the answer must say. */
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
    'a version of pnpm that does not work',
    ['--package-manager', 'pnpm', '--pnpm-version', '10.4.1'],
    [/^ {2}--pnpm-version: 10\.4\.1$/m, /10\.5\.0 or later/],
  ],
];

test.each(CASES)('%s is refused, by its flag', (_, flags, says) => {
  const message = renderProblems(checkFlags(flags), { flags: true });
  expect(message).toMatch(/^gwf-batch: (a flag|\d flags) cannot be used\.$/m);
  for (const each of says) {
    expect(message).toMatch(each);
  }
});

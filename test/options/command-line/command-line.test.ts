import { optionReference } from '../../../src/knobs/reference';
import { checkCommandLine } from '../../../src/options/command-line/check';

function problems(line: string, further: string[] = []): string[] {
  const known = { options: optionReference(), further: () => further };
  return checkCommandLine(line.split(' '), known).map(
    ({ flag, option, value, reason, fix }) => `${flag ?? option} ${JSON.stringify(value)} ${reason} ${fix}`,
  );
}

test.each([
  'new --from gwf-batch gwf-batch',
  'new --from gwf-batch --spot-max-vcpus 100 --spotMinVcpus=0',
  'new --from gwf-batch --spot-instance-families c5 --spot-instance-families m5',
  'new --from gwf-batch --use-default-vpc --no-priority-queue-uses-spot',
  'new --from gwf-batch --existing-bucket=false --bucket-name data gwf-batch',
  'new --from gwf-batch --licensed --license MIT --keywords dna --keywords rna --package-manager pnpm',
  'new --from gwf-batch --gitignore *.{bam,cram}',
  'new --from gwf-batch --namespace gwf-batch --keywords gwf-batch --keywords dna gwf-batch',
  'new gwf-batch --from gwf-batch --host-refresh=-x --noProxy .lab.org',
  'new -f gwf-batch --no-git --no-comments --no-synth --no-post --debug --help',
])('%s loses nothing', (line) => {
  expect(problems(line)).toEqual([]);
});

test.each([
  ['--spot-max-vcpus 1.5', /^spotMaxVcpus "1.5" Must be a whole number/],
  ['--spotMaxVcpus=1e3', /^spotMaxVcpus "1e3" Must be a whole number/],
  ['--spot-max-vcpus', /^spotMaxVcpus "" Must be a whole number/],
  ['--scratchGiB 200GiB', /^scratchGiB "200GiB" .* --scratchGiB 10/],
  ['--spot-max-vcpus 1 --spot-max-vcpus 2', /Duplicate flag/],
  ['--spot-instance-families c5 m5', /Repeat the flag: --spot-instance-families c5 --spot-instance-families m5/],
  ['--spot-instance-families c5,m5', /Repeat the flag: --spot-instance-families c5 --spot-instance-families m5/],
  ['--use-default-vpc maybe', /^useDefaultVpc "maybe" .* Write --use-default-vpc or --use-default-vpc=false/],
  ['--namespace --use-default-vpc', /^namespace "" The flag has no value.*--namespace <value>/],
  ['--host-refresh -x', /^hostRefresh "" The flag has no value.*equals sign: --host-refresh=-x/],
  ['--read-buckets=', /^readBuckets "" The flag has no value.*Or remove the flag/],
  [
    '--no-read-buckets',
    /^--no-read-buckets undefined Only a flag that is true or false can begin with --no-\. Remove the flag/,
  ],
  ['--no-namespace', /^--no-namespace undefined Only a flag that is true or false/],
  ['--no-spot-max-vcpus 5', /^--no-spot-max-vcpus "5" Only a flag that is true or false/],
  [
    '--no-host-aws-cli=false',
    /^--no-host-aws-cli "false" A flag that begins with --no- takes no value\. Write --host-aws-cli=false/,
  ],
  ['--description my lab', /^description "lab" Does not belong to a flag.*quotes/],
  ['--spot-max-vcpus 5 6', /^spotMaxVcpus "6" Does not belong to a flag/],
])('%s is reported', (line, says) => {
  const [first] = problems(`new --from gwf-batch ${line}`);
  expect(first).toMatch(says);
});

test('a negative number is a number, which the knob checks', () => {
  expect(problems('new --default-queue-priority -1')).toEqual([]);
});

test('a flag that is given twice is reported once', () => {
  expect(problems('new --spot-max-vcpus 1 --spot-max-vcpus 2')).toHaveLength(1);
});

test.each([
  ['--spot-families', /^--spot-families .* Did you mean --spot-instance-families\?/],
  ['--max-vcpus', /^--max-vcpus .* Did you mean --on-demand-max-vcpus or --spot-max-vcpus\?/],
  ['--spot-max-vcpu=5', /^--spot-max-vcpu undefined Unknown flag\. Did you mean --spot-max-vcpus\?/],
  ['--spotMaxVcpu', /^--spotMaxVcpu .* Did you mean --spot-max-vcpus\?/],
  ['--no-use-defaultvpc', /^--no-use-defaultvpc .* Did you mean --use-default-vpc\?/],
  ['--scratch-gib', /Did you mean --scratchGiB\?/],
  ['--arch', /Did you mean --architecture\?/],
  ['--no-proxy .lab.org', /^--no-proxy .* projen new reads --no- as the negation of another flag\. Write --noProxy\./],
  ['--comment', /Did you mean --comments\?/],
  ['--color', /Unknown flag\. Remove it/],
  ['--logginge', /Unknown flag\. Remove it/],
  ['--jest', /^--jest .* gwf-batch sets this option of projen itself/],
  ['--cdk-version-pinning', /^--cdk-version-pinning .* gwf-batch sets this option of projen itself/],
  ['-spot-max-vcpus', /^-spot-max-vcpus .* Write --spot-max-vcpus\./],
  ['--package-manager', /^packageManager "" The flag has no value/],
  ['--logging x', /^--logging "x" Not available as a flag/],
  ['--dev-deps cowsay', /^devDeps undefined projen new overwrites this flag/],
  ['--licensed maybe', /^licensed "maybe" .* Write --licensed or --licensed=false/],
])('%s is reported in the spelling of flags', (line, says) => {
  const [first, ...others] = problems(`new ${line}`);
  expect(first).toMatch(says);
  expect(others).toEqual([]);
});

test('the flags of a subclass, and of the program that was called, are known', () => {
  const line = 'new --cost-center a --dry-run --dry-rum';
  expect(problems(line, ['costCenter', 'dry-run'])).toEqual([expect.stringMatching(/Did you mean --dry-run\?/)]);
});

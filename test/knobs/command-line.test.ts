import { checkCommandLine, flagNames } from '../../src/knobs/command-line';
import { checkUnknown } from '../../src/knobs/misspelt';
import { knobReference, optionReference } from '../../src/knobs/reference';

function problems(line: string): string[] {
  return checkCommandLine(line.split(' '), optionReference(), knobReference()).map(
    ({ option, value, reason, remedy }) => `${option} ${JSON.stringify(value)} ${reason} ${remedy}`,
  );
}

test.each([
  'new --from gwf-batch gwf-batch',
  'new --from gwf-batch --spot-max-vcpus 100 --spotMinVcpus=0',
  'new --from gwf-batch --spot-instance-families c5 --spot-instance-families m5',
  'new --from gwf-batch --use-default-vpc --no-priority-queue-uses-spot',
  'new --from gwf-batch --existing-bucket=false --bucket-name data gwf-batch',
  'new --from gwf-batch --dev-deps a b',
])('%s loses nothing', (line) => {
  expect(problems(line)).toEqual([]);
});

test.each([
  ['--spot-max-vcpus 1.5', /^spotMaxVcpus "1.5" It is not a whole number/],
  ['--spotMaxVcpus=1e3', /^spotMaxVcpus "1e3" It is not a whole number/],
  ['--spot-max-vcpus', /^spotMaxVcpus "" It is not a whole number/],
  ['--scratchGiB 200GiB', /^scratchGiB "200GiB" .* --scratchGiB 10/],
  ['--spot-max-vcpus 1 --spot-max-vcpus 2', /given more than once/],
  ['--spot-instance-families c5 m5', /Repeat it: --spot-instance-families c5 --spot-instance-families m5/],
  ['--spot-instance-families c5,m5', /Repeat it: --spot-instance-families c5 --spot-instance-families m5/],
  ['--use-default-vpc maybe', /^useDefaultVpc "maybe" .* Write --use-default-vpc or --use-default-vpc=false/],
  ['--namespace --use-default-vpc', /^namespace "" The flag has no value/],
])('%s is told', (line, says) => {
  const [first] = problems(`new --from gwf-batch ${line}`);
  expect(first).toMatch(says);
});

test('a negative number is a number, for the knob to judge', () => {
  expect(problems('new --default-queue-priority -1')).toEqual([]);
});

test('a flag that is given twice is told once', () => {
  expect(problems('new --spot-max-vcpus 1 --spot-max-vcpus 2')).toHaveLength(1);
});

test.each([
  ['spotFamilies', /Did you mean spotInstanceFamilies\?/],
  ['maxVcpus', /Did you mean onDemandMaxVcpus or spotMaxVcpus\?/],
  ['spotMaxVcpu', /Did you mean spotMaxVcpus\?/],
  ['colour', /Leave it out/],
])('a flag that nobody knows is told: %s', (name, says) => {
  const known = optionReference().map((option) => option.name);
  const [{ option, remedy }] = checkUnknown([name, 'from', 'spotMaxVcpus'], [...known, 'from']);
  expect(option).toBe(name);
  expect(remedy).toMatch(says);
});

test('flags are named as options are', () => {
  expect(flagNames(['new', '--spot-max-vcpu=5', '--no-git', '-f', 'x', '--vpcId'])).toEqual([
    'spotMaxVcpu',
    'git',
    'vpcId',
  ]);
});

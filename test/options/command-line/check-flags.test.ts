import { checkFlags, flaggedOptions } from '../../../src/options/command-line/check-flags';
import { renderProblems } from '../../../src/options/render-problems';

const said = (line: string, further?: string[]) =>
  renderProblems(checkFlags(line.split(' ').filter(Boolean), further), { flags: true });

test('valid flags are read, each with the type of its option', () => {
  const line =
    '--spot-max-vcpus 50 --namespace=lab --engines nextflow --engines snakemake --architecture arm64 --no-git --use-default-vpc --no-host-aws-cli --existing-bucket=false';
  expect(flaggedOptions(line.split(' '))).toEqual({
    spotMaxVcpus: 50,
    namespace: 'lab',
    engines: ['nextflow', 'snakemake'],
    architecture: 'ARM64',
    useDefaultVpc: true,
    hostAwsCli: false,
    existingBucket: false,
  });
  expect(checkFlags(line.split(' '))).toEqual([]);
});

test('the name of the project type after a boolean flag is not its value', () => {
  expect(checkFlags(['--use-default-vpc', 'gwf-batch'])).toEqual([]);
  expect(flaggedOptions(['--use-default-vpc', 'gwf-batch'])).toEqual({ useDefaultVpc: true });
});

test('the name of the project, unless a flag gives another, makes the namespace', () => {
  const long = 'a-project-with-a-very-long-name';
  expect(checkFlags([], [], long).map(({ option }) => option)).toEqual(['namespace']);
  expect(checkFlags(['--name', 'lab'], [], long)).toEqual([]);
});

test('names, values and combinations are reported together, each once', () => {
  const message = said(
    '--max-vcpus 3 --spot-max-vcpus 1.5 --architecture mips --spot-instance-families m55 --natGateways 9',
  );
  expect(message).toMatch(/5 flags cannot be used/);
  for (const label of ['max-vcpus', 'spot-max-vcpus: 1.5', 'architecture: mips', 'spot-instance-families: m55']) {
    expect(message).toContain(`\n  --${label}\n`);
  }
  expect(message).toContain('\n  --nat-gateways: 9\n');
});

test('flags of the program that was called are known', () => {
  expect(checkFlags(['--dry-run'], ['dry-run'])).toEqual([]);
  expect(said('--dry-run')).toContain('  --dry-run\n    Unknown flag.');
});

test('in .projenrc.ts the same problems are named by their options', () => {
  const message = renderProblems(checkFlags(['--nat-gateways', '9']), { flags: false });
  expect(message).toContain('an option cannot be used');
  expect(message).toContain('\n  natGateways: 9\n');
});

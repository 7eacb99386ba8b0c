import { awscdk, javascript } from 'projen';
import type { BatchKnobs } from '../../src';
import { VERSIONS } from '../../src/components/versions';
import { optionReference } from '../../src/knobs/reference';
import { checkFlags, flaggedOptions } from '../../src/options/command-line/check-flags';
import { renderProblems } from '../../src/options/render-problems';
import { generated } from '../generated';
import { complaint } from '../knobs/problems';

const any = (options: Record<string, unknown>) => options as BatchKnobs;
const BOUNDARY = '@aws-cdk/core:permissionsBoundary';
const QUALIFIER = '@aws-cdk/core:bootstrapQualifier';

const circle: Record<string, unknown> = {};
circle.self = circle;

describe('an option of the CDK', () => {
  test.each([
    { cdkVersion: VERSIONS.cdkLibrary },
    { cdkVersion: '2.290.0' },
    { cdkVersion: '2.1000.12' },
    { cdkCliVersion: VERSIONS.cdkCli },
    { cdkCliVersion: '^2.1148.1' },
    { cdkCliVersion: '~2.1150.0' },
    { requireApproval: awscdk.ApprovalLevel.ANY_CHANGE },
    { cdkout: 'cdk.out' },
    { cdkout: '.cdk-out' },
    { cdkout: 'build/cdk/Ausgabe-ü_1@2' },
    { context: {} },
    { context: { a: null, b: undefined, c: [1, 'x', { d: [] }], e: { f: undefined } } },
    { context: Object.assign(Object.create(null), { a: 1 }) },
    { context: { [QUALIFIER]: 'lab-1_A', [BOUNDARY]: { name: 'lab-boundary' } } },
    { context: { [QUALIFIER]: undefined, [BOUNDARY]: undefined } },
    { context: { [QUALIFIER]: null, [BOUNDARY]: null } },
    { context: { [BOUNDARY]: { arn: 'arn:aws:iam::111111111111:policy/lab' } } },
    { context: { [BOUNDARY]: { name: `cdk-\${Qualifier}-boundary` } } },
  ])('is accepted if it is right: %j', (options) => {
    expect(complaint(any(options))).toBe('');
    expect(generated(options)).toHaveProperty(['cdk.json']);
  });

  test.each<[options: Record<string, unknown>, says: RegExp]>([
    [
      { cdkVersion: '2.275.9' },
      /cdkVersion: "2.275.9"\n.*Too old: .*\n +Use 2\.276\.0 or a later version of aws-cdk-lib/,
    ],
    [{ cdkVersion: '1.300.0' }, /Too old/],
    [{ cdkVersion: '3.0.0' }, /needs version 2 of the CDK/],
    ...['^2.290.0', '2.290', '2', '', 'latest', '*', 'v2.290.0', '2.290.0-rc.1', ' 2.290.0'].map(
      (cdkVersion): [Record<string, unknown>, RegExp] => [
        { cdkVersion },
        /Must be a version with three numbers\.\n +Use .*, without a caret/,
      ],
    ),
    [{ cdkCliVersion: '2.1148.0' }, /Too old: .*\n +Use \^2\.1148\.1 or a later version 2 of aws-cdk, exact or with/],
    [{ cdkCliVersion: '^2.0.0' }, /Too old/],
    [{ cdkCliVersion: '4.0.0' }, /needs version 2 of the CDK/],
    ...['^2', '2.x', '~2.1150'].map((cdkCliVersion): [Record<string, unknown>, RegExp] => [
      { cdkCliVersion },
      /Must be a version with three numbers/,
    ]),
    ...['3.0.0', '^3.0.0', '~3.0.0', 'latest', '*', '', 'x', '>=2.1148.1', '3', 'next'].map(
      (cdkCliVersion): [Record<string, unknown>, RegExp] => [
        { cdkCliVersion },
        /3\.0\.0, which was published by accident and cannot read the output of aws-cdk-lib 2\.\n +Use \^2/,
      ],
    ),
    [{ requireApproval: 'sometimes' }, /requireApproval: "sometimes"\n.*\n +Use one of NEVER, ANY_CHANGE, BROADENING/],
    ...['/tmp/out', 'C:\\out', '\\out', '~/out'].map((cdkout): [Record<string, unknown>, RegExp] => [
      { cdkout },
      /Must be relative to the repository\.\n +Use a separate folder in the repository, such as cdk\.out or build\/cdk/,
    ]),
    ...['..', '../out', 'a/../../out', 'a\\..\\out'].map((cdkout): [Record<string, unknown>, RegExp] => [
      { cdkout },
      /May be outside/,
    ]),
    ...['', '.', './', './/.'].map((cdkout): [Record<string, unknown>, RegExp] => [
      { cdkout },
      /Must not be the repository itself/,
    ]),
    ...['a/', './out', 'a//b', 'a/./b', '*.out', '!out', 'a b', 'a\\b', '#out'].map(
      (cdkout): [Record<string, unknown>, RegExp] => [{ cdkout }, /Must be a plain name/],
    ),
    ...['src', 'SRC', 'src/out', 'test/out', 'node_modules/.cache', '.git', 'package.json', 'yarn.lock'].map(
      (cdkout): [Record<string, unknown>, RegExp] => [{ cdkout }, /is already used for something else/],
    ),
    [{ context: 'a' }, /context: "a"\n +Must be an object/],
    [{ context: [] }, /context: \[\]\n +Must be an object/],
    [{ context: new Map() }, /context.*\n +Must be a JSON value/],
    [{ context: { a: () => 1 } }, /context\["a"\].*\n +Must be a JSON value\.\n +Use strings, numbers/],
    [{ context: { a: { b: [0, Number.NaN] } } }, /context\["a"\]\["b"\]\[1\]: NaN\n +Must be a JSON value/],
    [{ context: { a: [undefined] } }, /context\["a"\]\[0\]\n +Must be a JSON value/],
    [{ context: { a: new Date(0) } }, /context\["a"\].*\n +Must be a JSON value/],
    [{ context: { a: 1n } }, /context\["a"\]: 1n\n/],
    [{ context: { a: circle } }, /context\["a"\]\["self"\].*\n +The value contains itself/],
    [{ context: { [QUALIFIER]: 'far-too-long' } }, /bootstrapQualifier"\].*\n.*\n +Use 1 to 10 letters/],
    [{ context: { [QUALIFIER]: 5 } }, /bootstrapQualifier"\]: 5\n/],
    [{ context: { [BOUNDARY]: 'lab' } }, /permissionsBoundary"\]: "lab"\n.*\n +Use \{ name: 'my-boundary' \}/],
    [{ context: { [BOUNDARY]: { policy: 'lab' } } }, /sets no permissions boundary/],
    [
      { context: { [BOUNDARY]: { name: `lab-\${AWS::AccountId}` } } },
      /cannot replace \$\{AWS::AccountId\}.*\n +Write the value/,
    ],
  ])('is refused if it is wrong: %j', (options, says) => {
    expect(complaint(any(options))).toMatch(says);
  });

  test('is reported together with values of another type', () => {
    const said = complaint(
      any({
        cdkVersion: 2,
        cdkCliVersion: '*',
        cdkout: '.',
        requireApproval: 'no',
        context: { a: 1n, b: 2n },
        spotMaxVcpus: 0,
        vscode: 'yes',
      }),
    );
    expect(said).toMatch(/8 options cannot be used/);
  });

  test('is refused if a member of projen does not exist', () => {
    const { NEVVER } = awscdk.ApprovalLevel as unknown as Record<string, undefined>;
    expect(complaint(any({ requireApproval: NEVVER }))).toMatch(/requireApproval\n.*\n.*remove the line/);
  });
});

test('no folder with generated files can be the cloud assembly', () => {
  const { PNPM, YARN_BERRY } = javascript.NodePackageManager;
  const repositories: Parameters<typeof generated>[0][] = [
    { devContainer: true, gitpod: true, renovatebot: true, license: 'MIT', copyrightOwner: 'Lab' },
    { packageManager: PNPM },
    { packageManager: YARN_BERRY },
  ];
  const paths = repositories.flatMap((options) => Object.keys(generated(options)));
  const roots = [...new Set(paths.map((path) => path.split('/')[0]))];
  expect(roots.length).toBeGreaterThan(15);
  expect(roots.filter((cdkout) => complaint(any({ cdkout })) === '')).toEqual([]);
});

describe('as flags of projen new', () => {
  const refused = (line: string) => renderProblems(checkFlags(line.split(' ')), { flags: true });

  test('they are read', () => {
    const words = '--cdk-version 2.290.0 --cdk-cli-version ^2.1150.0 --require-approval any-change --cdkout build/cdk';
    expect(checkFlags(words.split(' '))).toEqual([]);
    expect(flaggedOptions(words.split(' '))).toEqual({
      cdkVersion: '2.290.0',
      cdkCliVersion: '^2.1150.0',
      requireApproval: 'any-change',
      cdkout: 'build/cdk',
    });
  });

  test('they are refused by their names', () => {
    const said = refused('--cdk-version 2.1.0 --cdk-cli-version latest --require-approval maybe --cdkout src');
    for (const flag of ['cdk-version: 2.1.0', 'cdk-cli-version: latest', 'require-approval: maybe', 'cdkout: src']) {
      expect(said).toContain(`\n  --${flag}\n`);
    }
    expect(said).toContain('4 flags cannot be used');
  });

  test('context is not a flag, because it is an object', () => {
    expect(refused('--context a=b')).toMatch(
      /--context: "a=b"\n +Not available as a flag\.\n.*set the option in \.projenrc/,
    );
    expect(optionReference().find(({ name }) => name === 'context')?.type).toBe('object');
  });
});

test('the documented defaults are the true ones', () => {
  const defaults = Object.fromEntries(optionReference().map(({ name, default: byDefault }) => [name, byDefault]));
  const { dependencies, devDependencies } = JSON.parse(generated()['package.json']);
  expect(`"${dependencies['aws-cdk-lib']}"`).toBe(defaults.cdkVersion.replace('"', '"^'));
  expect(`"${devDependencies['aws-cdk']}"`).toBe(defaults.cdkCliVersion);
  expect(JSON.stringify(JSON.parse(generated()['cdk.json']).output)).toBe(defaults.cdkout);
});

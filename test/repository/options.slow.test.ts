import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { javascript, Project, typescript } from 'projen';
import {
  Architecture,
  type BatchKnobs,
  GwfBatchProject,
  type GwfBatchProjectOptions,
  ImagePullBehavior,
  OnDemandAllocationStrategy,
  SpotAllocationStrategy,
} from '../../src';
import { type OptionReference, optionReference } from '../../src/knobs/reference';
import { rows } from '../../src/knobs/rules';
import { checkOptions } from '../../src/options/check-options';
import { checkTypes } from '../../src/repository/checks/types';
import { generated } from '../generated';
import { complaint } from '../knobs/problems';

const any = (options: Record<string, unknown>) => options as BatchKnobs;

describe('an option that does not exist', () => {
  test.each([
    [{ maxVcpus: 10 }, 'maxVcpus', /Unknown option\.\n +Did you mean onDemandMaxVcpus or spotMaxVcpus\?/],
    [{ labels: { lab: 'x' } }, 'labels', /Unknown option\.\n +Remove it/],
    [{ arch: 'ARM64' }, 'arch', /Did you mean architecture\?/],
    [{ color: null }, 'color', /Remove it\. docs\/knobs\.md/],
    [{ 'spot-max-vcpus': 5 }, 'spot-max-vcpus', /Unknown option/],
  ])('is refused: %j', (options, name, says) => {
    expect(complaint(any(options))).toContain(`\n  ${name}\n`);
    expect(complaint(any(options))).toMatch(says);
  });

  test.each([
    'jest',
    'eslint',
    'sampleCode',
    'release',
    'tsconfig',
    'featureFlags',
    'buildCommand',
    'projenrcJs',
    'prettier',
    'runner',
  ])('but that projen has is reported as set by the project type: %s', (name) => {
    expect(complaint(any({ [name]: false }))).toMatch(/gwf-batch sets this option of projen itself/);
  });

  test('is allowed without a value', () => {
    expect(complaint(any({ color: undefined, jest: undefined }))).toBe('');
  });

  test('is reported together with all others', () => {
    const said = complaint(any({ labels: {}, jest: true, spotMaxVcpus: 0.5, minNodeVersion: 20, github: 'no' }));
    expect(said).toMatch(/5 options cannot be used/);
  });
});

const KEY = 'arn:aws:kms:eu-west-1:111111111111:key/0a1b2c3d-0000-0000-0000-000000000001';

/** Values that are right; with the defaults of the other knobs that have one, they set every option. */
const GIVEN: Partial<GwfBatchProjectOptions>[] = [
  {
    namespace: 'lab',
    stackName: 'Lab-1',
    tags: { CostCenter: '42' },
    permanentTags: { 'lab:owner': 'Genomics / R+D' },
    region: 'eu-west-1',
    architecture: Architecture.X86_64,
    onDemandInstanceFamilies: ['m7i', 'm6i'],
    onDemandExcludedInstanceTypes: ['m6i.large'],
    onDemandMinSize: 'large',
    onDemandMaxSize: '4xlarge',
    onDemandMinVcpus: 0,
    onDemandMaxVcpus: 10,
    onDemandAllocationStrategy: OnDemandAllocationStrategy.BEST_FIT_PROGRESSIVE,
    spotInstanceFamilies: ['m7i', 'm6i'],
    spotExcludedInstanceTypes: ['m6i.large'],
    spotMinSize: 'large',
    spotMaxSize: '4xlarge',
    spotMinVcpus: 0,
    spotMaxVcpus: 10,
    spotAllocationStrategy: SpotAllocationStrategy.SPOT_CAPACITY_OPTIMIZED,
    spotBidPercentage: 60,
    hostRefresh: '2026-12',
    hostImageId: 'ami-01234567',
    volumeKmsKeyArn: KEY,
    sessionManager: true,
    metadataHopLimit: 1,
    defaultQueuePriority: 1,
    priorityQueuePriority: 2,
    priorityQueueUsesSpot: false,
    cancelUnrunnableAfterMinutes: 60,
    vpcId: 'vpc-01234567',
    subnetIds: ['subnet-01234567'],
    internetAccess: true,
    httpProxy: 'http://proxy.lab.org:3128',
    noProxy: ['.lab.org'],
    bucketName: 'data',
    existingBucket: true,
    bucketKmsKeyArn: KEY,
    readBuckets: ['refs'],
    readWriteBuckets: ['results'],
    kmsKeyArns: [KEY],
    scratchGiB: 200,
    scratchGiBPerVcpu: 10,
    useInstanceStore: true,
    scratchThroughputMiBps: 250,
    scratchIops: 3000,
    jobImage: 'quay.io/lab/tools:1',
    pullThroughRegistries: ['docker.io'],
    dockerHubSecretArn: 'arn:aws:secretsmanager:eu-west-1:111111111111:secret:ecr-pullthroughcache/hub-AbCdEf',
    imagePullBehavior: ImagePullBehavior.ALWAYS,
    engines: ['nextflow'],
    hostAwsCli: true,
    jobTimeoutHours: 48,
    jobAttempts: 3,
    logRetentionDays: 30,
  },
  { vpcCidr: '10.0.0.0/16', maxAzs: 2, natGateways: 1, workExpirationDays: 30, intelligentTiering: true },
  { onDemandInstanceTypes: ['m7i.large'], spotInstanceTypes: ['m7i.large'], useDefaultVpc: true },
];

const given = new Set(GIVEN.flatMap((right) => Object.keys(right)));
const DEFAULTS = Object.fromEntries(
  rows().flatMap(([name, { default: byDefault }]) =>
    given.has(name) || byDefault === undefined ? [] : [[name, byDefault]],
  ),
);
const RIGHT = [...GIVEN, DEFAULTS];

/** Of each type of projen's own options the values that are right, and of every type some that are not. */
const VALUES: Record<OptionReference['type'], { right: unknown[]; wrong: unknown[] }> = {
  string: { right: ['20', ''], wrong: [20, true, ['a'], {}, null] },
  number: { right: [1], wrong: ['20', true, [1], {}, null] },
  boolean: { right: [true, false], wrong: ['no', 1, [true], {}, null] },
  'string[]': { right: [[], ['a']], wrong: ['a', 1, true, {}, null, [1], [null]] },
  enum: { right: [], wrong: ['bogus', 1, true, ['a'], {}, null] },
  object: { right: [{}, new Map()], wrong: ['a', 3, true, [], null] },
  'object[]': { right: [[], [{}]], wrong: ['a', 3, true, {}, null, ['a'], [null]] },
};

const rounds = [0, 1, 2, 3, 4, 5, 6];
const options = optionReference();
const inherited = options.filter(({ group }) => group === 'RepositoryOptions');
/** Every option with one of these values. */
const all = (of: OptionReference[], value: (option: OptionReference) => unknown) =>
  any(Object.fromEntries(of.map((option) => [option.name, value(option)])));

describe('every option', () => {
  test.each(RIGHT.map((right) => [right]))('accepts a value of its type, %#', (right) => {
    expect(checkOptions(right)).toEqual([]);
  });

  test.each(rounds)('of projen accepts all values of its type: %i', (round) => {
    const right = ({ type, members }: OptionReference) => [...VALUES[type].right, ...Object.values(members)][round];
    expect(checkTypes(all(inherited, right), inherited)).toEqual([]);
  });

  test('is tested', () => {
    const tried = [...RIGHT.flatMap((right) => Object.keys(right)), ...inherited.map(({ name }) => name)];
    expect(tried.sort()).toEqual(options.map(({ name }) => name).sort());
  });

  test.each(rounds)('refuses values of another type, all at once: %i', (round) => {
    const wrong = ({ type }: OptionReference) => VALUES[type].wrong[round];
    const told = new Set(checkOptions(all(options, wrong)).map(({ option }) => option));
    const asked = options.filter((option) => wrong(option) !== undefined).map(({ name }) => name);
    expect(asked.filter((name) => !told.has(name))).toEqual([]);
  });
});

describe('a member that an enumeration does not have', () => {
  const members = Architecture as unknown as Record<string, Architecture>;

  test('is refused with its name', () => {
    expect(complaint({ architecture: members.ARM })).toMatch(/architecture: "ARM"\n.*\n +Did you mean ARM64\?/);
    expect(complaint({ architecture: members.arm64 })).toMatch(/architecture: "arm64"/);
  });

  test('does not change the enumeration for others', () => {
    expect(Object.keys(Architecture)).toEqual(['X86_64', 'ARM64']);
    expect({ ...Architecture }).toEqual({ X86_64: 'X86_64', ARM64: 'ARM64' });
    expect([members.then, members.toJSON, members.default]).toEqual([undefined, undefined, undefined]);
    expect(String(Architecture)).toBe('[object Object]');
  });

  test('is refused for enumerations of projen too, except for undefined values of a subclass', () => {
    const packageManager = (javascript.NodePackageManager as unknown as Record<string, undefined>).YARNN;
    expect(complaint(any({ packageManager }))).toMatch(/packageManager\n.*\n.*remove the line to use the default/);
    expect(complaint(any({ packageManager }), class Lab {})).toBe('');
    expect(complaint({ architecture: undefined, spotMaxVcpus: undefined })).toBe('');
  });
});

test('a repository without a name, or without any option, is refused', () => {
  expect(complaint(any({ name: undefined }))).toMatch(/ {2}name\n +name is required/);
  expect(() => new GwfBatchProject(undefined as unknown as GwfBatchProjectOptions)).toThrow(
    / {2}name\n +name is required/,
  );
});

test('a value is shown, whatever it is', () => {
  const circle: Record<string, unknown> = {};
  circle.self = circle;
  for (const [value, shown] of [
    [circle, ': <ref'],
    [() => 1, ': ()'],
    [10n, ': 10n'],
    [Number.NaN, ': NaN'],
    [null, ': null'],
  ] as const) {
    expect(complaint(any({ license: value }))).toContain(`  license${shown}`);
  }
});

test('a repository with a license gets its text', () => {
  const licensed = generated({ license: 'MIT', copyrightOwner: 'Lab' });
  expect(licensed.LICENSE).toMatch(/^Copyright \(c\) \d+ Lab\n/);
  expect(JSON.parse(licensed['package.json'])).toMatchObject({ license: 'MIT' });
  for (const options of [{}, { license: 'UNLICENSED' }, { license: 'MIT', licensed: false }]) {
    expect(Object.keys(generated(options))).not.toContain('LICENSE');
    expect(JSON.parse(generated(options)['package.json'])).toMatchObject({ license: 'UNLICENSED' });
  }
});

describe('a combination that projen would refuse with a stack', () => {
  const WRONG: [options: Record<string, unknown>, says: RegExp][] = [
    [{ licensed: true, license: 'MITT' }, /license: "MITT"\n.*\n +Did you mean MIT\?/],
    [{ licensed: undefined, license: 'MITT' }, /license: "MITT"\n.*\n +Did you mean MIT\?/],
    [{ licensed: true, license: 'MIT' }, /copyrightOwner\n +The MIT license needs the name of the copyright owner/],
    [{ authorEmail: 'lab@lab.org' }, /authorEmail.*\n.*\n +Set authorName too/],
    [{ authorOrganization: false }, /authorOrganization: false\n.*\n +Set authorName too/],
    [{ dependabot: true, depsUpgrade: true }, /dependabot: true\n +Conflicts with depsUpgrade/],
    [{ autoApproveUpgrades: true }, /autoApproveUpgrades: true\n.*\n +Set autoApproveOptions too/],
    [{ npmRegistryUrl: 'npm.lab.org' }, /npmRegistryUrl: "npm.lab.org"\n +Must be a URL/],
  ];

  test.each(WRONG)('is refused: %j', (options, says) => {
    expect(complaint(any(options))).toMatch(says);
    // If projen no longer refuses it, neither should this.
    const outdir = mkdtempSync(join(tmpdir(), 'gwf-batch-test-'));
    const stock = { name: 'lab', defaultReleaseBranch: 'main', licensed: false, outdir, ...options };
    try {
      expect(() => new typescript.TypeScriptAppProject(stock)).toThrow();
    } finally {
      rmSync(outdir, { recursive: true, force: true });
    }
  });

  test('is allowed in a subproject, which has no GitHub', () => {
    const parent = new Project({ name: 'root', outdir: mkdtempSync(join(tmpdir(), 'gwf-batch-test-')) });
    const options = { autoApproveUpgrades: true, parent, outdir: 'batch' };
    expect(complaint(any(options))).toBe('');
    expect(complaint(any({ ...options, github: true }))).toMatch(/Set autoApproveOptions too/);
    rmSync(parent.outdir, { recursive: true });
  });

  test.each([
    { licensed: true },
    { license: 'UNLICENSED' },
    { licensed: true, license: 'MIT', authorName: 'Lab' },
    { licensed: false, license: 'Lab' },
    { dependabot: true },
    { authorName: 'Lab', authorEmail: 'lab@lab.org' },
    { autoApproveUpgrades: true, autoApproveOptions: {} },
    { autoApproveUpgrades: true, github: false },
  ])('is accepted if it is right: %j', (options) => {
    expect(complaint(any(options))).toBe('');
    expect(Object.keys(generated(options))).not.toEqual([]);
  });
});

import { REGISTRIES } from '../../src/app/batch/images/registries';
import type { BatchKnobs } from '../../src/app/batch/knobs';
import { checkKnobs } from '../../src/knobs/check';
import { RULES, rows } from '../../src/knobs/rules';
import { ENGINE_NAMES } from '../../src/knobs/rules/engines';
import { checkForm, type Form } from '../../src/knobs/rules/form';

/** Values of a knob: those on the edge of what is right, and those beyond it. */
interface Values {
  readonly right: readonly unknown[];
  readonly wrong: readonly unknown[];
}

const whole = (min: number, max: number): Values => ({
  right: [min, max],
  wrong: [min - 1, max + 1, min + 0.5, Number.NaN, Number.POSITIVE_INFINITY, String(min), null],
});
const memberOf = (members: object): Values => ({ right: Object.values(members), wrong: ['bogus', '', 1, null] });
/** Names of EC2, which another check compares with the catalog. */
const named = (right: string[], wrong: string[]): Values => ({ right, wrong: ['', ...wrong, 1, {}, right, null] });
const listOfNamed = (right: string[], wrong: string[]): Values => ({
  right: [[], right],
  wrong: [...['', ...wrong, 1, null, right].map((each) => [each]), [right[0], right[0]], right[0], {}, null],
});
/** What is right is no part of something longer. */
const longer = ([right]: string[]) => [`!${right}`, `${right}!`, `\n${right}`, `${right}\n`];
const text = (right: string[], wrong: string[]) => named(right, [...longer(right), ...wrong]);
const list = (right: string[], wrong: string[]) => listOfNamed(right, [...longer(right), ...wrong]);
const TAGS: Values = {
  right: [{}, { CostCenter: '42' }, { a: '' }, { 'a aws:': 'b c' }, { ['a'.repeat(128)]: 'b'.repeat(256) }],
  wrong: [
    ...['a', [], null, { CostCenter: 42 }, { 'aws:a': 'b' }, { Name: 'a' }, { a: 'b;c' }, { a: 'b'.repeat(257) }],
    ...[{ 'AWS:a': 'b' }, { '': 'b' }, { 'a;': 'b' }, { 'a ': 'b' }, { ['a'.repeat(129)]: 'b' }, { a: ' b' }],
    JSON.parse('{ "__proto__": "b" }'),
  ],
};
const KEY = 'arn:aws:kms:eu-west-1:111111111111:key/0a1b2c3d-0000-0000-0000-000000000001';
const KEYS = [KEY, 'arn:aws-cn:kms:cn-north-1:111111111111:key/mrk-0123456789abcdef0123456789abcdef'];
const NO_KEYS = ['alias/aws/ebs', KEY.replace('kms', 's3'), KEY.replace('1111:', '111:'), `${KEY}0`];
const SECRET = 'arn:aws:secretsmanager:eu-west-1:111111111111:secret:ecr-pullthroughcache/hub-AbCdEf';
const DIGEST = `@sha256:${'0'.repeat(64)}`;
const SIZE = named(['large', 'metal'], ['4x large', ' large']);
const FAMILIES = listOfNamed(['m7i', 'c7i'], ['m7i c7i']);
const TYPES = listOfNamed(['m7i.large', 'c7i'], ['m7i.large c7i']);
const BUCKETS = list(['refs', 'refs/hg38', 'refs/hg19/'], ['s3://refs', 'refs/*', 'refs//a', 'a']);

/** The ranges next to those that no VPC can have. */
const BESIDE_TAKEN = ['1.0', '126.255', '128.0', '169.253', '169.255', '172.16', '172.18', '223.255'].map(
  (beginning) => `${beginning}.0.0/16`,
);

/** Values of the knobs whose rule does not tell them: one that is added fails without. */
const OWN: { readonly [Knob in keyof BatchKnobs]: Values } = {
  namespace: text(['a', 'a'.repeat(32)], ['a'.repeat(33), 'A', '1a', 'a-', 'a--b', 'constructor']),
  stackName: text(['a', 'A'.repeat(128)], ['a'.repeat(129), '1a', 'a_b', 'constructor']),
  region: named(['eu-west-1'], ['eu west 1', 'eu-west-1\n']),
  tags: TAGS,
  permanentTags: TAGS,
  onDemandInstanceFamilies: FAMILIES,
  onDemandInstanceTypes: TYPES,
  onDemandExcludedInstanceTypes: TYPES,
  onDemandMinSize: SIZE,
  onDemandMaxSize: SIZE,
  onDemandMinVcpus: whole(0, 1_000_000),
  onDemandMaxVcpus: whole(1, 1_000_000),
  spotInstanceFamilies: FAMILIES,
  spotInstanceTypes: TYPES,
  spotExcludedInstanceTypes: TYPES,
  spotMinSize: SIZE,
  spotMaxSize: SIZE,
  spotMinVcpus: whole(0, 1_000_000),
  spotMaxVcpus: whole(1, 1_000_000),
  spotBidPercentage: whole(1, 100),
  hostRefresh: text(['2026-12', 'a'.repeat(32)], ['a'.repeat(33), '-a', 'a b', "a'"]),
  hostImageId: text(['ami-01234567', 'ami-0123456789abcdef0'], ['al2023', 'ami-012345678', 'ami-0123456G']),
  volumeKmsKeyArn: text(KEYS, NO_KEYS),
  metadataHopLimit: whole(1, 64),
  defaultQueuePriority: whole(0, 1000),
  priorityQueuePriority: whole(0, 1000),
  cancelUnrunnableAfterMinutes: whole(10, 1440),
  vpcId: text(['vpc-01234567', 'vpc-0123456789abcdef0'], ['my-vpc', 'vpc-012345678', 'subnet-01234567']),
  subnetIds: list(['subnet-01234567', 'subnet-0123456789abcdef0'], ['subnet-012345678', 'vpc-01234567']),
  vpcCidr: text(
    ['10.0.0.0/16', '10.255.0.0/16', '192.168.4.0/22', ...BESIDE_TAKEN],
    ['10.0.0.0', '10.0.0.0/15', '10.0.0.0/23', '10.0.1.0/16', '10.256.0.0/16', ' 10.0.0.0/16', '10.0.0.0/16 '],
  ),
  maxAzs: whole(1, 6),
  natGateways: whole(0, 6),
  httpProxy: text(['http://proxy.lab.org:3128', 'https://proxy/'], ['proxy:3128', 'http://me:pw@proxy', 'ftp://proxy']),
  noProxy: list(['.lab.org', '10.0.0.0/8'], ['a b', 'a,b']),
  bucketName: text(
    ['abc', 'lab.data-1', '10.0.0.1.lab'],
    ['ab', 'a'.repeat(64), '10.0.0.1', '192.168.10.20', 'a..b', 'a.-b', 'lab..b', 'lab-.b', 's3://lab'],
  ),
  bucketKmsKeyArn: text(KEYS, NO_KEYS),
  readBuckets: BUCKETS,
  readWriteBuckets: BUCKETS,
  kmsKeyArns: list(KEYS, NO_KEYS),
  workExpirationDays: whole(1, 3650),
  scratchGiB: whole(8, 65536),
  scratchGiBPerVcpu: whole(0, 170),
  scratchThroughputMiBps: whole(125, 2000),
  scratchIops: whole(3000, 80000),
  jobImage: text(
    ['lab/tools:1', 'tools:latest-2', 'quay.io:443/lab/tools:1', `tools${DIGEST}`, `lab/tools:1.2_rc-3${DIGEST}`],
    [
      'tools',
      'lab/tools:latest',
      'a b:1',
      'A/b:1',
      `tools${DIGEST}0`,
      `tools${DIGEST.slice(0, -1)}`,
      `tools:-1${DIGEST}`,
    ],
  ),
  pullThroughRegistries: list(Object.keys(REGISTRIES), ['quay', 'toString']),
  dockerHubSecretArn: text(
    [SECRET, SECRET.replace('aws', 'aws-us-gov')],
    ['lab/hub', SECRET.replace('ecr-pullthroughcache/', '')],
  ),
  engines: list([...ENGINE_NAMES], ['nextflo', 'toString']),
  jobTimeoutHours: whole(1, 336),
  jobAttempts: whole(1, 10),
  logRetentionDays: { right: [1, 30, 3653], wrong: [0, 31, 3654, 1.5, Number.NaN, '30', null] },
};

/** Every knob. */
const VALUES = rows().map(([name, form]) => [name, OWN[name] ?? edgesOf(name, form)] as const);

function edgesOf(name: string, { isSwitch, enumeration = {} }: Form<unknown>): Values {
  const members = Object.values(enumeration);
  if (isSwitch) {
    return { right: [true, false], wrong: ['true', 1, null] };
  }
  if (members.length === 0) {
    throw new Error(`The rule of ${name} tells no values: add some to OWN.`);
  }
  return memberOf(members[0]);
}

/** The knob that an option belongs to: itself, or that of a key. */
const knobOf = (option: string) => option.split('.')[0];

describe.each(VALUES)('the form of %s', (knob, { right, wrong }) => {
  test('refuses values of another type, out of bounds or malformed, with the name of the knob', () => {
    for (const value of wrong) {
      const told = checkForm(knob, value, RULES[knob].check).map(({ option }) => knobOf(option));
      expect([value, [...new Set(told)]]).toEqual([value, [knob]]);
    }
  });

  test('accepts values at the bounds', () => {
    for (const value of right) {
      expect([value, checkForm(knob, value, RULES[knob].check)]).toEqual([value, []]);
    }
  });
});

const rounds = Array.from({ length: Math.max(...VALUES.map(([, { wrong }]) => wrong.length)) }, (_, round) => round);

test.each(rounds)('all wrong knobs are refused at once: %i', (round) => {
  const wrong = VALUES.filter(([, values]) => round < values.wrong.length);
  const told = checkKnobs(Object.fromEntries(wrong.map(([knob, values]) => [knob, values.wrong[round]])));
  expect([...new Set(told.map(({ option }) => knobOf(option)))].sort()).toEqual(wrong.map(([knob]) => knob).sort());
});

test('a list has up to 1000 elements', () => {
  const { check } = RULES.noProxy;
  const hosts = (length: number) => Array.from({ length }, (_, index) => `host-${index}.lab.org`);
  expect(checkForm('noProxy', hosts(1000), check)).toEqual([]);
  expect(checkForm('noProxy', hosts(1001), check)).toEqual([
    expect.objectContaining({ reason: 'Has more than 1000 elements.', fix: 'Use 1000 or fewer.' }),
  ]);
});

test.each([
  ['3', 'Use a number, without quotes.'],
  [Number.NaN, 'Use a number.'],
  [0, 'Use 1 or more.'],
  [11, 'Use 10 or less.'],
  [1.5, 'Use a number without a fraction.'],
])('the fix for %p jobAttempts is: %s', (value, fix) => {
  expect(checkForm('jobAttempts', value, RULES.jobAttempts.check)).toEqual([expect.objectContaining({ fix })]);
});

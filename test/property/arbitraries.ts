import * as fc from 'fast-check';
import type { BatchKnobs } from '../../src';
import { REGISTRIES } from '../../src/app/batch/images/registries';
import { catalog } from '../../src/catalog/ec2/catalog';
import { rows } from '../../src/knobs/rules';
import { ENGINE_NAMES } from '../../src/knobs/rules/engines';
import type { Form } from '../../src/knobs/rules/form';

type Values = { readonly [knob in keyof Required<BatchKnobs>]: fc.Arbitrary<NonNullable<BatchKnobs[knob]>> };

const one = fc.constantFrom;
const integer = (min: number, max: number) => fc.oneof(one(min, max), fc.integer({ min, max }));
const list = <T>(of: fc.Arbitrary<T>, minLength = 0, maxLength = 4) => fc.uniqueArray(of, { minLength, maxLength });
const letters = (form: RegExp) => fc.stringMatching(form);

const { families, types, regions } = catalog();
const region = fc.oneof({ weight: 6, arbitrary: one(...regions.keys()) }, one('eu-south-9', 'xx-north-1'));
const partition = one('aws', 'aws-cn', 'aws-us-gov');
const account = one('111111111111', '222222222222');
const hex = (length: number) => fc.stringMatching(new RegExp(`^[0-9a-f]{${length}}$`));
const key = fc
  .tuple(fc.oneof({ weight: 5, arbitrary: one('aws') }, partition), region, account, hex(12))
  .map(([aws, place, owner, id]) => `arn:${aws}:kms:${place}:${owner}:key/0a1b2c3d-0000-0000-0000-${id}`);
const bucket = fc.oneof(
  letters(/^[a-z0-9][a-z0-9-]{2,20}[a-z0-9]$/),
  one('lab', 'lab-data', 'references', '1000genomes', 'a.b.c', 'x'.repeat(63)),
);
const folder = fc.oneof(letters(/^[A-Za-z0-9!_.'()-]{1,8}$/), one('a(', "it's", '.', '..', 'a+b'));
const place = fc
  .tuple(bucket, list(folder, 0, 3), one('', '', '/'))
  .map(([name, folders, end]) => `${[name, ...folders].join('/')}${end}`);
const family = one(...families.keys(), 'm9i', 'g8', 'c99g');
const common = one('m5', 'c5', 'r5', 'm6i', 'c6i', 'm7i', 'r7i', 'm8i', 'c7a', 'm6g', 'c7g', 'r8g', 'g5', 'g6', 'm5zn');
const type = fc.oneof(
  one(...types.keys()),
  common.map((name) => `${name}.4xlarge`),
);
const size = one(
  'large',
  'xlarge',
  '2xlarge',
  '4xlarge',
  '8xlarge',
  '16xlarge',
  '24xlarge',
  'medium',
  'metal',
  '3xlarge',
);
const vcpus = fc.oneof(integer(1, 10_000), one(1, 2, 4, 8, 64, 100, 256));
const tag = fc.oneof(letters(/^[A-Za-z][A-Za-z0-9:_-]{0,12}$/), one('constructor', 'toString', 'größe', 'a b'));
const tags = fc.dictionary(tag, letters(/^[A-Za-z0-9+=._:/@-]{0,12}$/), { maxKeys: 4, noNullPrototype: true });

/** Values of the right form of knobs whose rule does not tell them, or of which some are more likely than others. */
const OWN: Partial<Values> = {
  namespace: fc.oneof(
    letters(/^[a-z][a-z0-9-]{0,24}$/),
    one('constructor', 'a-', 'default', 'x'.repeat(32), 'gwf-batch'),
  ),
  stackName: fc.oneof(letters(/^[A-Za-z][A-Za-z0-9-]{0,30}$/), one('constructor', 'Lab', 'x'.repeat(128))),
  region,
  tags,
  permanentTags: tags,
  onDemandInstanceFamilies: list(fc.oneof(common, family), 1),
  onDemandInstanceTypes: list(fc.oneof(type, common, one('optimal', 'default_x86_64', 'default_arm64')), 1),
  onDemandExcludedInstanceTypes: list(fc.oneof(type, common)),
  onDemandMinSize: size,
  onDemandMaxSize: size,
  onDemandMinVcpus: fc.oneof(one(0, 0, 1), integer(0, 200)),
  onDemandMaxVcpus: vcpus,
  spotInstanceFamilies: list(fc.oneof(common, family), 1),
  spotInstanceTypes: list(fc.oneof(type, common, one('optimal', 'default_x86_64', 'default_arm64')), 1),
  spotExcludedInstanceTypes: list(fc.oneof(type, common)),
  spotMinSize: size,
  spotMaxSize: size,
  spotMinVcpus: fc.oneof(one(0, 0, 1), integer(0, 200)),
  spotMaxVcpus: vcpus,
  hostRefresh: letters(/^[A-Za-z0-9][A-Za-z0-9_.-]{0,31}$/),
  hostImageId: fc.oneof(hex(8), hex(17)).map((id) => `ami-${id}`),
  volumeKmsKeyArn: key,
  vpcId: fc.oneof(hex(8), hex(17)).map((id) => `vpc-${id}`),
  subnetIds: list(
    fc.oneof(hex(8), hex(17)).map((id) => `subnet-${id}`),
    1,
  ),
  vpcCidr: fc
    .tuple(one('10.0.0.0', '10.64.0.0', '172.16.0.0', '192.168.0.0', '100.64.0.0', '198.18.0.0'), integer(16, 22))
    .map(([address, bits]) => `${address}/${bits}`),
  httpProxy: one('http://proxy.lab.org:3128', 'https://10.0.0.1', 'http://proxy:8080/'),
  noProxy: list(one('.lab.org', '10.0.0.0/8', 'registry.lab.org:5000', '*.x.org')),
  bucketName: bucket,
  bucketKmsKeyArn: key,
  readBuckets: list(place, 0, 6),
  readWriteBuckets: list(place, 0, 6),
  kmsKeyArns: list(key),
  scratchThroughputMiBps: fc.oneof(one(125, 250, 500), integer(125, 2000)),
  scratchIops: fc.oneof(one(3000, 4000, 8000), integer(3000, 80_000)),
  jobImage: one(
    'quay.io/lab/tools:1.0',
    'ubuntu:24.04',
    '111111111111.dkr.ecr.eu-west-1.amazonaws.com/lab/tools:1.0',
    `lab/tools@sha256:${'0'.repeat(64)}`,
  ),
  pullThroughRegistries: list(one(...Object.keys(REGISTRIES))),
  dockerHubSecretArn: fc
    .tuple(region, letters(/^[a-z][\w]{0,8}$/))
    .map(([at, name]) => `arn:aws:secretsmanager:${at}:111111111111:secret:ecr-pullthroughcache/${name}-AbCdEf`),
  engines: list(one(...ENGINE_NAMES), 1),
  logRetentionDays: one(1, 30, 365, 3653),
};

/** Of each knob, values of the right form. What else is set may still contradict them. */
export const RIGHT = Object.fromEntries(
  rows().map(([name, form]) => [name, OWN[name] ?? valuesOf(name, form)]),
) as unknown as Values;

function valuesOf(name: string, { isSwitch, range, enumeration = {} }: Form<unknown>): fc.Arbitrary<unknown> {
  const members = Object.values(enumeration).flatMap((each) => Object.values(each));
  if (isSwitch) {
    return fc.boolean();
  }
  if (range) {
    return integer(range.min, range.max);
  }
  if (members.length === 0) {
    throw new Error(`The rule of ${name} tells no values: add some to OWN.`);
  }
  return one(...members);
}

type Knob = keyof Values;

export const KNOBS = Object.keys(RIGHT) as Knob[];

/** Knobs that go together more often than chance has it. */
const TOGETHER: readonly Knob[][] = [
  ['vpcId', 'subnetIds'],
  ['bucketName', 'existingBucket', 'bucketKmsKeyArn'],
  ['httpProxy', 'noProxy'],
  ['pullThroughRegistries', 'dockerHubSecretArn', 'namespace'],
  ['readBuckets', 'readWriteBuckets', 'kmsKeyArns'],
  ['architecture', 'onDemandInstanceFamilies', 'spotInstanceFamilies'],
  ['region', 'maxAzs', 'natGateways', 'vpcCidr'],
  ['scratchGiB', 'scratchIops', 'scratchThroughputMiBps'],
  ['vpcId', 'subnetIds', 'internetAccess', 'hostAwsCli', 'jobImage', 'engines'],
  ['onDemandMaxVcpus', 'onDemandMaxSize', 'spotMaxVcpus', 'spotMinSize'],
  ['tags', 'permanentTags'],
];

/** The names of a few knobs, of which some go together. */
const someKnobs = (least: number) =>
  fc
    .tuple(fc.subarray([...TOGETHER], { maxLength: 2 }), fc.subarray(KNOBS, { minLength: least, maxLength: 6 }))
    .map(([groups, others]) => [...new Set([...groups.flat(), ...others])]);

/** A few knobs with values of the right form, which mostly go together. */
export const rightKnobs: fc.Arbitrary<BatchKnobs> = someKnobs(3).chain(
  (names) => fc.record(Object.fromEntries(names.map((name) => [name, RIGHT[name]]))) as fc.Arbitrary<BatchKnobs>,
);

const circle: Record<string, unknown> = {};
circle.self = circle;

/** What nobody means: of other types, that JSON cannot write, that mean something to JavaScript, Markdown or a shell. */
const HOSTILE = one<unknown>(
  null,
  undefined,
  true,
  0,
  -0,
  -1,
  1.5,
  1e21,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  10n,
  Symbol('s'),
  () => 1,
  new Date(0),
  new Date(Number.NaN),
  new Map([['a', 1]]),
  /x/,
  circle,
  Object.create(null),
  {
    get thrown(): never {
      throw new Error('a getter');
    },
  },
  {
    toString(): never {
      throw new Error('toString');
    },
  },
  {
    toJSON(): never {
      throw new Error('toJSON');
    },
  },
  '',
  ' ',
  'constructor',
  '__proto__',
  'hasOwnProperty',
  'x'.repeat(10_000),
  '\u0000',
  '\ud800',
  '\u001b[31mred',
  'a\nb',
  '[a](https://example.org)',
  '<b>',
  '`|`',
  "'; rm -rf /",
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is what CloudFormation would fill in
  '${AWS::AccountId}',
  [],
  [null],
  [undefined],
  [[]],
  [''],
  ['constructor'],
  ['__proto__'],
  ['a', 'a'],
  // biome-ignore lint/suspicious/noSparseArray: somebody may write it
  ['m5', , 'c5'],
  Array.from({ length: 5_000 }, (_, index) => `b${index}`),
  { a: 1 },
  { a: 'b' },
);

/** A slip of the hand in a value of the right form. */
const nearly = (right: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc.tuple(right, fc.nat(), fc.string({ unit: 'grapheme', maxLength: 1 }), fc.nat(2)).map(([value, at, sign, kind]) => {
    const slip = (text: string) => {
      const index = at % (text.length + 1);
      return text.slice(0, index) + (kind === 0 ? '' : sign) + text.slice(kind === 1 ? index : index + 1);
    };
    if (typeof value === 'string') {
      return slip(value);
    }
    if (typeof value === 'number') {
      return [value + 0.5, -value, value * 1000][kind];
    }
    if (Array.isArray(value) && value.length > 0) {
      const element = value[at % value.length];
      return [...value, kind === 0 ? element : typeof element === 'string' ? slip(element) : element];
    }
    return kind === 0 ? [value] : JSON.stringify(value);
  });

/** Any knobs: right, nearly right, or hostile. */
export const anyKnobs: fc.Arbitrary<BatchKnobs> = someKnobs(0).chain(
  (names) =>
    fc.record(
      Object.fromEntries(
        names.map((name) => [
          name,
          fc.oneof(
            { weight: 12, arbitrary: RIGHT[name] },
            { weight: 3, arbitrary: nearly(RIGHT[name]) },
            { weight: 2, arbitrary: HOSTILE },
          ),
        ]),
      ),
    ) as fc.Arbitrary<BatchKnobs>,
);

/** What a project may be called. */
export const anyName: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 8, arbitrary: letters(/^[A-Za-z@][A-Za-z0-9 ._/-]{0,20}$/) },
  { weight: 2, arbitrary: fc.string({ unit: 'grapheme' }) },
  { weight: 1, arbitrary: HOSTILE },
);

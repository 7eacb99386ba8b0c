import { OnDemandAllocationStrategy } from '../../src/app/batch/knobs';
import { checkInstances, type InstanceSelection, resolveInstances } from '../../src/catalog';

type Knobs = InstanceSelection['knobs'];

/** What is warned of where nothing is wrong. */
function warnings(knobs: Knobs, region?: string): string[] {
  expect(checkInstances({ knobs, region })).toEqual([]);
  return resolveInstances({ knobs, region }).warnings;
}

const { BEST_FIT } = OnDemandAllocationStrategy;

/** No limit of vCPUs is in the way. */
const AMPLE = { onDemandMaxVcpus: 1000 };

type Row = [name: string, knobs: Knobs, region: string | undefined, texts: RegExp[]];

/** What is asked for, and every text that is said of it: which knob, which value, what follows. */
const WARNED: Row[] = [
  [
    'a newer family',
    { spotInstanceFamilies: ['m9i', 'm7i'] },
    'eu-west-1',
    [
      /^spotInstanceFamilies: the catalog, as of \d{4}-\d\d, does not know m9i\. The whole family is listed: sizes do not apply to it, and AWS Batch may exceed spotMaxVcpus \(1000\) by one of its hosts, however large\. The deployment fails where EC2 does not offer it\.$/,
    ],
  ],
  [
    'a newer family in an exact list',
    { onDemandInstanceTypes: ['m9i', 'm7i.large'] },
    'eu-west-1',
    [
      /^onDemandInstanceTypes: the catalog, .* does not know m9i\. The whole family is listed: AWS Batch may exceed onDemandMaxVcpus \(100\) by/,
    ],
  ],
  [
    'a newer family with BEST_FIT',
    { onDemandAllocationStrategy: BEST_FIT, onDemandInstanceFamilies: ['m9i', 'm7i'] },
    'eu-west-1',
    [
      /^onDemandInstanceFamilies: .*and hosts with more vCPUs than onDemandMaxVcpus \(100\) do not start\. The deployment/,
    ],
  ],
  [
    'a newer type, which has a size',
    { spotInstanceTypes: ['m9i.large'] },
    'eu-west-1',
    [/^spotInstanceTypes: the catalog, as of \S+, does not know m9i\.large\. The deployment fails/],
  ],
  [
    'a newer region',
    AMPLE,
    'ap-southeast-7',
    [
      /^region: the catalog, .* does not know what ap-southeast-7 offers\. If neither .* AWS Batch selects the types \(default_x86_64\), and sizes/,
    ],
  ],
  [
    'a newer region, with families and types by name',
    { onDemandInstanceFamilies: ['m7i'], spotInstanceTypes: ['m7i.large'] },
    'ap-southeast-7',
    [
      /^region: .* what ap-southeast-7 offers\. spotInstanceTypes cannot be checked: the deployment fails if a type/,
      /^region: .* what ap-southeast-7 offers\. onDemandInstanceFamilies cannot be checked: the deployment fails if a type/,
    ],
  ],
  [
    'sizes beside an exact list',
    {
      onDemandInstanceTypes: ['m7i.large'],
      onDemandMinSize: 'large',
      spotInstanceTypes: ['m7i.large'],
      spotMaxSize: '8xlarge',
    },
    'eu-west-1',
    [
      /^spotMaxSize: has no effect, because spotInstanceTypes is an exact list\.$/,
      /^onDemandMinSize: has no effect, because onDemandInstanceTypes is an exact list\.$/,
    ],
  ],
  [
    'exclusions beside an exact list',
    { spotInstanceTypes: ['m7i.large'], spotExcludedInstanceTypes: ['m7i'] },
    'eu-west-1',
    [/^spotExcludedInstanceTypes: has no effect, because spotInstanceTypes is an exact list\.$/],
  ],
  [
    'sizes and exclusions that have an effect',
    { spotMinSize: 'xlarge', spotMaxSize: '8xlarge', spotExcludedInstanceTypes: ['m5'] },
    'eu-west-1',
    [],
  ],
  [
    'burstable types',
    { spotInstanceTypes: ['t3.large', 'm7i.large'] },
    'eu-west-1',
    [/^spotInstanceTypes: the processors of t3 are not made for steady load and slow down under it\.$/],
  ],
  [
    'flex families',
    { onDemandInstanceFamilies: ['m7i-flex', 'm7i'] },
    'eu-west-1',
    [/^onDemandInstanceFamilies: the processors of m7i-flex are not made for steady load/],
  ],
  [
    'GPUs',
    { onDemandInstanceFamilies: ['g5'], spotInstanceTypes: ['g5.xlarge', 'c5.large'] },
    'eu-west-1',
    [
      /^spotInstanceTypes: g5 has GPUs, which are billed even if no job requests them\.$/,
      /^onDemandInstanceFamilies: g5 has GPUs, which are billed even if no job requests them\.$/,
    ],
  ],
  [
    'the GPU that takes overcommitment, by name',
    { spotInstanceTypes: ['g6f.large', 'g6f.xlarge'] },
    'us-east-1',
    [/^spotInstanceTypes: g6f has GPUs/, /^spotInstanceTypes: containers get the GPU of a g6f\.large only with/],
  ],
  [
    'the GPU that takes overcommitment, in a family',
    { onDemandInstanceFamilies: ['g6f'] },
    'us-east-1',
    [
      /^onDemandInstanceFamilies: g6f has GPUs/,
      /^onDemandInstanceFamilies: containers get the GPU of a g6f\.large only with/,
    ],
  ],
  [
    'larger types of that family',
    { onDemandInstanceFamilies: ['g6f'], onDemandMinSize: 'xlarge' },
    'us-east-1',
    [/^onDemandInstanceFamilies: g6f has GPUs/],
  ],
  [
    'a family of which sizes leave nothing',
    { onDemandInstanceFamilies: ['m7i', 'u7i-6tb'], onDemandMaxSize: '8xlarge' },
    'us-east-1',
    [/^onDemandInstanceFamilies: the sizes and exclusions leave no type of u7i-6tb\.$/],
  ],
  [
    'a family of which the limit leaves nothing',
    { onDemandInstanceFamilies: ['u7i-6tb', 'r7i'] },
    'us-east-1',
    [
      /^onDemandInstanceFamilies: no type of u7i-6tb is listed, because its hosts have 448 vCPUs or more and onDemandMaxVcpus is 100\. Raise onDemandMaxVcpus, or remove u7i-6tb\.$/,
    ],
  ],
  [
    'an exact list that leaves nothing open',
    { ...AMPLE, onDemandInstanceTypes: ['r7i', 'm7i.large'] },
    'eu-west-1',
    [],
  ],
  ['the defaults', {}, 'eu-west-1', []],
  ['the defaults anywhere', {}, undefined, []],
];

test.each(WARNED)('of %s is said what surprises, and nothing else', (_, knobs, region, texts) => {
  expect(warnings(knobs, region)).toEqual(texts.map((text) => expect.stringMatching(text)));
});

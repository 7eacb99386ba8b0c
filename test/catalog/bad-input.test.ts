import { Architecture, OnDemandAllocationStrategy } from '../../src/app/batch/knobs';
import { checkInstances, type InstanceSelection } from '../../src/catalog';

type Knobs = InstanceSelection['knobs'];

const { BEST_FIT } = OnDemandAllocationStrategy;

/** ap-southeast-3 offers g5g as bare metal only. */
const GRAVITON_GPUS = { architecture: Architecture.ARM64, hostImageId: 'ami-0123456789abcdef0' };

/** What cannot be had: knobs, region, and the option, value, reason and fix that are told of it. */
const WRONG: [knobs: Knobs, region: string | undefined, option: string, value: unknown, reason: RegExp, fix: RegExp][] =
  [
    // Families that exist nowhere.
    [
      { onDemandInstanceFamilies: ['m55'] },
      undefined,
      'onDemandInstanceFamilies',
      'm55',
      /no such/,
      /Did you mean m5\?/,
    ],
    [{ spotInstanceFamilies: ['mi7'] }, undefined, 'spotInstanceFamilies', 'mi7', /no such/, /Did you mean m7i\?/],
    [{ spotInstanceFamilies: ['M7I'] }, undefined, 'spotInstanceFamilies', 'M7I', /no such/, /Did you mean m7i\?/],
    [{ spotInstanceFamilies: ['c9'] }, undefined, 'spotInstanceFamilies', 'c9', /no such/, /Did you mean c\d\?/],
    [{ spotInstanceFamilies: ['m9x'] }, undefined, 'spotInstanceFamilies', 'm9x', /no such/, /such as m8a/],
    [{ spotInstanceFamilies: ['m12i'] }, undefined, 'spotInstanceFamilies', 'm12i', /no such/, /Did you mean m\di\?/],
    [{ spotInstanceFamilies: ['mac3'] }, undefined, 'spotInstanceFamilies', 'mac3', /no such/, /Use|Did/],
    [{ spotInstanceFamilies: ['penguin'] }, undefined, 'spotInstanceFamilies', 'penguin', /no such/, /such as c8a/],
    [
      { spotInstanceFamilies: ['m5.large'] },
      undefined,
      'spotInstanceFamilies',
      'm5.large',
      /instance type/,
      /spotInstanceTypes/,
    ],
    [
      { spotInstanceFamilies: ['optimal'] },
      undefined,
      'spotInstanceFamilies',
      'optimal',
      /alias of AWS Batch/,
      /spotInstanceTypes/,
    ],
    [{ spotInstanceFamilies: [] }, undefined, 'spotInstanceFamilies', [], /empty/, /remove the option/],

    // Types that exist nowhere.
    [
      { spotInstanceTypes: ['c5.lage'] },
      undefined,
      'spotInstanceTypes',
      'c5.lage',
      /no such/,
      /Did you mean c5\.large\?/,
    ],
    [
      { spotInstanceTypes: ['c5large'] },
      undefined,
      'spotInstanceTypes',
      'c5large',
      /no such/,
      /Did you mean c5\.large\?/,
    ],
    [{ spotInstanceTypes: ['c5.8xlarge'] }, undefined, 'spotInstanceTypes', 'c5.8xlarge', /no such/, /c5\.9xlarge\?/],
    [
      { spotInstanceTypes: ['m8i.7xlarge'] },
      undefined,
      'spotInstanceTypes',
      'm8i.7xlarge',
      /no such/,
      /m8i\.8xlarge\?/,
    ],
    [
      { spotInstanceTypes: ['optimall'] },
      undefined,
      'spotInstanceTypes',
      'optimall',
      /no such/,
      /Did you mean optimal\?/,
    ],
    [{ spotInstanceTypes: ['m7i.'] }, undefined, 'spotInstanceTypes', 'm7i.', /no such/, /such as/],
    [{ spotInstanceTypes: [] }, undefined, 'spotInstanceTypes', [], /empty/, /remove the option/],
    [
      { spotInstanceTypes: ['m5'], spotInstanceFamilies: ['m5'] },
      undefined,
      'spotInstanceTypes',
      ['m5'],
      /combined with spotInstanceFamilies/,
      /only one of the two/,
    ],

    // The other architecture.
    [
      { onDemandInstanceFamilies: ['m7g'] },
      undefined,
      'onDemandInstanceFamilies',
      'm7g',
      /These hosts are ARM64, but architecture is X86_64/,
      /Use m7.*architecture to ARM64/,
    ],
    [
      { architecture: Architecture.ARM64, spotInstanceTypes: ['c7i.large'] },
      'eu-west-1',
      'spotInstanceTypes',
      'c7i.large',
      /X86_64/,
      /c7g\.large/,
    ],
    [
      { spotInstanceTypes: ['default_arm64'] },
      undefined,
      'spotInstanceTypes',
      'default_arm64',
      /ARM64/,
      /Use default_x86_64/,
    ],
    [
      { architecture: Architecture.ARM64, spotInstanceTypes: ['optimal'] },
      undefined,
      'spotInstanceTypes',
      'optimal',
      /X86_64/,
      /Use default_arm64/,
    ],
    [{ onDemandInstanceFamilies: ['mac2'] }, undefined, 'onDemandInstanceFamilies', 'mac2', /Mac/, /such as c8/],

    // The usage class.
    [{ spotInstanceFamilies: ['c8ine'] }, undefined, 'spotInstanceFamilies', 'c8ine', /Not offered as Spot/, /c8in/],
    [{ spotInstanceTypes: ['hpc7a.96xlarge'] }, undefined, 'spotInstanceTypes', 'hpc7a.96xlarge', /as Spot/, /Use/],
    [
      { spotInstanceTypes: ['u-6tb1.56xlarge'] },
      undefined,
      'spotInstanceTypes',
      'u-6tb1.56xlarge',
      /Not offered as Spot/,
      /such as [a-z]\d/,
    ],

    // What a fixed region does not offer.
    [
      { onDemandInstanceFamilies: ['m5', 'm7i'] },
      'me-south-1',
      'onDemandInstanceFamilies',
      'm7i',
      /Not offered in me-south-1/,
      /in me-south-1, such as m6i.*another region: .*and \d+ more/,
    ],
    [
      { spotInstanceTypes: ['m7i.4xlarge'] },
      'me-south-1',
      'spotInstanceTypes',
      'm7i.4xlarge',
      /Not offered in me-south-1/,
      /such as m6i\.4xlarge/,
    ],

    // Sizes.
    [{ onDemandMinSize: '7xlarge' }, undefined, 'onDemandMinSize', '7xlarge', /no such size/, /Did you mean 8xlarge\?/],
    [
      { onDemandMaxSize: 'xlage' },
      'eu-west-1',
      'onDemandMaxSize',
      'xlage',
      /no such size/,
      /xlarge\? The sizes in eu-west-1/,
    ],
    [{ spotMaxSize: '1000xlarge' }, undefined, 'spotMaxSize', '1000xlarge', /no such size/, /The sizes are/],
    [
      { onDemandInstanceFamilies: ['m9i'], onDemandMaxSize: '[4xlarge](x)' },
      undefined,
      'onDemandMaxSize',
      '[4xlarge](x)',
      /no such size/,
      /The sizes are medium, large, /,
    ],
    [{ onDemandMinSize: '96xlarge' }, 'me-south-1', 'onDemandMinSize', '96xlarge', /me-south-1/, /32xlarge/],
    [
      { spotMinSize: '8xlarge' },
      undefined,
      'spotMinSize',
      '8xlarge',
      /above the largest \(4xlarge\)/,
      /raise spotMaxSize to 8xlarge/,
    ],
    [{ spotMaxSize: 'medium' }, undefined, 'spotMaxSize', 'medium', /above the largest/, /Lower spotMinSize to medium/],
    [
      { spotInstanceFamilies: ['p4d'] },
      undefined,
      'spotInstanceFamilies',
      ['p4d'],
      /No Spot type of p4d in any region lies between large and 4xlarge, which are the defaults/,
      /Set spotMinSize and spotMaxSize .*: 24xlarge\./,
    ],
    [
      { spotInstanceFamilies: ['p4d'], spotMaxSize: '16xlarge' },
      undefined,
      'spotMaxSize',
      '16xlarge',
      /lies between large and 16xlarge\./,
      /24xlarge/,
    ],
    [
      { spotInstanceFamilies: ['p4d'], spotMinSize: 'xlarge' },
      undefined,
      'spotInstanceFamilies',
      ['p4d'],
      /lies between xlarge and 4xlarge\./,
      /24xlarge/,
    ],
    [{ spotMinSize: 'metal' }, 'eu-west-1', 'spotMinSize', 'metal', /in eu-west-1/, /metal/],
    [
      { onDemandInstanceFamilies: ['t3'], onDemandMinSize: 'metal' },
      undefined,
      'onDemandMinSize',
      'metal',
      /No On-Demand type of t3 in any region/,
      /so that one of these sizes lies between them: nano, micro/,
    ],
    [
      { ...GRAVITON_GPUS, onDemandInstanceFamilies: ['g5g'] },
      'ap-southeast-3',
      'onDemandInstanceFamilies',
      'g5g',
      /in ap-southeast-3 as bare metal only/,
      /Set onDemandMaxSize to metal, or use/,
    ],
    [
      { ...GRAVITON_GPUS, spotInstanceFamilies: ['g5g', 'm7g'] },
      'ap-southeast-3',
      'spotInstanceFamilies',
      'g5g',
      /in ap-southeast-3 as bare metal only/,
      /Set spotMaxSize to metal, or use/,
    ],

    // Sizes and exclusions that have no effect.
    [
      { spotInstanceTypes: ['m5'], spotMinSize: '[large](https://example.org)' },
      undefined,
      'spotMinSize',
      '[large](https://example.org)',
      /no such size/,
      /The sizes are large, xlarge/,
    ],
    [
      { onDemandInstanceTypes: ['m5'], onDemandMaxSize: '7xlarge' },
      'eu-west-1',
      'onDemandMaxSize',
      '7xlarge',
      /no such size/,
      /Did you mean 8xlarge\? The sizes are/,
    ],
    [
      { spotInstanceTypes: ['m9i'], spotExcludedInstanceTypes: ['m5.lrge'] },
      undefined,
      'spotExcludedInstanceTypes',
      'm5.lrge',
      /no such/,
      /m5\.large\?/,
    ],

    // A limit that AWS Batch never exceeds.
    [
      { onDemandAllocationStrategy: BEST_FIT, onDemandInstanceTypes: ['m7i.48xlarge', 'm7i.metal-48xl'] },
      undefined,
      'onDemandAllocationStrategy',
      'BEST_FIT',
      /never exceeds onDemandMaxVcpus \(100\), .* 192 vCPUs/,
      /Raise onDemandMaxVcpus to 192 or more/,
    ],
    [
      { onDemandAllocationStrategy: BEST_FIT, onDemandMaxVcpus: 1 },
      'us-west-1',
      'onDemandAllocationStrategy',
      'BEST_FIT',
      /has 2 vCPUs: no host would start/,
      /Raise onDemandMaxVcpus to 2 or more/,
    ],

    // Exclusions.
    [
      { spotExcludedInstanceTypes: ['m5.lrge'] },
      undefined,
      'spotExcludedInstanceTypes',
      'm5.lrge',
      /no such/,
      /m5\.large\?/,
    ],
    [
      { spotExcludedInstanceTypes: ['m9i.large'] },
      undefined,
      'spotExcludedInstanceTypes',
      'm9i.large',
      /no such/,
      /Remove it/,
    ],
    [
      {
        onDemandInstanceFamilies: ['m7i'],
        onDemandMaxSize: 'xlarge',
        onDemandExcludedInstanceTypes: ['m7i.large', 'm7i.xlarge'],
      },
      'eu-west-1',
      'onDemandExcludedInstanceTypes',
      ['m7i.large', 'm7i.xlarge'],
      /every On-Demand type of m7i .* in eu-west-1/,
      /Keep at least one of m7i\.large, m7i\.xlarge/,
    ],

    // Without a region: what some regions are left without.
    [
      {
        spotExcludedInstanceTypes: [
          'c5',
          'c5a',
          'c5ad',
          'c5d',
          'c5n',
          'c6g',
          'c6gn',
          'c6i',
          'c6in',
          'c7g',
          'm5',
          'm5d',
          'm6g',
          'm6gd',
          'm6i',
          'm7g',
          'm8g',
          'r5',
          'r5d',
          'r6g',
          'r6i',
          'r7g',
        ],
      },
      undefined,
      'spotExcludedInstanceTypes',
      expect.anything(),
      /every Spot type of the default families .* in me-south-1\b/,
      /Or set region to the one that you deploy to/,
    ],
    [
      { onDemandMinSize: '96xlarge' },
      undefined,
      'onDemandMinSize',
      '96xlarge',
      /of the default families in \S+, .* and \d+ more regions lies between 96xlarge/,
      /Or set region to the one that you deploy to, such as/,
    ],

    // Regions.
    [{}, 'us-esat-1', 'region', 'us-esat-1', /Unknown region/, /Did you mean us-east-1\?/],
    [{}, 'eu-west-11', 'region', 'eu-west-11', /Unknown region/, /Did you mean eu-west-1\?/],
    [{}, 'ue-west-1', 'region', 'ue-west-1', /Unknown region/, /Did you mean eu-west-1\?/],
    [{}, 'eu-west-9', 'region', 'eu-west-9', /Unknown region/, /Did you mean eu-west-1\?/],
    [{}, 'EU-WEST-1', 'region', 'EU-WEST-1', /Unknown region/, /Did you mean eu-west-1\?/],
    [{}, 'eu-west-1a', 'region', 'eu-west-1a', /Unknown region/, /Did you mean eu-west-1\?/],
    [{}, 'ireland', 'region', 'ireland', /Unknown region/, /Use one of af-south-1, .*us-west-2/],
  ];

test.each(WRONG)('%j in %s is refused', (knobs, region, option, value, reason, fix) => {
  expect(checkInstances({ knobs, region })).toEqual([
    { option, value, reason: expect.stringMatching(reason), fix: expect.stringMatching(fix) },
  ]);
});

test('all problems are reported at once, of both compute environments and of a wrong region', () => {
  const problems = checkInstances({
    knobs: {
      onDemandInstanceFamilies: ['m55', 'm7g'],
      onDemandMaxSize: '7xlarge',
      spotInstanceFamilies: ['mi7'],
      spotExcludedInstanceTypes: ['m5.lrge'],
    },
    region: 'us-esat-1',
  });
  expect(problems.map(({ option }) => option)).toEqual([
    'region',
    'spotInstanceFamilies',
    'spotExcludedInstanceTypes',
    'onDemandInstanceFamilies',
    'onDemandInstanceFamilies',
    'onDemandMaxSize',
  ]);
});

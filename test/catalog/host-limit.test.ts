import { instanceTypesIn } from '../../src/app/batch/compute/instance-lists';
import { Architecture, OnDemandAllocationStrategy } from '../../src/app/batch/knobs';
import { catalog, checkInstances, type InstanceSelection } from '../../src/catalog';
import { mostRunning } from '../../src/catalog/selection/limit';
import { resolved } from './resolved';

type Knobs = InstanceSelection['knobs'];

const REGIONS = [...catalog().regions.keys()];

/** Resolve what nothing is wrong with. */
function resolve(knobs: Knobs, region?: string) {
  expect(checkInstances({ knobs, region })).toEqual([]);
  return resolved({ knobs, region });
}

/** The vCPUs of the On-Demand hosts that are listed in a region. */
function vcpusIn(knobs: Knobs, region: string, resolved = resolve(knobs, region)): number[] {
  return instanceTypesIn(resolved.onDemand, region).map((name) => catalog().types.get(name)?.vcpus ?? 0);
}

describe('no host has more vCPUs than the limit of its compute environment', () => {
  const cases = [1, 2, 7, 8, 16, 100, 192, 1000].flatMap((limit) =>
    Object.values(Architecture).map((architecture): [number, Architecture] => [limit, architecture]),
  );

  test.each(cases)('with a limit of %i on %s, unless there is none as small', (limit, architecture) => {
    const knobs = { architecture, onDemandMaxVcpus: limit, spotMaxVcpus: limit };
    const anywhere = resolve(knobs);
    for (const usage of ['onDemand', 'spot'] as const) {
      for (const region of REGIONS) {
        const names = instanceTypesIn(anywhere[usage], region);
        const vcpus = names.map((name) => catalog().types.get(name)?.vcpus);
        expect([region, Math.max(...vcpus.map(Number)) <= Math.max(limit, 2)]).toEqual([region, true]);
        expect(instanceTypesIn(resolved({ knobs, region })[usage], region)).toEqual(names);
      }
    }
  });

  test('whether or not families are named', () => {
    const families = ['m7i', 'c7i', 'r8a'];
    expect(Math.max(...vcpusIn({ onDemandInstanceFamilies: families }, 'us-east-1'))).toBe(96);
    expect(Math.max(...vcpusIn({ onDemandInstanceFamilies: families, onDemandMaxVcpus: 192 }, 'us-east-1'))).toBe(192);
    expect(Math.max(...vcpusIn({ onDemandInstanceFamilies: families, onDemandMinSize: '2xlarge' }, 'us-east-1'))).toBe(
      96,
    );
    expect(Math.max(...vcpusIn({ onDemandInstanceFamilies: families }, 'nz-north-1'))).toBe(96);
  });

  test('without a warning', () => {
    expect(resolve({}).warnings).toEqual([]);
    expect(resolve({ onDemandInstanceFamilies: ['m7i'], spotMaxVcpus: 16 }).warnings).toEqual([]);
  });

  test('and the facts about hosts are those of the listed ones', () => {
    const { onDemand } = resolve({ onDemandInstanceFamilies: ['m7i', 'r7i'], onDemandMaxVcpus: 48 }, 'eu-west-1');
    expect(onDemand.largest).toEqual({ 'r7i.12xlarge': { vcpus: 48, memoryMiB: 393216, gpus: 0 } });
    expect(Object.values(onDemand.vcpus)).toEqual([2, 4, 8, 16, 32, 48]);
  });

  test('but a family without a host causes a warning', () => {
    const { onDemand, warnings } = resolve({ onDemandInstanceFamilies: ['u7i-6tb', 'r7i'] }, 'us-east-1');
    expect(Object.keys(onDemand.sizes)).toEqual(['r7i']);
    expect(warnings).toEqual([
      'onDemandInstanceFamilies: no type of u7i-6tb is listed, because its hosts have 448 vCPUs or more and onDemandMaxVcpus is 100. Raise onDemandMaxVcpus, or remove u7i-6tb.',
    ]);
  });
});

describe('requested hosts with more vCPUs are listed, with a warning about what can run', () => {
  test.each<[string, Knobs, string | undefined, RegExp]>([
    [
      'a type',
      { onDemandInstanceTypes: ['m7i.48xlarge', 'm7i.large'] },
      'eu-west-1',
      /^onDemandMaxVcpus: .*exceed 100 vCPUs by one host, and m7i\.48xlarge has 192: up to 290 vCPUs can run\. Raise onDemandMaxVcpus to 192 or more, or list smaller types in onDemandInstanceTypes\.$/,
    ],
    ['that type only', { onDemandInstanceTypes: ['m7i.48xlarge'] }, undefined, /up to 192 vCPUs can run/],
    [
      'a type that is newer than the catalog',
      { onDemandInstanceTypes: ['m9i.48xlarge', 'm9i.medium'] },
      undefined,
      /m9i\.48xlarge has 192: up to 291 vCPUs can run/,
    ],
    [
      'a type with a family that is newer, so that nobody can say what can run',
      { onDemandInstanceTypes: ['m7i.48xlarge', 'm9i'] },
      undefined,
      /m7i\.48xlarge has 192\. Raise onDemandMaxVcpus to 192 or more/,
    ],
    [
      'a family in the exact list',
      { onDemandInstanceTypes: ['r5'], onDemandMaxVcpus: 50 },
      undefined,
      /r5\.\S+ has 96: up to 144/,
    ],
    ['an alias', { onDemandInstanceTypes: ['optimal'] }, undefined, /c7i\.\S+ has 192: up to 290/],
    [
      'a largest size',
      { onDemandInstanceFamilies: ['m7i'], onDemandMaxSize: '48xlarge' },
      undefined,
      /m7i\.48xlarge has 192: up to 290 vCPUs can run\. Raise onDemandMaxVcpus to 192 or more, or lower onDemandMaxSize\.$/,
    ],
    ['bare metal', { onDemandMaxSize: 'metal' }, 'eu-west-1', /has \d{3}: .*lower onDemandMaxSize/],
    [
      'a smallest size',
      { onDemandInstanceFamilies: ['m7i'], onDemandMinSize: '32xlarge' },
      'eu-west-1',
      /In eu-west-1, all selected types have more vCPUs than this, so the smallest ones are listed\. .* has 192: up to 192 .*lower onDemandMinSize\.$/,
    ],
    [
      'sizes at both ends, of which not only the smallest is listed',
      { onDemandInstanceFamilies: ['m7i'], onDemandMinSize: '32xlarge', onDemandMaxSize: '48xlarge' },
      'eu-west-1',
      /^onDemandMaxVcpus: AWS Batch may exceed 100 vCPUs by one host, and m7i\.48xlarge has 192: .* or lower onDemandMaxSize\.$/,
    ],
    [
      'what AWS Batch chooses in a region that is newer',
      {},
      'ap-southeast-7',
      /and c7i\.48xlarge of default_x86_64 has 192: up to 290 .* Raise onDemandMaxVcpus to 192 or more, or list smaller types in onDemandInstanceTypes\.$/,
    ],
    [
      'families that have no smaller ones',
      { onDemandInstanceFamilies: ['u7i-6tb', 'p5en'] },
      'us-east-1',
      /p5en\.48xlarge has 192: up to 192 .* use families with smaller types in onDemandInstanceFamilies\.$/,
    ],
    [
      'families that only some regions offer',
      { onDemandInstanceFamilies: ['u7i-6tb'] },
      undefined,
      /^onDemandMaxVcpus: In \S+, \S+, \S+, \S+ and \d+ more regions, all selected types have more vCPUs than this, so/,
    ],
    [
      'the smallest of the policy',
      { onDemandMaxVcpus: 1 },
      'us-west-1',
      /exceed 1 vCPU by .* has 2: up to 2 .*Raise onDemandMaxVcpus to 2 or more\.$/,
    ],
  ])('%s', (_, knobs, region, text) => {
    const { warnings } = resolve(knobs, region);
    expect(warnings.filter((warning) => warning.startsWith('onDemandMaxVcpus: '))).toEqual([
      expect.stringMatching(text),
    ]);
  });

  test('on Spot too, and with the regions', () => {
    const { spot, warnings } = resolve({ spotMinSize: 'xlarge', spotMaxVcpus: 2, onDemandMaxVcpus: 1 });
    expect(spot.sizes.m5).toBe('xlarge');
    expect(warnings).toEqual([
      expect.stringMatching(
        /^spotMaxVcpus: In every region, all selected types have more vCPUs than this, .* exceed 2 vCPUs .* has 4: up to 4 vCPUs can run\. Raise spotMaxVcpus to 4 or more, or lower spotMinSize\.$/,
      ),
      expect.stringMatching(
        /^onDemandMaxVcpus: In \S+, \S+, \S+, \S+ and \d+ more regions, all selected types have more vCPUs than this, so/,
      ),
    ]);
  });
});

describe('with BEST_FIT, where AWS Batch never exceeds the limit', () => {
  const onDemandAllocationStrategy = OnDemandAllocationStrategy.BEST_FIT;

  test('hosts that do not start are a warning', () => {
    const { warnings } = resolve({ onDemandAllocationStrategy, onDemandMaxSize: '48xlarge' }, 'eu-west-1');
    expect(warnings).toEqual([
      expect.stringMatching(
        /^onDemandMaxVcpus: With BEST_FIT, AWS Batch never exceeds 100 vCPUs: .* with 192, do not start/,
      ),
    ]);
  });

  test('Spot does not change', () => {
    const { warnings } = resolve({ onDemandAllocationStrategy, spotMaxVcpus: 8, spotMaxSize: '8xlarge' }, 'eu-west-1');
    expect(warnings).toEqual([expect.stringMatching(/^spotMaxVcpus: AWS Batch may exceed 8 vCPUs/)]);
  });
});

describe('a host that AWS Batch chooses', () => {
  test('may be larger if no requested type is offered, as the note says', () => {
    const { notes, warnings } = resolve({ onDemandInstanceFamilies: ['m7i'], spotInstanceFamilies: ['m7i'] });
    expect(warnings).toEqual([]);
    expect(notes.map(({ text }) => text)).toEqual([
      expect.stringMatching(/Spot .* AWS Batch selects the types there \(default_x86_64\)\.$/),
      expect.stringMatching(
        /On-Demand .* AWS Batch selects the types there \(default_x86_64, hosts of up to 192 vCPUs\)\.$/,
      ),
    ]);
  });

  test('may have any size in a newer family', () => {
    for (const knobs of [{ onDemandInstanceFamilies: ['m9i'] }, { onDemandInstanceTypes: ['m9i'] }]) {
      // It is listed there, so AWS Batch selects from no alias.
      expect(resolve(knobs, 'eu-west-1').warnings.join()).not.toContain('default_x86_64');
      expect(resolve(knobs).warnings).toEqual([
        expect.stringMatching(
          /m9i\. The whole family is listed: .*exceed onDemandMaxVcpus \(100\) by one of its hosts/,
        ),
      ]);
    }
  });
});

test.each([
  [[2, 4, 96], 100, 194],
  [[1, 2, 96], 100, 195],
  [[192], 100, 192],
  [[96, 192], 200, 384],
  [[2, 16], 16, 30],
  [[2], 1, 2],
])('with hosts of %j vCPUs and a limit of %i at most %i run', (vcpus, limit, most) => {
  expect(mostRunning(vcpus, limit)).toBe(most);
});

import { instanceTypesIn } from '../../src/app/batch/compute/instance-lists';
import { Architecture } from '../../src/app/batch/knobs';
import { catalog, checkInstances, type InstanceSelection } from '../../src/catalog';
import { resolved } from './resolved';

/** Resolve what nothing is wrong with. */
function resolve(knobs: InstanceSelection['knobs'], region?: string) {
  expect(checkInstances({ knobs, region })).toEqual([]);
  return resolved({ knobs, region });
}

describe('families by name', () => {
  test('with their sizes between two bounds', () => {
    const { onDemand } = resolve(
      { onDemandInstanceFamilies: ['r7i', 'm7i'], onDemandMinSize: 'xlarge', onDemandMaxSize: '4xlarge' },
      'eu-west-1',
    );
    expect(onDemand).toEqual({
      sizes: { m7i: 'xlarge 2xlarge 4xlarge', r7i: 'xlarge 2xlarge 4xlarge' },
      families: { 'eu-west-1': 'm7i r7i' },
      unavailable: {},
      types: '',
      fallback: 'default_x86_64',
      images: ['ECS_AL2023'],
      vcpus: { xlarge: 4, '2xlarge': 8, '4xlarge': 16 },
      largest: { 'r7i.4xlarge': { vcpus: 16, memoryMiB: 131072, gpus: 0 } },
    });
  });

  test('are omitted where they are not offered, with a note', () => {
    const { onDemand, notes } = resolve({ onDemandInstanceFamilies: ['m7i', 'm5'] });
    expect(onDemand.families['eu-west-1']).toBe('m5 m7i');
    expect(onDemand.families['me-south-1']).toBe('m5');
    expect(notes).toContainEqual({
      option: 'onDemandInstanceFamilies',
      name: 'm7i',
      regions: ['ap-south-2', 'ca-west-1', 'me-south-1'],
      effect: 'left-out',
      text: 'm7i is not offered in ap-south-2, ca-west-1, me-south-1, so it is not listed there.',
    });
  });

  test('are replaced by the alias where none is offered, with a note', () => {
    const { spot, notes } = resolve({ spotInstanceFamilies: ['m7i'] });
    expect(spot.families['me-south-1']).toBeUndefined();
    expect(instanceTypesIn(spot, 'me-south-1')).toEqual(['default_x86_64']);
    expect(notes).toEqual([
      expect.objectContaining({ effect: 'alias', regions: ['ap-south-2', 'ca-west-1', 'me-south-1'], name: 'm7i' }),
    ]);
  });

  test('list nothing that some region does not offer', () => {
    const { spot } = resolve({ spotInstanceFamilies: ['inf1'], spotMaxSize: '24xlarge', hostImageId: 'ami-1' });
    for (const [region, { offers }] of catalog().regions) {
      const types = instanceTypesIn(spot, region).filter((type) => type !== 'default_x86_64');
      expect(types.filter((type) => !offers.has(type))).toEqual([]);
    }
    expect(spot.unavailable['af-south-1']).toBe('inf1.2xlarge inf1.6xlarge');
  });

  test('bare metal only where a size names it', () => {
    const families = { onDemandInstanceFamilies: ['m6i', 'm7i'] };
    const metal = (knobs: object) =>
      instanceTypesIn(resolve({ ...families, ...knobs }, 'eu-west-1').onDemand, 'eu-west-1').filter((type) =>
        type.includes('metal'),
      );
    expect(metal({})).toEqual([]);
    expect(metal({ onDemandMaxSize: '48xlarge' })).toEqual([]);
    expect(metal({ onDemandMaxSize: 'metal-24xl' })).toEqual(['m7i.metal-24xl']);
    expect(metal({ onDemandMaxSize: 'metal' })).toEqual(['m6i.metal', 'm7i.metal-24xl', 'm7i.metal-48xl']);
  });

  test('only types that are sold with this purchasing option', () => {
    const { spot } = resolve({ spotInstanceFamilies: ['t2'], spotMinSize: 'nano' }, 'us-east-1');
    const sold = instanceTypesIn(spot, 'us-east-1');
    expect(sold.every((type) => catalog().types.get(type)?.spot)).toBe(true);
    expect(sold.length).toBeGreaterThan(0);
  });

  test('cause a warning for flexible families, for GPUs, and for families that the bounds exclude', () => {
    const { warnings } = resolve({ spotInstanceFamilies: ['m5', 't3', 'c7i-flex', 'g5', 'p4d'] });
    for (const name of ['t3', 'c7i-flex']) {
      expect(warnings).toContainEqual(
        expect.stringMatching(`spotInstanceFamilies: .*${name} are not made for steady load`),
      );
    }
    expect(warnings).toContainEqual(expect.stringMatching('g5 has GPUs'));
    expect(warnings).toContainEqual(expect.stringMatching('leave no type of p4d'));
  });

  test('in a region that the catalog does not know are assumed to be offered', () => {
    const { onDemand, spot, warnings } = resolve(
      { onDemandInstanceFamilies: ['m7i'], onDemandMaxSize: 'xlarge' },
      'ap-southeast-7',
    );
    expect(instanceTypesIn(onDemand, 'ap-southeast-7')).toEqual(['m7i.large', 'm7i.xlarge']);
    expect(instanceTypesIn(spot, 'ap-southeast-7')).toEqual(['default_x86_64']);
    expect(warnings).toContainEqual(expect.stringMatching('onDemandInstanceFamilies cannot be checked'));
  });
});

describe('bounds', () => {
  test('that equal the defaults change nothing', () => {
    for (const families of [['m5zn'], ['p5', 'm5'], undefined]) {
      const knobs = { spotInstanceFamilies: families, spotMaxVcpus: 8 };
      const aloud = { ...knobs, spotMinSize: 'large', spotMaxSize: '4xlarge' };
      expect(resolve(aloud)).toEqual(resolve(knobs));
      expect(resolve(aloud, 'us-east-1')).toEqual(resolve(knobs, 'us-east-1'));
    }
    const wrong = { spotInstanceFamilies: ['p4d'] };
    expect(checkInstances({ knobs: { ...wrong, spotMinSize: 'large', spotMaxSize: '4xlarge' } })).toEqual(
      checkInstances({ knobs: wrong }),
    );
  });

  test.each([
    [{ onDemandInstanceFamilies: ['m7i'], onDemandMaxSize: '9xlarge' }, 'large xlarge 2xlarge 4xlarge 8xlarge'],
    [{ onDemandInstanceFamilies: ['m5zn'], onDemandMinSize: '4xlarge' }, '6xlarge 12xlarge'],
    [{ onDemandInstanceFamilies: ['c8ine'], onDemandMinSize: '112xlarge', onDemandMaxSize: 'metal' }, undefined],
    [{ onDemandInstanceFamilies: ['t3'], onDemandMinSize: 'large', onDemandMaxSize: 'metal' }, 'large xlarge 2xlarge'],
  ])('may be sizes that the families lack: %j', (knobs, sizes) => {
    const [family] = knobs.onDemandInstanceFamilies;
    if (sizes === undefined) {
      expect(checkInstances({ knobs, region: 'us-east-1' })).toEqual([
        expect.objectContaining({ option: 'onDemandMinSize', reason: expect.stringMatching(/^No On-Demand type/) }),
      ]);
    } else {
      expect(resolve(knobs, 'us-east-1').onDemand.sizes).toEqual({ [family]: sizes });
    }
  });
});

describe('a family that a region offers as bare metal only', () => {
  const graviton = { architecture: Architecture.ARM64, hostImageId: 'ami-0123456789abcdef0' };

  test('is omitted there, with a note', () => {
    const { spot, notes } = resolve({ ...graviton, spotInstanceFamilies: ['g5g', 'm6g'] });
    expect(spot.families['us-east-1']).toBe('g5g m6g');
    expect(spot.families['ap-southeast-3']).toBe('m6g');
    expect(notes).toContainEqual({
      option: 'spotInstanceFamilies',
      name: 'g5g',
      regions: ['ap-southeast-3'],
      effect: 'metal-only',
      text: 'g5g is offered in ap-southeast-3 as bare metal only, so it is not listed there.',
    });
  });

  test('is replaced by the alias if it is the only one', () => {
    const { onDemand, notes } = resolve({ ...graviton, onDemandInstanceFamilies: ['g5g'] });
    expect(instanceTypesIn(onDemand, 'ap-southeast-3')).toEqual(['default_arm64']);
    expect(notes).toEqual([
      expect.objectContaining({ effect: 'alias', regions: expect.arrayContaining(['ap-southeast-3']) }),
    ]);
  });

  test('is listed there if a size names bare metal', () => {
    const { onDemand } = resolve({ ...graviton, onDemandInstanceFamilies: ['g5g'], onDemandMaxSize: 'metal' });
    expect(instanceTypesIn(onDemand, 'ap-southeast-3')).toEqual(['g5g.metal']);
  });
});

describe('exclusions', () => {
  test('of types and of whole families apply in every region', () => {
    const { spot } = resolve({ spotExcludedInstanceTypes: ['m5.large', 'c5'] });
    for (const region of catalog().regions.keys()) {
      const types = instanceTypesIn(spot, region);
      expect(types).not.toContain('m5.large');
      expect(types.filter((type) => type.startsWith('c5.'))).toEqual([]);
    }
    expect(spot.sizes.m5).toBe('xlarge 2xlarge 4xlarge');
  });

  test('of types that are not listed have no effect', () => {
    expect(resolve({ spotExcludedInstanceTypes: ['p5.48xlarge'] }).spot).toEqual(resolve({}).spot);
  });
});

describe('exact lists', () => {
  test('are used unchanged', () => {
    const { spot, warnings } = resolve({ spotInstanceTypes: ['r5.large', 'c5', 'optimal'] });
    expect(spot).toEqual({
      sizes: {},
      families: {},
      unavailable: {},
      types: 'r5.large c5 optimal',
      fallback: 'default_x86_64',
      images: ['ECS_AL2023'],
      vcpus: { 'r5.large': 2 },
      largest: {
        'r6i.32xlarge': { vcpus: 128, memoryMiB: 1048576, gpus: 0 },
        'c7i.48xlarge': { vcpus: 192, memoryMiB: 393216, gpus: 0 },
      },
    });
    expect(instanceTypesIn(spot, 'eu-west-1')).toEqual(['r5.large', 'c5', 'optimal']);
    expect(warnings).toEqual([]);
  });

  test('have a note with the regions where the deployment fails', () => {
    const { notes } = resolve({ onDemandInstanceTypes: ['m7i.4xlarge', 'default_x86_64'] });
    expect(notes).toEqual([
      expect.objectContaining({
        option: 'onDemandInstanceTypes',
        name: 'm7i.4xlarge',
        regions: ['ap-south-2', 'ca-west-1', 'me-south-1'],
        effect: 'fails',
      }),
    ]);
  });

  test('warn that sizes and exclusions have no effect', () => {
    const { warnings } = resolve({
      spotInstanceTypes: ['c5'],
      spotMaxSize: 'xlarge',
      spotExcludedInstanceTypes: ['c5.large'],
    });
    expect(warnings).toEqual([
      expect.stringMatching('^spotMaxSize: has no effect'),
      expect.stringMatching('^spotExcludedInstanceTypes: has no effect'),
    ]);
  });
});

describe('what is newer than the catalog', () => {
  test('a family is listed as a whole, with a warning', () => {
    const { onDemand, warnings } = resolve({ onDemandInstanceFamilies: ['m9i', 'm8i'], onDemandMaxSize: 'large' });
    expect(onDemand.sizes).toEqual({ m8i: 'large', m9i: '' });
    expect(instanceTypesIn(onDemand, 'eu-west-1')).toEqual(['m8i.large', 'm9i']);
    expect(instanceTypesIn(onDemand, 'me-south-1')).toEqual(['m9i']);
    expect(warnings).toEqual([expect.stringMatching(/^onDemandInstanceFamilies: .* does not know m9i\./)]);
  });

  test.each([
    ['m9g', Architecture.ARM64],
    ['c9gn', Architecture.ARM64],
    ['r9a', Architecture.X86_64],
    ['c9i-flex', Architecture.X86_64],
    ['i8i', Architecture.X86_64],
  ])('%s is known to be %s by its name', (family, architecture) => {
    resolve({ architecture, onDemandInstanceFamilies: [family] });
    const other = architecture === Architecture.ARM64 ? Architecture.X86_64 : Architecture.ARM64;
    expect(checkInstances({ knobs: { architecture: other, spotInstanceFamilies: [family] } })).toEqual([
      expect.objectContaining({
        option: 'spotInstanceFamilies',
        value: family,
        reason: expect.stringMatching(architecture),
      }),
    ]);
  });

  test.each(['m9i.4xlarge', 'm8i.64xlarge', 'r8a.metal-12xl'])('the type %s is accepted in an exact list', (type) => {
    const { spot, warnings } = resolve({ spotInstanceTypes: [type] }, 'eu-west-1');
    expect(spot.types).toBe(type);
    expect(warnings).toEqual([expect.stringMatching(`does not know ${type}\\.`)]);
  });
});

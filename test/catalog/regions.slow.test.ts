import { instanceTypesIn } from '../../src/app/batch/compute/instance-lists';
import { Architecture } from '../../src/app/batch/knobs';
import { catalog, checkInstances } from '../../src/catalog';
import { resolved } from './resolved';

const REGIONS = [...catalog().regions.keys()];
const EVERYWHERE = Object.values(Architecture).flatMap((architecture) =>
  REGIONS.map((region): [Architecture, string] => [architecture, region]),
);

function typesIn(region: string, names: string[]) {
  return names.map((name) => {
    const type = catalog().types.get(name);
    if (!type || !catalog().regions.get(region)?.offers.has(name)) {
      throw new Error(`${name} is not offered in ${region}`);
    }
    return type;
  });
}

describe.each(EVERYWHERE)('%s in %s, by default', (architecture, region) => {
  const knobs = { architecture };
  const anywhere = resolved({ knobs });
  const fixed = resolved({ knobs, region });
  const onDemand = typesIn(region, instanceTypesIn(fixed.onDemand, region));
  const spot = typesIn(region, instanceTypesIn(fixed.spot, region));

  test('neither list is empty', () => {
    expect(checkInstances({ knobs, region })).toEqual([]);
    expect(onDemand.length).toBeGreaterThan(0);
    expect(spot.length).toBeGreaterThan(0);
    expect([...fixed.warnings, ...fixed.notes]).toEqual([]);
  });

  test('a stack without a region has the same lists there', () => {
    expect(instanceTypesIn(anywhere.onDemand, region)).toEqual(instanceTypesIn(fixed.onDemand, region));
    expect(instanceTypesIn(anywhere.spot, region)).toEqual(instanceTypesIn(fixed.spot, region));
  });

  test('nothing unwanted is listed, and nothing twice', () => {
    for (const type of [...onDemand, ...spot]) {
      expect(type).toMatchObject({ architecture, burstable: false, bareMetal: false, flex: false, gpus: 0 });
      expect(['c', 'm', 'r']).toContain(type.category);
    }
    expect(new Set(onDemand).size).toBe(onDemand.length);
    expect(new Set(spot).size).toBe(spot.length);
  });

  test('On-Demand is of the newest two generations of each category', () => {
    for (const category of ['c', 'm', 'r']) {
      const offered = [...catalog().types.values()].filter(
        (type) =>
          type.category === category &&
          type.architecture === architecture &&
          !type.flex &&
          !type.bareMetal &&
          catalog().regions.get(region)?.offers.has(type.name),
      );
      const newest = [...new Set(offered.map((type) => type.generation))].sort((a, b) => b - a).slice(0, 2);
      const listed = onDemand.filter((type) => type.category === category);
      expect(new Set(listed.map((type) => type.generation))).toEqual(new Set(newest));
      expect(listed.every((type) => type.onDemand)).toBe(true);
    }
  });

  test('Spot is from generation 5, large to 4xlarge, sold as Spot', () => {
    for (const type of spot) {
      expect(type.generation).toBeGreaterThanOrEqual(5);
      expect(['large', 'xlarge', '2xlarge', '3xlarge', '4xlarge']).toContain(type.size);
      expect(type.spot).toBe(true);
    }
  });
});

describe.each(Object.values(Architecture))('%s in a region that the catalog does not know', (architecture) => {
  const alias = architecture === Architecture.ARM64 ? 'default_arm64' : 'default_x86_64';

  test.each(['ap-southeast-7', 'mx-central-1', 'cn-north-1', 'us-gov-west-1', 'eusc-de-east-1', 'nz-north-1'])(
    '%s',
    (region) => {
      const selection = { knobs: { architecture }, region };
      expect(checkInstances(selection)).toEqual([]);
      const { onDemand, spot, warnings } = resolved(selection);
      expect(instanceTypesIn(onDemand, region)).toEqual([alias]);
      expect(instanceTypesIn(spot, region)).toEqual([alias]);
      expect(warnings).toEqual([
        expect.stringMatching(`does not know what ${region} offers.*${alias}`),
        // The hosts of the other alias have 64 vCPUs at most.
        ...(architecture === Architecture.X86_64
          ? [expect.stringMatching(/^onDemandMaxVcpus: .* c7i\.48xlarge of default_x86_64 has 192: up to 290 vCPUs/)]
          : []),
      ]);
    },
  );

  test('a stack without a region falls back to the alias there', () => {
    const { onDemand, spot } = resolved({ knobs: { architecture } });
    expect(instanceTypesIn(onDemand, 'ap-southeast-7')).toEqual([alias]);
    expect(instanceTypesIn(spot, 'ap-southeast-7')).toEqual([alias]);
  });
});

test('resolving is deterministic', () => {
  const [first, again] = [1, 2].map(() => JSON.stringify(resolved({ knobs: {} })));
  expect(again).toBe(first);
});

test('lists are sorted: regions and families by name, sizes by size', () => {
  const { onDemand } = resolved({ knobs: {} });
  expect(Object.keys(onDemand.families)).toEqual([...REGIONS].sort());
  expect(onDemand.families['us-west-1']).toBe('c7i c8i m7i m8i r7i r8i');
  expect(onDemand.sizes.c8a).toBe('medium large xlarge 2xlarge 4xlarge 8xlarge 12xlarge 16xlarge 24xlarge');
});

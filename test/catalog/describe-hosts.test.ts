import { instanceTypesIn, vcpusOf } from '../../src/app/batch/compute/instance-lists';
import { catalog } from '../../src/catalog';
import { HOSTS } from '../batch/settings';
import { resolved } from './resolved';

describe.each(HOSTS)('with %s', (_, knobs, region) => {
  const all = resolved({ knobs, region });
  const places = region === undefined ? [...catalog().regions.keys()] : [region];

  describe.each(['onDemand', 'spot'] as const)('%s', (usage) => {
    const lists = all[usage];
    const names = [...new Set(places.flatMap((place) => instanceTypesIn(lists, place)))];

    test('has the vCPUs of every known type, but not of families or aliases', () => {
      for (const name of names) {
        expect([name, vcpusOf(lists, name)]).toEqual([name, catalog().types.get(name)?.vcpus]);
      }
    });

    test('has the largest hosts: they hold every job of the listed hosts, and none holds all of another', () => {
      const isNewer = names.some((name) => name === 'g8' || name === 'm9i');
      expect(lists.largest === undefined).toBe(isNewer);
      const largest = Object.entries(lists.largest ?? {});
      for (const [type, host] of largest) {
        expect(catalog().types.get(type)).toMatchObject(host);
      }
      const types = isNewer ? [] : names.flatMap((name) => catalog().types.get(name) ?? []);
      for (const { name, vcpus, memoryMiB, gpus } of types) {
        const holding = largest.filter(
          ([, host]) => host.vcpus >= vcpus && host.memoryMiB >= memoryMiB && host.gpus >= gpus,
        );
        expect([name, holding.length > 0]).toEqual([name, true]);
        if (lists.largest?.[name]) {
          expect(holding.map(([type]) => type)).toEqual([name]);
        }
      }
    });
  });
});

test('a size is listed once, and a type that differs by its name', () => {
  const { onDemand } = resolved({ knobs: { onDemandInstanceFamilies: ['c4', 'c5', 'c6i', 'm6i'] } });
  expect(onDemand.vcpus).toMatchObject({ '8xlarge': 32, 'c4.8xlarge': 36 });
  expect(Object.keys(onDemand.vcpus).filter((name) => name.includes('.'))).toEqual(['c4.8xlarge']);
});

test('a type that is newer is not taken for another of its size', () => {
  const { spot } = resolved({ knobs: { spotInstanceTypes: ['m7i.4xlarge', 'm9i.4xlarge'] } });
  expect(vcpusOf(spot, 'm7i.4xlarge')).toBe(16);
  expect(vcpusOf(spot, 'm9i.4xlarge')).toBeUndefined();
  expect(spot.largest).toBeUndefined();
});

test('bare metal counts if a family is named, because AWS Batch may use it', () => {
  const { onDemand } = resolved({ knobs: { onDemandInstanceTypes: ['g4dn'] } });
  expect(onDemand.largest).toEqual({ 'g4dn.metal': { vcpus: 96, memoryMiB: 393216, gpus: 8 } });
});

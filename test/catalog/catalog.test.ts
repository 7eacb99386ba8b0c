import { statSync } from 'node:fs';
import { join } from 'node:path';
import { Architecture } from '../../src/app/batch/knobs';
import { catalog } from '../../src/catalog';
import { parseFamilyName, processorOf } from '../../src/catalog/ec2/family-name';
import { compareSizes, isWithin, measure, nearestSize } from '../../src/catalog/ec2/sizes';

const DATA = join(__dirname, '..', '..', 'src', 'catalog', 'ec2', 'data');

describe('the facts', () => {
  test('of a type with local disks', () => {
    expect(catalog().types.get('c5d.18xlarge')).toEqual({
      name: 'c5d.18xlarge',
      family: 'c5d',
      size: '18xlarge',
      category: 'c',
      generation: 5,
      attributes: 'd',
      flex: false,
      architecture: Architecture.X86_64,
      vcpus: 72,
      threadsPerCore: 2,
      memoryMiB: 147456,
      nvmeGB: 1800,
      disks: 2,
      gpus: 0,
      bareMetal: false,
      burstable: false,
      onDemand: true,
      spot: true,
    });
  });

  test.each([
    ['m7g.large', { architecture: Architecture.ARM64, threadsPerCore: 1, memoryMiB: 8192 }],
    ['m5.metal', { bareMetal: true, vcpus: 96 }],
    ['t3.micro', { burstable: true }],
    ['p4d.24xlarge', { gpus: 8 }],
    ['g6f.large', { gpus: 1 }],
    ['c7i-flex.large', { flex: true, generation: 7, attributes: 'i' }],
    ['hpc7a.96xlarge', { category: 'hpc', spot: false, onDemand: true }],
    ['u-6tb1.112xlarge', { category: 'u', generation: 0, spot: false }],
    ['mac2-m2.metal', { architecture: undefined }],
    ['is4gen.medium', { category: 'is', generation: 4, attributes: 'gen', architecture: Architecture.ARM64 }],
    ['c1.medium', { memoryMiB: 1740, threadsPerCore: 1 }],
  ])('of %s', (name, facts) => {
    expect(catalog().types.get(name)).toMatchObject(facts);
  });

  test('are those of 30 regions', () => {
    expect(catalog().regions.size).toBe(30);
    expect(catalog().regions.get('us-east-1')?.zones).toBe(6);
    expect(catalog().regions.get('af-south-1')?.offers.get('c6g.large')).toBe(2);
    expect(catalog().regions.get('af-south-1')?.offers.has('c8gn.metal-24xl')).toBe(false);
  });

  test('agree: offered types exist, in no more zones than there are, and a family has one architecture', () => {
    for (const { zones, offers } of catalog().regions.values()) {
      for (const [type, number] of offers) {
        expect(catalog().types.has(type)).toBe(true);
        expect(number).toBeGreaterThan(0);
        expect(number).toBeLessThanOrEqual(zones);
      }
    }
    for (const { architecture, types } of catalog().families.values()) {
      expect(new Set(types.map((type) => type.architecture))).toEqual(new Set([architecture]));
    }
  });

  test('take little space', () => {
    const size = ['about.ts', 'types.ts', 'offerings.ts'].reduce(
      (sum, file) => sum + statSync(join(DATA, file)).size,
      0,
    );
    expect(size).toBeLessThan(120_000);
  });
});

describe('names', () => {
  test.each([
    ['m7i', 'm', 7, 'i', 'i'],
    ['m5', 'm', 5, '', 'i'],
    ['c6gn', 'c', 6, 'gn', 'g'],
    ['g4ad', 'g', 4, 'ad', 'a'],
    ['x2iedn', 'x', 2, 'iedn', 'i'],
    ['p6-b200', 'p', 6, '', 'i'],
  ])('%s', (name, category, generation, attributes, processor) => {
    expect(parseFamilyName(name)).toEqual({ category, generation, attributes, flex: false });
    expect(processorOf(parseFamilyName(name))).toBe(processor);
  });
});

describe('sizes', () => {
  test('are ordered by size, bare metal last', () => {
    const ordered = 'nano micro small medium large xlarge 2xlarge 10xlarge 112xlarge metal-24xl metal-48xl metal'.split(
      ' ',
    );
    expect([...ordered].reverse().sort(compareSizes)).toEqual(ordered);
  });

  test('are measured in xlarge', () => {
    expect(['large', 'xlarge', '12xlarge', 'metal-48xl', 'metal', 'huge', '0xlarge'].map(measure)).toEqual([
      0.5,
      1,
      12,
      48,
      undefined,
      undefined,
      undefined,
    ]);
  });

  test('the nearest by measure is the larger of two', () => {
    expect(nearestSize('7xlarge', ['large', '4xlarge', '8xlarge', 'metal'])).toBe('8xlarge');
    expect(nearestSize('metal-20xl', ['24xlarge', 'metal-24xl'])).toBe('metal-24xl');
  });

  test('bounds exclude bare metal unless they name it', () => {
    const metal = { size: 'metal', vcpus: 96 };
    const metal48 = { size: 'metal-48xl', vcpus: 192 };
    const large = { size: 'large', vcpus: 2 };
    expect([metal, metal48, large].map((type) => isWithin(type, {}))).toEqual([false, false, true]);
    expect([metal, metal48, large].map((type) => isWithin(type, { max: 'metal' }))).toEqual([true, true, true]);
    expect([metal, metal48, large].map((type) => isWithin(type, { max: 'metal-24xl' }))).toEqual([true, false, true]);
    expect([metal, metal48, large].map((type) => isWithin(type, { min: 'metal' }))).toEqual([true, true, false]);
    expect([metal, metal48, large].map((type) => isWithin(type, { min: 'metal-48xl' }))).toEqual([false, true, false]);
  });
});

import { instanceTypesIn, vcpusOf } from '../../src/app/batch/compute/instance-lists';
import { registryCalled } from '../../src/app/batch/images/registries';
import { canBeRegion, checkInstances, type InstanceSelection } from '../../src/catalog';
import { identify } from '../../src/catalog/ec2/identify';
import { nearestName } from '../../src/catalog/ec2/nearest-name';
import { measure } from '../../src/catalog/ec2/sizes';
import { resolved } from './resolved';

/** What every object has. */
const INHERITED = ['constructor', 'toString', 'valueOf', 'hasOwnProperty', '__proto__', 'isPrototypeOf'];

/** Where a name can stand. */
const PLACES: [string, (name: string) => InstanceSelection][] = [
  ['a family', (name) => ({ knobs: { spotInstanceFamilies: [name] } })],
  ['a type', (name) => ({ knobs: { onDemandInstanceTypes: [name] } })],
  ['the size of a type', (name) => ({ knobs: { onDemandInstanceTypes: [`m7i.${name}`] } })],
  ['the family of a type', (name) => ({ knobs: { onDemandInstanceTypes: [`${name}.large`] } })],
  ['what is excluded', (name) => ({ knobs: { spotExcludedInstanceTypes: [name] } })],
  ['the smallest size', (name) => ({ knobs: { spotMinSize: name } })],
  ['the largest size', (name) => ({ knobs: { onDemandMaxSize: name } })],
  ['a size beside an exact list', (name) => ({ knobs: { spotInstanceTypes: ['m5'], spotMaxSize: name } })],
  ['a region', (name) => ({ knobs: {}, region: name })],
];

describe.each(PLACES)('as %s', (_, selection) => {
  test.each(INHERITED)('%s is refused without a suggestion', (name) => {
    const problems = checkInstances(selection(name));
    expect(problems).toHaveLength(1);
    expect(problems[0].fix).not.toContain('Did you mean');
  });

  test.each([
    ['x', 'x'.repeat(10_000)],
    ['letters and a sign', `${'m'.repeat(9_999)}!`],
    ['digits', `m${'9'.repeat(9_999)}`],
    ['a size', `${'9'.repeat(9_993)}xlarge`],
    ['bare metal', `metal-${'9'.repeat(9_992)}xl`],
    ['dots', '.'.repeat(10_000)],
    ['a region', `us-${'e'.repeat(9_995)}-1`],
  ])('10,000 characters (%s) are refused', (__, name) => {
    expect(checkInstances(selection(name))).toHaveLength(1);
  });
});

test.each(INHERITED)('%s is not a name in the catalog', (name) => {
  expect(measure(name)).toBeUndefined();
  expect(identify(name)).toBeUndefined();
  expect(canBeRegion(name)).toBe(false);
});

test.each(INHERITED)('%s finds nothing in the lists of the app', (name) => {
  const { spot } = resolved({ knobs: { spotInstanceFamilies: ['m5'] } });
  expect(instanceTypesIn(spot, name)).toEqual(['default_x86_64']);
  expect(vcpusOf(spot, name)).toBeUndefined();
  expect(vcpusOf(spot, `m9i.${name}`)).toBeUndefined();
  const listed = { ...spot, families: { 'eu-west-1': name } };
  expect(instanceTypesIn(listed, 'eu-west-1')).toEqual([name]);
  expect(() => registryCalled(name)).toThrow(`ECR has no pull-through cache for ${name}`);
});

test('a name is compared with names of similar length only', () => {
  expect(nearestName('m55', ['m7i', 'm5', 'm5a.large'], 1)).toBe('m5');
  expect(nearestName('m5alarge', ['m5a.large'], 1)).toBe('m5a.large');
  expect(nearestName('m', ['m5a'], 1)).toBeUndefined();
});

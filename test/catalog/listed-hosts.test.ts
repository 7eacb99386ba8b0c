import { Architecture } from '../../src/app/batch/knobs';
import { catalog } from '../../src/catalog';
import { describeHosts } from '../../src/catalog/selection/describe-hosts';
import { typesChosenFrom, typesListed } from '../../src/catalog/selection/hosts';
import { groupedLists } from '../../src/catalog/selection/instance-lists';
import { defaultFamilies } from '../../src/catalog/selection/policy';
import { type InstanceSelection, requestFor } from '../../src/catalog/selection/request';

const typesOf = (...names: string[]) => names.map((name) => catalog().types.get(name) ?? fail(name));
const namesOf = (types: readonly { name: string }[]) => types.map(({ name }) => name);

function fail(name: string): never {
  throw new Error(`The catalog has no ${name}.`);
}

const request = (knobs: InstanceSelection['knobs'] = {}, region?: string) => requestFor('spot', { knobs, region });

describe.each([
  ['as they come', (names: string[]) => names],
  ['in reverse', (names: string[]) => [...names].reverse()],
])('of types %s', (_, ordered) => {
  const hosts = (...names: string[]) => {
    const facts = describeHosts(request(), [{ region: 'us-east-1', types: typesOf(...ordered(names)) }]);
    return { vcpus: Object.entries(facts.vcpus), largest: Object.keys(facts.largest ?? {}) };
  };

  test('the sizes are in order, then the types that have other vCPUs', () => {
    expect(hosts('c6i.large', 'm6i.8xlarge', 'c6i.8xlarge', 'c6i.2xlarge', 'd2.8xlarge', 'c4.8xlarge').vcpus).toEqual([
      ['large', 2],
      ['2xlarge', 8],
      ['8xlarge', 32],
      ['c4.8xlarge', 36],
      ['d2.8xlarge', 36],
    ]);
  });

  test('a size has the vCPUs of most types, or the fewer of two', () => {
    expect(hosts('c4.8xlarge', 'd2.8xlarge', 'c6i.8xlarge').vcpus).toEqual([
      ['8xlarge', 36],
      ['c6i.8xlarge', 32],
    ]);
    expect(hosts('c4.8xlarge', 'c6i.8xlarge').vcpus).toEqual([
      ['8xlarge', 32],
      ['c4.8xlarge', 36],
    ]);
  });

  test('the largest are in order; of equal ones it is the newest, or the first by name', () => {
    expect(hosts('m5.24xlarge', 'm6i.24xlarge', 'm6a.24xlarge').largest).toEqual(['m6a.24xlarge']);
    expect(hosts('m5.24xlarge', 'm6i.24xlarge').largest).toEqual(['m6i.24xlarge']);
    expect(hosts('c7i.48xlarge', 'r5.24xlarge').largest).toEqual(['r5.24xlarge', 'c7i.48xlarge']);
    expect(hosts('r7i.48xlarge', 'g5.48xlarge').largest).toEqual(['g5.48xlarge', 'r7i.48xlarge']);
  });

  test('regions, families and sizes are grouped in order', () => {
    const regions = ordered(['eu-west-1', 'us-east-1']).map((region) => ({
      region,
      types: typesOf(...ordered(['c6i.large', 'c6i.xlarge', 'c6i.4xlarge', 'm6i.large', 'm6i.2xlarge'])).filter(
        ({ name }) => region === 'us-east-1' || !['c6i.xlarge', 'c6i.4xlarge', 'm6i.2xlarge'].includes(name),
      ),
    }));
    const { sizes, families, unavailable } = groupedLists(regions, ['m9i', 'c9g'], 'default_x86_64');
    expect(Object.entries(sizes)).toEqual([
      ['c6i', 'large xlarge 4xlarge'],
      ['c9g', ''],
      ['m6i', 'large 2xlarge'],
      ['m9i', ''],
    ]);
    expect(Object.entries(families)).toEqual([
      ['eu-west-1', 'c6i c9g m6i m9i'],
      ['us-east-1', 'c6i c9g m6i m9i'],
    ]);
    expect(unavailable).toEqual({ 'eu-west-1': 'c6i.xlarge c6i.4xlarge m6i.2xlarge' });
  });
});

test('of an exact list, only what the region offers is used, and only what is sold so', () => {
  const listed = (knobs: InstanceSelection['knobs'], region?: string) =>
    namesOf(typesListed(request(knobs, region), []));
  expect(listed({ spotInstanceTypes: ['m5.large', 'm7i.large'] }, 'me-south-1')).toEqual(['m5.large']);
  expect(listed({ spotInstanceTypes: ['m5.large', 'm7i.large'] })).toEqual(['m5.large', 'm7i.large']);
  expect(listed({ spotInstanceTypes: ['m5.large', 'hpc6id.32xlarge'] }, 'us-east-2')).toEqual(['m5.large']);
  expect(listed({ spotInstanceTypes: ['hpc6id.32xlarge'] })).toEqual([]);
});

test('by default Spot has all families from generation 5, and On-Demand those of the newest two', () => {
  const region = catalog().regions.get('us-east-1') ?? fail('us-east-1');
  const spot = namesOf(defaultFamilies('spot', Architecture.X86_64, region));
  const onDemand = namesOf(defaultFamilies('onDemand', Architecture.X86_64, region));
  expect(spot).toEqual(expect.arrayContaining(['c5', 'c6i', 'c7i', 'm5', 'm6i', 'm7i', 'r5', 'r6i', 'r7i']));
  for (const category of ['c', 'm', 'r']) {
    const generations = onDemand.filter((name) => name.startsWith(category)).map((name) => name[1]);
    expect(new Set(generations).size).toBe(2);
    expect(generations).not.toContain('5');
  }
});

describe('AWS Batch chooses from all types', () => {
  const some = { region: 'us-east-1', types: typesOf('m7i.large') };
  const none = { region: 'me-south-1', types: [] };

  test.each([
    ['if nothing is listed in a region', {}, [some, none]],
    ['if nothing is listed anywhere', {}, []],
    ['if a family is named that the region does not offer', { spotInstanceFamilies: ['m7i'] }, [none]],
  ])('%s', (_, knobs, lists) => {
    expect(namesOf(typesChosenFrom(request(knobs), lists))).toContain('m6i.24xlarge');
  });

  test.each([
    ['if something is listed in each region', {}, [some]],
    ['with an exact list', { spotInstanceTypes: ['m7i.large'] }, []],
    ['with a newer family, which every region lists', { spotInstanceFamilies: ['m7i', 'm9i'] }, [some, none]],
  ])('but not %s', (_, knobs, lists) => {
    expect(typesChosenFrom(request(knobs), lists)).toEqual([]);
  });
});

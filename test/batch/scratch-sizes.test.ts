import { instanceTypesIn } from '../../src/app/batch/compute/instance-lists';
import { HOST_GROUPS, hostGroupOf, scratchGiBOf } from '../../src/app/batch/hosts/scratch-sizes';
import { OnDemandAllocationStrategy } from '../../src/app/batch/knobs';
import { catalog, type InstanceSelection } from '../../src/catalog';
import { checkKnobs } from '../../src/knobs/check';
import { expectOwnTemplates, hostsIn } from '../app/batch/deployed';
import { stackOf, templateOf } from '../app/batch/stack';
import { environmentOf, resourcesOf } from '../app/batch/template';
import { resolved } from '../catalog/resolved';
import { HOSTS } from './settings';

const LARGEST_VOLUME_GIB = 65_536;

type Scratch = { scratchGiB: number; scratchGiBPerVcpu: number };

/** The same numbers at each run. */
function numbers(seed: number): (least: number, most: number) => number {
  let state = seed;
  return (least, most) => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return least + (Math.floor(state / 2 ** 12) % (most - least + 1));
  };
}

const random = numbers(19);

/** Hosts of every kind, with scratch of every size that the knobs take. */
const CASES = HOSTS.flatMap(
  ([name, knobs, region]): [string, InstanceSelection['knobs'], string | undefined, Scratch][] =>
    [
      { scratchGiB: 200, scratchGiBPerVcpu: 10 },
      { scratchGiB: random(8, [100, 16_384][random(0, 1)]), scratchGiBPerVcpu: random(0, [20, 170][random(0, 1)]) },
    ].map((scratch) => [`${name} and ${JSON.stringify(scratch)}`, knobs, region, scratch]),
);

describe.each(CASES)('with %s', (_, knobs, region, scratch) => {
  const lists = resolved({ knobs, region });
  const template = templateOf(stackOf({ region, architecture: knobs.architecture, ...scratch }, lists));
  const places = region === undefined ? ['us-east-1', 'eu-south-1', 'me-south-1', 'xx-north-1'] : [region];

  test.each(places.flatMap((place) => [['SPOT', place] as const, ['EC2', place] as const]))(
    'every host of %s in %s has enough, with templates that AWS Batch accepts',
    (kind, place) => {
      const hosts = hostsIn(place, template, kind);
      expect(hosts.instanceTypes).toEqual(instanceTypesIn(kind === 'SPOT' ? lists.spot : lists.onDemand, place));
      expectOwnTemplates(hosts);
      const [byDefault, ...others] = hosts.launchTemplates;
      expect(byDefault.scratchGiB).toBe(scratch.scratchGiB);
      for (const type of hosts.instanceTypes) {
        const { scratchGiB } = others.find(({ types }) => types?.includes(type)) ?? byDefault;
        const vcpus = catalog().types.get(type)?.vcpus ?? 0;
        const wanted = Math.max(scratch.scratchGiB, vcpus * scratch.scratchGiBPerVcpu);
        expect([type, scratchGiB >= Math.min(wanted, LARGEST_VOLUME_GIB)]).toEqual([type, true]);
        expect(scratchGiB).toBeLessThanOrEqual(LARGEST_VOLUME_GIB);
      }
    },
  );

  test('the template stays far below the size limit of CloudFormation', () => {
    expect(JSON.stringify(template).length).toBeLessThan(500_000);
  });

  test('no two conditions have the same content, because CloudFormation warns about that', () => {
    const conditions = Object.values(template.Conditions ?? {}).map((condition) => JSON.stringify(condition));
    expect(new Set(conditions).size).toBe(conditions.length);
  });

  test('every launch template is used', () => {
    const used = (['SPOT', 'EC2'] as const).flatMap((kind) =>
      [...catalog().regions.keys(), ...places].flatMap((place) =>
        hostsIn(place, template, kind).launchTemplates.map(({ id }) => id),
      ),
    );
    expect(Object.keys(resourcesOf(template, 'AWS::EC2::LaunchTemplate')).sort()).toEqual([...new Set(used)].sort());
  });
});

describe('a change of scratchGiBPerVcpu', () => {
  const one = templateOf(stackOf({ scratchGiBPerVcpu: 10 }));
  const other = templateOf(stackOf({ scratchGiBPerVcpu: 20 }));
  const off = templateOf(stackOf({ scratchGiBPerVcpu: 0 }));

  test('adds and removes launch templates, and updates the compute environments in place', () => {
    const changed = (before: typeof one, after: typeof one) =>
      [...new Set([...Object.keys(before.Resources), ...Object.keys(after.Resources)])].filter(
        (id) => JSON.stringify(before.Resources[id]) !== JSON.stringify(after.Resources[id]),
      );
    const all = { ...one.Resources, ...other.Resources };
    const typesOf = (ids: string[]) => [...new Set(ids.map((id) => all[id].Type))].sort();
    const both = ['AWS::Batch::ComputeEnvironment', 'AWS::EC2::LaunchTemplate'];
    expect(typesOf(changed(off, one))).toEqual(both);
    expect(typesOf(changed(one, other))).toEqual(both);
    for (const id of Object.keys(resourcesOf(one, 'AWS::Batch::ComputeEnvironment'))) {
      const [before, after] = [off, one].map(({ Resources }) => structuredClone(Resources[id]));
      delete before.Properties.ComputeResources.LaunchTemplate.Overrides;
      delete after.Properties.ComputeResources.LaunchTemplate.Overrides;
      expect(after).toEqual(before);
    }
  });

  test('to 0 leaves one launch template for all hosts', () => {
    expect(Object.keys(resourcesOf(off, 'AWS::EC2::LaunchTemplate'))).toEqual(['HostTemplate6ECA3517']);
    for (const kind of ['SPOT', 'EC2'] as const) {
      const { LaunchTemplate } = environmentOf(off, kind).Properties.ComputeResources;
      expect(LaunchTemplate).not.toHaveProperty('Overrides');
    }
    expect(off).not.toHaveProperty('Conditions');
  });

  test('replaces BEST_FIT, as every change of its launch template does', () => {
    const bestFit = { onDemandAllocationStrategy: OnDemandAllocationStrategy.BEST_FIT };
    const { Properties } = environmentOf(templateOf(stackOf(bestFit)), 'EC2');
    expect(Properties.ReplaceComputeEnvironment).toBe(true);
    expect(Properties.ComputeResources.LaunchTemplate.Overrides.length).toBeGreaterThan(0);
  });
});

describe('a template without a region', () => {
  const template = templateOf(stackOf());

  test('has the same in each region as a template for that region', () => {
    for (const region of ['us-east-1', 'ap-south-2', 'me-south-1']) {
      const fixed = templateOf(stackOf({ region }));
      for (const kind of ['SPOT', 'EC2'] as const) {
        expect(hostsIn(region, template, kind)).toEqual(hostsIn(region, fixed, kind));
      }
    }
  });

  test('has only the default launch template in a region that is newer', () => {
    expect(hostsIn('xx-north-1', template, 'EC2').launchTemplates).toHaveLength(1);
  });

  test('has no lookup in a condition, and none without a default', () => {
    expect(JSON.stringify(template.Conditions)).not.toContain('Fn::FindInMap');
    const text = JSON.stringify(template.Resources);
    expect(text.split('"Fn::FindInMap"').length).toBe(text.split('"DefaultValue"').length);
  });

  test('keeps mappings within the limits of CloudFormation', () => {
    for (const mapping of Object.values(template.Mappings ?? {})) {
      expect(Object.values(mapping).flatMap(Object.keys).length).toBeLessThanOrEqual(200);
    }
  });
});

test('groups cover every host, and are not more than the limit of a compute environment', () => {
  expect(HOST_GROUPS.length).toBeLessThanOrEqual(10);
  expect([...HOST_GROUPS]).toEqual([...HOST_GROUPS].sort((a, b) => a - b));
  for (const { vcpus } of catalog().types.values()) {
    expect(vcpus).toBeLessThanOrEqual(HOST_GROUPS[HOST_GROUPS.length - 1]);
  }
});

test('the knobs accept no values with which a host of 384 vCPUs would get less than its scratch space', () => {
  const knobs = { scratchGiBPerVcpu: 170 };
  expect(checkKnobs(knobs)).toEqual([]);
  const settings = { scratchGiB: 200, ...knobs };
  expect(scratchGiBOf(hostGroupOf(384, settings), settings)).toBe(384 * 170);
  expect(scratchGiBOf(hostGroupOf(896, settings), settings)).toBe(LARGEST_VOLUME_GIB);
});

test('the smaller of two groups is used, and none if the minimum is enough', () => {
  const settings = { scratchGiB: 200, scratchGiBPerVcpu: 10 };
  expect([2, 20, 21, 32, 33, 36, 96, 384, 896].map((vcpus) => hostGroupOf(vcpus, settings))).toEqual([
    undefined,
    undefined,
    32,
    32,
    48,
    48,
    96,
    384,
    2048,
  ]);
  expect(hostGroupOf(undefined, settings)).toBeUndefined();
  expect(scratchGiBOf(undefined, settings)).toBe(200);
});

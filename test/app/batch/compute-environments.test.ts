import { type InstanceLists, instanceTypesIn, vcpusOf } from '#src/batch/compute/instance-lists';
import { hostGroupOf, scratchGiBOf } from '#src/batch/hosts/scratch-sizes';
import { Architecture, OnDemandAllocationStrategy } from '#src/batch/knobs/instances';
import { expectOwnTemplates, hostsIn } from './deployed';
import { instanceTypes, settings } from './deployment';
import { coreResourcesOf, coreTemplate, deployedTemplate, environmentOf, launchTemplatesOf } from './template';

const template = deployedTemplate();

/** Those that the stack deploys to: all that have a list, and one that is newer, unless the settings name one. */
function regions({ families }: InstanceLists): string[] {
  return settings.region === undefined ? [...Object.keys(families), 'xx-north-1'] : [settings.region];
}

describe.each([
  ['SPOT', 'spot', instanceTypes.spot],
  ['EC2', 'ondemand', instanceTypes.onDemand],
] as const)('the compute environment %s', (kind, name, lists) => {
  const { Properties: environment } = environmentOf(template, kind);
  const resources = environment.ComputeResources;
  const [min, max] =
    kind === 'SPOT'
      ? [settings.spotMinVcpus, settings.spotMaxVcpus]
      : [settings.onDemandMinVcpus, settings.onDemandMaxVcpus];

  test('has the limits of the settings, and sets no desired vCPUs', () => {
    expect(resources).toMatchObject({ MinvCpus: min, MaxvCpus: max });
    expect(resources).not.toHaveProperty('DesiredvCpus');
  });

  test('starts hosts', () => {
    expect(environmentOf(coreTemplate(), kind).Properties.State).toBe('ENABLED');
  });

  test('has the type as AWS Batch reports it, so that it does not drift', () => {
    expect(environment.Type).toBe('MANAGED');
  });

  test('sets the name of its hosts', () => {
    expect(resources.Tags).toMatchObject({ Name: `${settings.namespace}-batch-${name}-worker` });
  });

  test('gives its hosts the instance role', () => {
    const [profile] = resources.InstanceRole['Fn::GetAtt'];
    const [role] = Object.keys(coreResourcesOf(template, 'AWS::IAM::Role', 'RolesInstance'));
    expect(template.Resources[profile].Properties.Roles).toEqual([{ Ref: role }]);
  });

  test('updates in place', () => {
    expect(environment).not.toHaveProperty('ComputeEnvironmentName');
    expect(environment).not.toHaveProperty('ServiceRole');
    expect(environment.Tags ?? {}).toEqual(settings.permanentTags);
    expect(resources).not.toHaveProperty('SpotIamFleetRole');
    if (resources.AllocationStrategy === OnDemandAllocationStrategy.BEST_FIT) {
      expect(environment.ReplaceComputeEnvironment).toBe(true);
      expect(environment).not.toHaveProperty('UpdatePolicy');
      expect(resources).not.toHaveProperty('UpdateToLatestImageVersion');
    } else {
      expect(resources.UpdateToLatestImageVersion).toBe(true);
      expect(environment.ReplaceComputeEnvironment).toBe(false);
      expect(environment.UpdatePolicy).toEqual({ JobExecutionTimeoutMinutes: 7200, TerminateJobsOnUpdate: false });
    }
  });

  describe.each(regions(lists))('in %s', (region) => {
    const hosts = hostsIn(region, template, kind);

    test('selects launch templates by version number, each for different listed types', () => {
      const [id] = Object.keys(launchTemplatesOf(template));
      expect(hosts.launchTemplates[0].id).toBe(id);
      expectOwnTemplates(hosts);
    });

    test('gives each host the scratch space for its vCPUs', () => {
      const [byDefault, ...others] = hosts.launchTemplates;
      const given = hosts.instanceTypes.map((type) => {
        const { scratchGiB } = others.find(({ types }) => types?.includes(type)) ?? byDefault;
        return { type, vcpus: vcpusOf(lists, type), scratchGiB };
      });
      const isRight = ({ vcpus, scratchGiB }: (typeof given)[number]) =>
        scratchGiB === scratchGiBOf(hostGroupOf(vcpus, settings), settings) &&
        scratchGiB >= settings.scratchGiB &&
        scratchGiB >= Math.min((vcpus ?? 0) * settings.scratchGiBPerVcpu, 65_536);
      expect(given.filter((host) => !isRight(host))).toEqual([]);
    });
  });

  test('runs Amazon Linux 2023, with the GPU driver for hosts with GPUs, from the AMI of the settings', () => {
    const named = settings.hostImageId === undefined ? {} : { ImageIdOverride: settings.hostImageId };
    expect(resources.Ec2Configuration).toEqual(lists.images.map((ImageType) => ({ ImageType, ...named })));
    expect(lists.images[0]).toBe('ECS_AL2023');
  });

  test('starts hosts in subnets', () => {
    expect(resources.Subnets).toBeTruthy();
    expect(resources.Subnets).not.toEqual([]);
  });

  test('lists exactly the instance types of the settings', () => {
    if (settings.region !== undefined || lists.types !== '') {
      expect(resources.InstanceTypes).toEqual(instanceTypesIn(lists, settings.region ?? ''));
      return;
    }
    const [mapping, region, key, fallback] = resources.InstanceTypes['Fn::Split'][1]['Fn::FindInMap'];
    expect(region).toEqual({ Ref: 'AWS::Region' });
    expect(fallback).toEqual({ DefaultValue: lists.fallback });
    const byRegion: Record<string, Record<string, string>> = template.Mappings?.[mapping] ?? {};
    expect(Object.keys(byRegion)).toEqual(Object.keys(lists.families));
    for (const [name, { [key]: types }] of Object.entries(byRegion)) {
      expect(types.split(',')).toEqual(instanceTypesIn(lists, name));
    }
  });

  test('has one architecture', () => {
    const types = [
      lists.types.split(' '),
      ...Object.keys(lists.families).map((at) => instanceTypesIn(lists, at)),
    ].flat();
    const isArm = (type: string) => /^[a-z]+\d+[a-z]*g[a-z]*(\.|$)|arm64/.test(type);
    const isOther = (type: string) => isArm(type) !== (settings.architecture === Architecture.ARM64);
    expect(types.filter((type) => type !== '' && isOther(type))).toEqual([]);
  });
});

test('On-Demand has the strategy of the settings', () => {
  const { ComputeResources } = environmentOf(template, 'EC2').Properties;
  expect(ComputeResources.AllocationStrategy).toBe(settings.onDemandAllocationStrategy);
});

test('Spot has the strategy and the price of the settings', () => {
  const { ComputeResources } = environmentOf(template, 'SPOT').Properties;
  expect(ComputeResources.AllocationStrategy).toBe(settings.spotAllocationStrategy);
  expect(ComputeResources.BidPercentage).toBe(settings.spotBidPercentage);
});

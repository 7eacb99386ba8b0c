import { compare, type Resource, type Template } from '../../../scripts/update-effects/compare';

describe('the classifier', () => {
  const environment = (properties: object, resources: object = {}): Template => ({
    Resources: {
      Environment: {
        Type: 'AWS::Batch::ComputeEnvironment',
        Properties: {
          ReplaceComputeEnvironment: false,
          ...properties,
          ComputeResources: {
            AllocationStrategy: 'BEST_FIT_PROGRESSIVE',
            InstanceTypes: ['m5'],
            MaxvCpus: 1,
            ...resources,
          },
        },
      },
      Queue: {
        Type: 'AWS::Batch::JobQueue',
        Properties: { JobQueueName: 'lab', ComputeEnvironmentOrder: [{ ComputeEnvironment: { Ref: 'Environment' } }] },
      },
    },
  });

  /** What becomes of each resource. */
  const fates = (before: Template, after: Template) =>
    Object.fromEntries(
      [...compare(before, after)].map(([id, { is, renewsHosts, isLeft }]) => [
        id,
        [is, renewsHosts ? 'renews hosts' : '', isLeft ? 'left' : ''].filter((text) => text !== '').join(', '),
      ]),
    );

  test.each<[string, object, object, object]>([
    ['limits', {}, { MaxvCpus: 2 }, { Environment: 'updated' }],
    ['instance types', {}, { InstanceTypes: ['m6i'] }, { Environment: 'updated, renews hosts' }],
    ['the newest AMI', {}, { UpdateToLatestImageVersion: true }, { Environment: 'updated, renews hosts' }],
    ['a strategy that forbids it', {}, { AllocationStrategy: 'BEST_FIT' }, { Environment: 'refused' }],
    ['a fleet role', {}, { SpotIamFleetRole: 'role' }, { Environment: 'replaced', Queue: 'updated' }],
    ['tags of the environment', { Tags: { a: 'b' } }, {}, { Environment: 'replaced', Queue: 'updated' }],
  ])('finds the effect on a compute environment: %s', (_, properties, resources, expected) => {
    expect(fates(environment({}), environment(properties, resources))).toEqual(expected);
  });

  test('replaces a compute environment only if the template requests it', () => {
    const after = environment({ ReplaceComputeEnvironment: true }, { InstanceTypes: ['m6i'] });
    expect(fates(environment({}), after)).toEqual({ Environment: 'replaced', Queue: 'updated' });
    expect(fates(after, environment({}, { InstanceTypes: ['m6i'] }))).toEqual({ Environment: 'updated' });
  });

  test('replaces a compute environment with BEST_FIT if one template requests it', () => {
    const bestFit = environment({}, { AllocationStrategy: 'BEST_FIT' });
    expect(fates(bestFit, environment({}))).toEqual({ Environment: 'refused' });
    const once = environment({ ReplaceComputeEnvironment: true });
    expect(fates(bestFit, once)).toEqual({ Environment: 'replaced', Queue: 'updated' });
    expect(fates(once, environment({}))).toEqual({ Environment: 'updated' });
  });

  test('replaces by the default of CloudFormation', () => {
    const [before, after] = [['m5'], ['m6i']].map((InstanceTypes) =>
      environment({ ReplaceComputeEnvironment: undefined }, { InstanceTypes }),
    );
    expect(fates(before, after)).toMatchObject({ Environment: 'replaced' });
  });

  test('follows a new version of a launch template', () => {
    const template = (size: number): Template => {
      const Version = { 'Fn::GetAtt': ['Hosts', 'LatestVersionNumber'] };
      const { Resources } = environment({}, { LaunchTemplate: { LaunchTemplateId: { Ref: 'Hosts' }, Version } });
      const Hosts = { Type: 'AWS::EC2::LaunchTemplate', Properties: { LaunchTemplateData: { KeyName: `${size}` } } };
      return { Resources: { ...Resources, Hosts } };
    };
    expect(fates(template(1), template(1))).toEqual({});
    expect(fates(template(1), template(2))).toEqual({ Hosts: 'updated', Environment: 'updated, renews hosts' });
  });

  test('distinguishes resources that are left from those that are removed', () => {
    const bucket: Resource = { Type: 'AWS::S3::Bucket', Properties: { BucketName: 'one' } };
    const kept = { ...bucket, DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' };
    const none: Template = { Resources: {} };
    expect(fates({ Resources: { Bucket: bucket } }, none)).toEqual({ Bucket: 'removed' });
    expect(fates({ Resources: { Bucket: kept } }, none)).toEqual({ Bucket: 'removed, left' });
    const other = { Resources: { Bucket: { ...kept, Properties: { BucketName: 'other' } } } };
    expect(fates({ Resources: { Bucket: kept } }, other)).toEqual({ Bucket: 'replaced, left' });
  });

  test('throws for a property without a rule', () => {
    const vpc = (InstanceTenancy: string) => ({
      Resources: { Vpc: { Type: 'AWS::EC2::VPC', Properties: { InstanceTenancy } } },
    });
    expect(() => compare(vpc('default'), vpc('dedicated'))).toThrow('Write a rule for it.');
  });
});

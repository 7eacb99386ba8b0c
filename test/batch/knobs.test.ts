import { AwsSolutionsChecks } from 'cdk-nag';
import { applyDefaults } from '../../src/knobs/resolution';
import { stackOf, templateOf } from '../app/batch/stack';
import { deployedTemplate, environmentOf, resourcesOf } from '../app/batch/template';
import { both, LISTS, VARIATIONS } from './settings';

const defaults = deployedTemplate();

/** Of a kind in the template, the property that a path leads to. */
function property(template: ReturnType<typeof templateOf>, type: string, path: string): unknown {
  const [resource] = Object.values(resourcesOf(template, type));
  return path
    .split('.')
    .reduce((value: unknown, key) => (value as Record<string, unknown>)?.[key], resource.Properties);
}

describe.each(VARIATIONS)('with %s', (_, changed) => {
  const stack = stackOf(changed);
  const template = templateOf(stack);

  test('every wide permission is answered for', () => {
    expect(new AwsSolutionsChecks().validateScope(stack).violations).toEqual([]);
  });

  test('the design holds', () => {
    expect(environmentOf(template, 'SPOT').Properties.ComputeResources.Ec2Configuration).toEqual([
      expect.objectContaining({ ImageType: 'ECS_AL2023' }),
    ]);
    for (const queue of Object.values(resourcesOf(template, 'AWS::Batch::JobQueue'))) {
      expect(queue.Properties.ComputeEnvironmentOrder.length).toBeLessThanOrEqual(3);
      expect(queue.Properties.Tags).toEqual(changed.permanentTags);
    }
    for (const { Properties } of Object.values(resourcesOf(template, 'AWS::EC2::SecurityGroup'))) {
      expect(Properties).not.toHaveProperty('SecurityGroupIngress');
    }
    for (const { Properties } of Object.values(resourcesOf(template, 'AWS::IAM::Policy'))) {
      for (const { Action, Resource } of Properties.PolicyDocument.Statement) {
        const knowsNoResources = /^(ecr:GetAuthorizationToken|ssm:UpdateInstanceInformation|ssmmessages:.*)$/;
        expect([Resource].flat().includes('*')).toBe([Action].flat().every((action) => knowsNoResources.test(action)));
      }
    }
  });

  test('the template differs from that with the defaults', () => {
    expect(template).not.toEqual(defaults);
  });
});

describe('a network', () => {
  const subnetsOf = (template: ReturnType<typeof templateOf>) =>
    Object.fromEntries(
      Object.entries(resourcesOf(template, 'AWS::EC2::Subnet')).map(([id, { Properties }]) => [
        id,
        Properties.CidrBlock,
      ]),
    );

  test('of its own has the zones that were asked for where the region is known, and two everywhere else', () => {
    expect(Object.keys(subnetsOf(defaults))).toHaveLength(4);
    const { settings: inOneRegion } = applyDefaults({ region: 'eu-west-1' }, 'lab');
    expect(Object.keys(subnetsOf(templateOf(stackOf(inOneRegion))))).toHaveLength(6);
    const { settings: anywhere } = applyDefaults({ maxAzs: 6 }, 'lab');
    expect(Object.keys(subnetsOf(templateOf(stackOf(anywhere))))).toHaveLength(4);
    expect(Object.keys(subnetsOf(templateOf(stackOf({ region: 'us-west-1', maxAzs: 1 }))))).toHaveLength(2);
  });

  test('that gets one more zone keeps its subnets', () => {
    const two = subnetsOf(templateOf(stackOf({ region: 'eu-west-1', maxAzs: 2 })));
    const six = subnetsOf(templateOf(stackOf({ region: 'eu-west-1', maxAzs: 6 })));
    expect(six).toMatchObject(two);
    expect(new Set(Object.values(six)).size).toBe(12);
  });

  test('without NAT gateways has hosts in public subnets, never in isolated ones', () => {
    const template = templateOf(stackOf({ natGateways: 0 }));
    expect(Object.keys(resourcesOf(template, 'AWS::EC2::NatGateway'))).toHaveLength(0);
    for (const { Properties } of Object.values(resourcesOf(template, 'AWS::EC2::Subnet'))) {
      expect(Properties.MapPublicIpOnLaunch).toBe(true);
    }
    const routes = Object.values(resourcesOf(template, 'AWS::EC2::Route')).map(({ Properties }) => Properties);
    expect(routes).toContainEqual(expect.objectContaining({ DestinationCidrBlock: '0.0.0.0/0' }));
    const subnets = Object.keys(resourcesOf(template, 'AWS::EC2::Subnet')).map((id) => ({ Ref: id }));
    expect(environmentOf(template, 'SPOT').Properties.ComputeResources.Subnets).toEqual(subnets);
  });

  test('of its own reaches S3 without the NAT gateway and keeps flow logs', () => {
    expect(Object.keys(resourcesOf(defaults, 'AWS::EC2::VPCEndpoint'))).toHaveLength(1);
    expect(Object.keys(resourcesOf(defaults, 'AWS::EC2::FlowLog'))).toHaveLength(1);
  });

  test('that exists is not changed', () => {
    const template = templateOf(stackOf({ vpcId: 'vpc-01234567', subnetIds: ['subnet-01234567'] }));
    for (const type of ['VPC', 'Subnet', 'Route', 'NatGateway', 'InternetGateway', 'FlowLog']) {
      expect(Object.keys(resourcesOf(template, `AWS::EC2::${type}`))).toHaveLength(0);
    }
    expect(environmentOf(template, 'SPOT').Properties.ComputeResources.Subnets).toEqual(['subnet-01234567']);
    expect(property(template, 'AWS::EC2::SecurityGroup', 'VpcId')).toBe('vpc-01234567');
    expect(Object.keys(template.Parameters ?? {})).toEqual(['BootstrapVersion']);
  });

  test.each([
    [{ useDefaultVpc: true }, ['AWS::EC2::VPC::Id', 'List<AWS::EC2::Subnet::Id>']],
    [{ vpcId: 'vpc-01234567' }, ['List<AWS::EC2::Subnet::Id>']],
  ])('that cannot be looked up (%j) is a parameter', (changed, types) => {
    const parameters = Object.values(templateOf(stackOf(changed)).Parameters ?? {}).map(({ Type }) => Type);
    expect(parameters.filter((type) => type.includes('AWS::EC2')).sort()).toEqual(types);
  });
});

describe('instance types', () => {
  const typesOf = (...args: Parameters<typeof stackOf>) =>
    environmentOf(templateOf(stackOf(...args)), 'EC2').Properties.ComputeResources.InstanceTypes;

  test('that were named exactly are in every template', () => {
    expect(typesOf({}, both(LISTS.types))).toEqual(['m5', 'c5.large']);
    expect(typesOf({ region: 'eu-west-1' }, both(LISTS.types))).toEqual(['m5', 'c5.large']);
  });

  test('of a known region are in the template', () => {
    expect(typesOf({ region: 'eu-west-1' }, both(LISTS.one))).toEqual(['m5.large']);
  });

  test('of an unknown region are the alias of AWS Batch', () => {
    expect(typesOf({ region: 'xx-north-1' }, both(LISTS.one))).toEqual(['default_x86_64']);
  });
});

describe('a bucket', () => {
  test('that exists is not managed', () => {
    const template = templateOf(stackOf({ bucketName: 'lab-data', existingBucket: true }));
    expect(Object.keys(resourcesOf(template, 'AWS::S3::Bucket'))).toHaveLength(0);
    expect(Object.keys(resourcesOf(template, 'AWS::S3::BucketPolicy'))).toHaveLength(0);
  });

  test('with a prefix that jobs may read shows them nothing else', () => {
    const template = templateOf(stackOf({ readBuckets: ['lab/panels'] }));
    const policies = JSON.stringify(resourcesOf(template, 'AWS::IAM::Policy'));
    expect(policies).toContain('{"StringLike":{"s3:prefix":["panels","panels/*"]}}');
    expect(policies).toContain(':s3:::lab/panels/*');
    expect(policies).not.toContain(':s3:::lab/*');
  });
});

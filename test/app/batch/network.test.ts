import { settings } from './deployment';
import { coreResourcesOf, deployedTemplate, environmentOf } from './template';

const template = deployedTemplate();
const VPC = 'NetworkVpc\\d+';

/** Nothing of a VPC that exists already is made or changed. */
const isOwn = settings.vpcId === undefined && !settings.useDefaultVpc;

const ofVpc = (type: string, part: string) => Object.entries(coreResourcesOf(template, type, `${VPC}${part}`));
const propertiesOf = (type: string, part: string) => ofVpc(type, part).map(([, { Properties }]) => Properties);
const subnetIds = (kind: 'private' | 'public') =>
  ofVpc('AWS::EC2::Subnet', `${kind}Subnet\\d+Subnet`).map(([id]) => id);

test('a new VPC has the range of the settings', () => {
  const ranges = propertiesOf('AWS::EC2::VPC', '').map(({ CidrBlock }) => CidrBlock);
  expect(ranges).toEqual(isOwn ? [settings.vpcCidr] : []);
});

test('a new VPC has a public subnet in each zone, and with a NAT gateway a private one', () => {
  expect(subnetIds('public')).toHaveLength(isOwn ? settings.maxAzs : 0);
  expect(subnetIds('private')).toHaveLength(isOwn && settings.natGateways > 0 ? settings.maxAzs : 0);
});

test('the subnets of a new VPC are in different zones', () => {
  for (const kind of ['private', 'public']) {
    const zones = propertiesOf('AWS::EC2::Subnet', `${kind}Subnet\\d+Subnet`).map((each) => each.AvailabilityZone);
    expect(zones.filter((zone) => zone === undefined)).toEqual([]);
    expect(new Set(zones.map((zone) => JSON.stringify(zone))).size).toBe(zones.length);
  }
});

test('a new VPC has the NAT gateways of the settings', () => {
  const gateways = ofVpc('AWS::EC2::NatGateway', 'publicSubnet\\d+NATGateway');
  expect(gateways).toHaveLength(isOwn ? settings.natGateways : 0);
});

test('hosts get public addresses only without a NAT gateway', () => {
  const isPublic = propertiesOf('AWS::EC2::Subnet', 'publicSubnet\\d+Subnet').map((each) => each.MapPublicIpOnLaunch);
  expect(isPublic).toEqual(isPublic.map(() => settings.natGateways === 0));
  const isPrivate = propertiesOf('AWS::EC2::Subnet', 'privateSubnet\\d+Subnet').map((each) => each.MapPublicIpOnLaunch);
  expect(isPrivate).toEqual(isPrivate.map(() => false));
});

test.each(['SPOT', 'EC2'] as const)(
  'hosts of the compute environment %s start in all subnets with a route to the internet',
  (kind) => {
    const { Subnets, SecurityGroupIds } = environmentOf(template, kind).Properties.ComputeResources;
    const [group] = Object.keys(coreResourcesOf(template, 'AWS::EC2::SecurityGroup', 'NetworkSecurityGroup'));
    expect(SecurityGroupIds).toContainEqual({ 'Fn::GetAtt': [group, 'GroupId'] });
    if (isOwn) {
      expect(Subnets).toEqual(subnetIds(settings.natGateways > 0 ? 'private' : 'public').map((id) => ({ Ref: id })));
    } else if (settings.subnetIds !== undefined) {
      expect(Subnets).toEqual(settings.subnetIds);
    }
  },
);

test('the security group of hosts is in their VPC', () => {
  const [{ Properties }] = Object.values(coreResourcesOf(template, 'AWS::EC2::SecurityGroup', 'NetworkSecurityGroup'));
  if (isOwn) {
    expect(Properties.VpcId).toEqual({ Ref: ofVpc('AWS::EC2::VPC', '')[0][0] });
  } else if (settings.vpcId !== undefined) {
    expect(Properties.VpcId).toBe(settings.vpcId);
  }
});

test('hosts reach S3 through an endpoint, from each subnet', () => {
  const endpoints = propertiesOf('AWS::EC2::VPCEndpoint', 'S3');
  expect(endpoints).toHaveLength(isOwn ? 1 : 0);
  for (const { ServiceName, VpcEndpointType, RouteTableIds } of endpoints) {
    expect(VpcEndpointType).toBe('Gateway');
    expect(JSON.stringify(ServiceName)).toMatch(/\.s3"/);
    expect(RouteTableIds).toHaveLength(subnetIds('public').length + subnetIds('private').length);
  }
});

test('flow logs have all traffic of the VPC, accepted and rejected', () => {
  const logs = propertiesOf('AWS::EC2::FlowLog', 'FlowLog');
  const [id] = Object.keys(coreResourcesOf(template, 'AWS::Logs::LogGroup', 'NetworkFlowLogs'));
  const expected = { TrafficType: 'ALL', LogDestinationType: 'cloud-watch-logs', LogGroupName: { Ref: id } };
  expect(logs).toEqual(isOwn ? [expect.objectContaining(expected)] : []);
});

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

test('a VPC of its own has the range that was asked for', () => {
  const ranges = propertiesOf('AWS::EC2::VPC', '').map(({ CidrBlock }) => CidrBlock);
  expect(ranges).toEqual(isOwn ? [settings.vpcCidr] : []);
});

test('it has a public subnet in each zone, and with a NAT gateway a private one', () => {
  expect(subnetIds('public')).toHaveLength(isOwn ? settings.maxAzs : 0);
  expect(subnetIds('private')).toHaveLength(isOwn && settings.natGateways > 0 ? settings.maxAzs : 0);
});

test('it has as many NAT gateways as were asked for', () => {
  const gateways = ofVpc('AWS::EC2::NatGateway', 'publicSubnet\\d+NATGateway');
  expect(gateways).toHaveLength(isOwn ? settings.natGateways : 0);
});

test('hosts get public addresses only where they have no other way out', () => {
  const isPublic = propertiesOf('AWS::EC2::Subnet', 'publicSubnet\\d+Subnet').map((each) => each.MapPublicIpOnLaunch);
  expect(isPublic).toEqual(isPublic.map(() => settings.natGateways === 0));
  const isPrivate = propertiesOf('AWS::EC2::Subnet', 'privateSubnet\\d+Subnet').map((each) => each.MapPublicIpOnLaunch);
  expect(isPrivate).toEqual(isPrivate.map(() => false));
});

test.each(['SPOT', 'EC2'] as const)(
  'hosts of the compute environment %s start in all subnets that lead out',
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

test('the security group of hosts is in the VPC that was named', () => {
  const [{ Properties }] = Object.values(coreResourcesOf(template, 'AWS::EC2::SecurityGroup', 'NetworkSecurityGroup'));
  if (isOwn) {
    expect(Properties.VpcId).toEqual({ Ref: ofVpc('AWS::EC2::VPC', '')[0][0] });
  } else if (settings.vpcId !== undefined) {
    expect(Properties.VpcId).toBe(settings.vpcId);
  }
});

test('hosts reach S3 without the NAT gateway, from each subnet', () => {
  const endpoints = propertiesOf('AWS::EC2::VPCEndpoint', 'S3');
  expect(endpoints).toHaveLength(isOwn ? 1 : 0);
  for (const { ServiceName, VpcEndpointType, RouteTableIds } of endpoints) {
    expect(VpcEndpointType).toBe('Gateway');
    expect(JSON.stringify(ServiceName)).toMatch(/\.s3"/);
    expect(RouteTableIds).toHaveLength(subnetIds('public').length + subnetIds('private').length);
  }
});

test('all traffic of the VPC is logged, accepted and rejected', () => {
  const logs = propertiesOf('AWS::EC2::FlowLog', 'FlowLog');
  const [id] = Object.keys(coreResourcesOf(template, 'AWS::Logs::LogGroup', 'NetworkFlowLogs'));
  const expected = { TrafficType: 'ALL', LogDestinationType: 'cloud-watch-logs', LogGroupName: { Ref: id } };
  expect(logs).toEqual(isOwn ? [expect.objectContaining(expected)] : []);
});

import { Annotations, CfnParameter, Fn, Stack } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import { Construct } from 'constructs';
import { isKnown } from '../environment';
import { flowLogs } from '../monitoring/log-group';
import type { BatchSettings } from '../settings';

/**
 * The address range is divided for this number of zones, with or without subnets, so that a new zone does not move the
 * subnets of others.
 */
const MOST_ZONES = 6;

/**
 * The network of the hosts: a new VPC, an existing one, or the default VPC of the account.
 *
 * A change replaces the hosts.
 *
 * @see https://docs.aws.amazon.com/batch/latest/userguide/create-compute-environment.html
 */
export class Network extends Construct {
  /** The VPC. */
  public readonly vpc: ec2.IVpc;

  /** The IDs of the subnets that hosts start in: one for each subnet, or one token for all of them. */
  public readonly subnetIds: string[];

  /** The same subnets, as constructs. */
  public readonly subnets: ec2.ISubnet[];

  /** The security group of the hosts: all outbound traffic, no inbound traffic. */
  public readonly securityGroup: ec2.SecurityGroup;

  constructor(scope: Construct, id: string, settings: BatchSettings) {
    super(scope, id);
    const isExisting = settings.vpcId !== undefined || settings.useDefaultVpc;
    const { vpc, subnets, subnetIds } = isExisting ? this.existing(settings) : this.own(settings);
    this.vpc = vpc;
    this.subnets = subnets;
    this.subnetIds = subnetIds;
    this.securityGroup = new ec2.SecurityGroup(this, 'SecurityGroup', {
      vpc,
      description: 'AWS Batch hosts: no way in, any way out (images, S3, package mirrors)',
      allowAllOutbound: true,
    });
  }

  private own(settings: BatchSettings): Place {
    // The range is part of the ID, so that a new range gives a new VPC with new gateways: otherwise CloudFormation
    // would try to attach the same gateways to both VPCs.
    const vpc = new ec2.Vpc(this, `Vpc-${settings.vpcCidr.replace('/', '-')}`, {
      ipAddresses: ec2.IpAddresses.cidr(settings.vpcCidr),
      availabilityZones: zonesOf(settings),
      // Reserved for the unused zones: a zone that is added later must not move the subnets of the others.
      reservedAzs: MOST_ZONES - zonesOf(settings).length,
      natGateways: settings.natGateways,
      subnetConfiguration: subnetsFor(settings),
      // This would need a Lambda function with permissions for every security group. Nothing here uses the default one.
      restrictDefaultSecurityGroup: false,
      gatewayEndpoints: { S3: { service: ec2.GatewayVpcEndpointAwsService.S3 } },
      flowLogs: { FlowLog: flowLogs(this, settings) },
    });
    return placeIn(vpc, settings.natGateways > 0 ? vpc.privateSubnets : vpc.publicSubnets);
  }

  private existing(settings: BatchSettings): Place {
    if (settings.vpcId !== undefined && settings.subnetIds !== undefined) {
      return this.named(settings.vpcId, settings.subnetIds);
    }
    return isKnown(Stack.of(this)) ? this.lookedUp(settings) : this.fromParameters(settings);
  }

  private lookedUp({ vpcId }: BatchSettings): Place {
    const vpc = ec2.Vpc.fromLookup(this, 'Vpc', vpcId === undefined ? { isDefault: true } : { vpcId });
    const subnets = vpc.privateSubnets.length > 0 ? vpc.privateSubnets : vpc.publicSubnets;
    if (subnets.length === 0) {
      // An empty list would fail at deployment; in isolated subnets, jobs would stay RUNNABLE forever.
      Annotations.of(this).addError(
        `No subnet of ${vpc.vpcId} has a route to the internet. If subnets reach ECR, ECS, S3 and CloudWatch Logs through VPC endpoints, set vpcId and subnetIds to use them, and set internetAccess to false.`,
      );
    }
    return placeIn(vpc, subnets);
  }

  /** Without credentials, nothing can be looked up: the subnets are parameters of the deployment. */
  private fromParameters(settings: BatchSettings): Place {
    const subnets = new CfnParameter(this, 'SubnetIds', {
      type: 'List<AWS::EC2::Subnet::Id>',
      description: 'The subnets that hosts start in',
    });
    subnets.overrideLogicalId('SubnetIds');
    return this.named(settings.vpcId ?? this.vpcParameter(), subnets.valueAsList);
  }

  private vpcParameter(): string {
    const description = 'The VPC that hosts run in, such as the default VPC of the account';
    const vpc = new CfnParameter(this, 'VpcId', { type: 'AWS::EC2::VPC::Id', description });
    vpc.overrideLogicalId('VpcId');
    return vpc.valueAsString;
  }

  private named(vpcId: string, subnetIds: string[]): Place {
    // The CDK requires zones but nothing uses them: hosts start in the given subnets.
    const vpc = ec2.Vpc.fromVpcAttributes(this, 'Vpc', { vpcId, availabilityZones: ['any'] });
    const subnets = subnetIds.map((subnetId, index) => ec2.Subnet.fromSubnetId(this, `Subnet${index + 1}`, subnetId));
    for (const subnet of subnets) {
      Annotations.of(subnet).acknowledgeWarning('@aws-cdk/aws-ec2:noSubnetRouteTableId', 'No route is added.');
    }
    return { vpc, subnets, subnetIds };
  }
}

/** A VPC and the subnets in it that hosts start in. */
interface Place {
  readonly vpc: ec2.IVpc;
  readonly subnets: ec2.ISubnet[];
  readonly subnetIds: string[];
}

function placeIn(vpc: ec2.IVpc, subnets: ec2.ISubnet[]): Place {
  return { vpc, subnets, subnetIds: subnets.map((subnet) => subnet.subnetId) };
}

/** Zones by index, so that the template is the same with and without credentials. */
function zonesOf({ maxAzs }: BatchSettings): string[] {
  return Array.from({ length: maxAzs }, (_, index) => Fn.select(index, Fn.getAzs()));
}

/**
 * A private and a public subnet for each zone, each with a sixteenth of the range. Without a NAT gateway, the ranges of
 * the private subnets are reserved: CloudFormation creates new subnets before it deletes old ones, so old and new
 * subnets must not have the same range.
 */
function subnetsFor({ vpcCidr, natGateways }: BatchSettings): ec2.SubnetConfiguration[] {
  const cidrMask = Number(vpcCidr.split('/')[1]) + 4;
  const hasNat = natGateways > 0;
  return [
    { name: 'private', subnetType: ec2.SubnetType.PRIVATE_WITH_EGRESS, cidrMask, reserved: !hasNat },
    { name: 'public', subnetType: ec2.SubnetType.PUBLIC, cidrMask, mapPublicIpOnLaunch: !hasNat },
  ];
}

// Made by `npx projen update-effects`. Do not edit.
import type { UpdateEffect } from './effect';

/** What the changes of each knob do to a stack that is deployed, by the templates before and after. */
export const UPDATE_EFFECTS: Readonly<Record<string, readonly UpdateEffect[]>> = {
  namespace: [
    {
      change: 'changed',
      updated: {
        'AWS::Batch::ComputeEnvironment': 2,
        'AWS::CloudWatch::Alarm': 1,
        'AWS::Logs::MetricFilter': 1,
      },
      hosts: ['On-Demand', 'Spot'],
      replaced: {
        'AWS::Batch::JobDefinition': 2,
        'AWS::Batch::JobQueue': 2,
        'AWS::SSM::Parameter': 3,
      },
      troubles: ['queue'],
    },
    {
      change: 'changed, with `bucketName`',
      updated: {
        'AWS::Batch::ComputeEnvironment': 2,
        'AWS::CloudWatch::Alarm': 1,
        'AWS::Logs::MetricFilter': 1,
      },
      hosts: ['On-Demand', 'Spot'],
      replaced: {
        'AWS::Batch::JobDefinition': 2,
        'AWS::Batch::JobQueue': 2,
        'AWS::SSM::Parameter': 3,
      },
      troubles: ['queue'],
    },
  ],
  stackName: [
    {
      change: 'changed',
      refused: {
        'AWS::Batch::JobDefinition': 2,
        'AWS::Batch::JobQueue': 2,
        'AWS::SSM::Parameter': 3,
      },
      troubles: ['name'],
    },
    {
      change: 'changed, with `bucketName`',
      refused: {
        'AWS::Batch::JobDefinition': 2,
        'AWS::Batch::JobQueue': 2,
        'AWS::S3::Bucket': 1,
        'AWS::SSM::Parameter': 3,
      },
      troubles: ['name'],
    },
  ],
  region: [
    {
      change: 'set, to the region of the stack',
      updated: {
        'AWS::Batch::ComputeEnvironment': 2,
        'AWS::EC2::VPCEndpoint': 1,
      },
      hosts: ['On-Demand', 'Spot'],
      added: {
        'AWS::EC2::Route': 2,
        'AWS::EC2::RouteTable': 2,
        'AWS::EC2::Subnet': 2,
        'AWS::EC2::SubnetRouteTableAssociation': 2,
      },
    },
    {
      change: 'changed',
      troubles: ['stack'],
    },
    {
      change: 'changed, with `bucketName`',
      refused: {
        'AWS::S3::Bucket': 1,
      },
      troubles: ['name'],
    },
  ],
  tags: [
    {
      change: 'set',
      updated: {
        'AWS::Batch::ComputeEnvironment': 2,
        'AWS::CloudWatch::Alarm': 1,
        'AWS::EC2::EIP': 1,
        'AWS::EC2::FlowLog': 1,
        'AWS::EC2::InternetGateway': 1,
        'AWS::EC2::LaunchTemplate': 5,
        'AWS::EC2::NatGateway': 1,
        'AWS::EC2::RouteTable': 4,
        'AWS::EC2::SecurityGroup': 1,
        'AWS::EC2::Subnet': 4,
        'AWS::EC2::VPC': 1,
        'AWS::EC2::VPCEndpoint': 1,
        'AWS::IAM::Role': 4,
        'AWS::Logs::LogGroup': 3,
        'AWS::S3::Bucket': 2,
        'AWS::SSM::Parameter': 3,
      },
      hosts: ['On-Demand', 'Spot'],
    },
    {
      change: 'changed',
      updated: {
        'AWS::Batch::ComputeEnvironment': 2,
        'AWS::CloudWatch::Alarm': 1,
        'AWS::EC2::EIP': 1,
        'AWS::EC2::FlowLog': 1,
        'AWS::EC2::InternetGateway': 1,
        'AWS::EC2::LaunchTemplate': 5,
        'AWS::EC2::NatGateway': 1,
        'AWS::EC2::RouteTable': 4,
        'AWS::EC2::SecurityGroup': 1,
        'AWS::EC2::Subnet': 4,
        'AWS::EC2::VPC': 1,
        'AWS::EC2::VPCEndpoint': 1,
        'AWS::IAM::Role': 4,
        'AWS::Logs::LogGroup': 3,
        'AWS::S3::Bucket': 2,
        'AWS::SSM::Parameter': 3,
      },
      hosts: ['On-Demand', 'Spot'],
    },
    {
      change: 'unset',
      updated: {
        'AWS::Batch::ComputeEnvironment': 2,
        'AWS::CloudWatch::Alarm': 1,
        'AWS::EC2::EIP': 1,
        'AWS::EC2::FlowLog': 1,
        'AWS::EC2::InternetGateway': 1,
        'AWS::EC2::LaunchTemplate': 5,
        'AWS::EC2::NatGateway': 1,
        'AWS::EC2::RouteTable': 4,
        'AWS::EC2::SecurityGroup': 1,
        'AWS::EC2::Subnet': 4,
        'AWS::EC2::VPC': 1,
        'AWS::EC2::VPCEndpoint': 1,
        'AWS::IAM::Role': 4,
        'AWS::Logs::LogGroup': 3,
        'AWS::S3::Bucket': 2,
        'AWS::SSM::Parameter': 3,
      },
      hosts: ['On-Demand', 'Spot'],
    },
  ],
  permanentTags: [
    {
      change: 'set',
      refused: {
        'AWS::Batch::JobDefinition': 2,
        'AWS::Batch::JobQueue': 2,
      },
      troubles: ['name'],
    },
    {
      change: 'changed',
      refused: {
        'AWS::Batch::JobDefinition': 2,
        'AWS::Batch::JobQueue': 2,
      },
      troubles: ['name'],
    },
    {
      change: 'unset',
      refused: {
        'AWS::Batch::JobDefinition': 2,
        'AWS::Batch::JobQueue': 2,
      },
      troubles: ['name'],
    },
  ],
  architecture: [
    {
      change: '`X86_64` → `ARM64`',
      updated: {
        'AWS::Batch::JobQueue': 2,
      },
      added: {
        'AWS::Batch::ComputeEnvironment': 2,
        'AWS::IAM::InstanceProfile': 2,
      },
      removed: {
        'AWS::Batch::ComputeEnvironment': 2,
        'AWS::IAM::InstanceProfile': 2,
      },
      troubles: ['environment', 'architecture'],
    },
    {
      change: '`ARM64` → `X86_64`',
      updated: {
        'AWS::Batch::JobQueue': 2,
      },
      added: {
        'AWS::Batch::ComputeEnvironment': 2,
        'AWS::IAM::InstanceProfile': 2,
      },
      removed: {
        'AWS::Batch::ComputeEnvironment': 2,
        'AWS::IAM::InstanceProfile': 2,
      },
      troubles: ['environment', 'architecture'],
    },
  ],
  onDemandInstanceFamilies: [
    {
      change: 'set',
      updated: {
        'AWS::Batch::ComputeEnvironment': 1,
      },
      hosts: ['On-Demand'],
    },
    {
      change: 'fewer',
      updated: {
        'AWS::Batch::ComputeEnvironment': 1,
      },
      hosts: ['On-Demand'],
    },
    {
      change: 'unset',
      updated: {
        'AWS::Batch::ComputeEnvironment': 1,
      },
      hosts: ['On-Demand'],
    },
  ],
  onDemandInstanceTypes: [
    {
      change: 'set',
      updated: {
        'AWS::Batch::ComputeEnvironment': 1,
      },
      hosts: ['On-Demand'],
      removed: {
        'AWS::EC2::LaunchTemplate': 4,
      },
    },
    {
      change: 'fewer',
      updated: {
        'AWS::Batch::ComputeEnvironment': 1,
      },
      hosts: ['On-Demand'],
    },
    {
      change: 'unset',
      updated: {
        'AWS::Batch::ComputeEnvironment': 1,
      },
      hosts: ['On-Demand'],
      added: {
        'AWS::EC2::LaunchTemplate': 4,
      },
    },
  ],
  onDemandExcludedInstanceTypes: [
    {
      change: 'set',
      updated: {
        'AWS::Batch::ComputeEnvironment': 1,
      },
      hosts: ['On-Demand'],
    },
    {
      change: 'unset',
      updated: {
        'AWS::Batch::ComputeEnvironment': 1,
      },
      hosts: ['On-Demand'],
    },
  ],
  onDemandMinSize: [
    {
      change: 'set',
      updated: {
        'AWS::Batch::ComputeEnvironment': 1,
      },
      hosts: ['On-Demand'],
    },
    {
      change: 'changed',
      updated: {
        'AWS::Batch::ComputeEnvironment': 1,
      },
      hosts: ['On-Demand'],
    },
    {
      change: 'unset',
      updated: {
        'AWS::Batch::ComputeEnvironment': 1,
      },
      hosts: ['On-Demand'],
    },
  ],
  onDemandMaxSize: [
    {
      change: 'set',
      updated: {
        'AWS::Batch::ComputeEnvironment': 1,
      },
      hosts: ['On-Demand'],
      removed: {
        'AWS::EC2::LaunchTemplate': 1,
      },
    },
    {
      change: 'changed',
      updated: {
        'AWS::Batch::ComputeEnvironment': 1,
      },
      hosts: ['On-Demand'],
      removed: {
        'AWS::EC2::LaunchTemplate': 2,
      },
    },
    {
      change: 'unset',
      updated: {
        'AWS::Batch::ComputeEnvironment': 1,
      },
      hosts: ['On-Demand'],
      added: {
        'AWS::EC2::LaunchTemplate': 1,
      },
    },
  ],
  onDemandMinVcpus: [
    {
      change: '`0` → `4`',
      updated: {
        'AWS::Batch::ComputeEnvironment': 1,
      },
    },
    {
      change: '`4` → `0`',
      updated: {
        'AWS::Batch::ComputeEnvironment': 1,
      },
    },
  ],
  onDemandMaxVcpus: [
    {
      change: '`100` → `120`',
      updated: {
        'AWS::Batch::ComputeEnvironment': 1,
      },
    },
    {
      change: '`120` → `100`',
      updated: {
        'AWS::Batch::ComputeEnvironment': 1,
      },
    },
    {
      change: '`100` → `200`',
      updated: {
        'AWS::Batch::ComputeEnvironment': 1,
      },
      hosts: ['On-Demand'],
      added: {
        'AWS::EC2::LaunchTemplate': 2,
      },
    },
    {
      change: '`200` → `100`',
      updated: {
        'AWS::Batch::ComputeEnvironment': 1,
      },
      hosts: ['On-Demand'],
      removed: {
        'AWS::EC2::LaunchTemplate': 2,
      },
    },
  ],
  onDemandAllocationStrategy: [
    {
      change: '`BEST_FIT_PROGRESSIVE` → `BEST_FIT`',
      updated: {
        'AWS::Batch::JobQueue': 1,
      },
      added: {
        'AWS::Batch::ComputeEnvironment': 1,
        'AWS::IAM::InstanceProfile': 1,
      },
      removed: {
        'AWS::Batch::ComputeEnvironment': 1,
        'AWS::IAM::InstanceProfile': 1,
      },
      troubles: ['environment'],
    },
    {
      change: '`BEST_FIT` → `BEST_FIT_PROGRESSIVE`',
      updated: {
        'AWS::Batch::JobQueue': 1,
      },
      added: {
        'AWS::Batch::ComputeEnvironment': 1,
        'AWS::IAM::InstanceProfile': 1,
      },
      removed: {
        'AWS::Batch::ComputeEnvironment': 1,
        'AWS::IAM::InstanceProfile': 1,
      },
      troubles: ['environment'],
    },
  ],
  spotInstanceFamilies: [
    {
      change: 'set',
      updated: {
        'AWS::Batch::ComputeEnvironment': 1,
      },
      hosts: ['Spot'],
    },
    {
      change: 'fewer',
      updated: {
        'AWS::Batch::ComputeEnvironment': 1,
      },
      hosts: ['Spot'],
    },
    {
      change: 'unset',
      updated: {
        'AWS::Batch::ComputeEnvironment': 1,
      },
      hosts: ['Spot'],
    },
  ],
  spotInstanceTypes: [
    {
      change: 'set',
      updated: {
        'AWS::Batch::ComputeEnvironment': 1,
      },
      hosts: ['Spot'],
    },
    {
      change: 'fewer',
      updated: {
        'AWS::Batch::ComputeEnvironment': 1,
      },
      hosts: ['Spot'],
    },
    {
      change: 'unset',
      updated: {
        'AWS::Batch::ComputeEnvironment': 1,
      },
      hosts: ['Spot'],
    },
  ],
  spotExcludedInstanceTypes: [
    {
      change: 'set',
      updated: {
        'AWS::Batch::ComputeEnvironment': 1,
      },
      hosts: ['Spot'],
    },
    {
      change: 'unset',
      updated: {
        'AWS::Batch::ComputeEnvironment': 1,
      },
      hosts: ['Spot'],
    },
  ],
  spotMinSize: [
    {
      change: 'changed',
      updated: {
        'AWS::Batch::ComputeEnvironment': 1,
      },
      hosts: ['Spot'],
    },
    {
      change: 'changed',
      updated: {
        'AWS::Batch::ComputeEnvironment': 1,
      },
      hosts: ['Spot'],
    },
  ],
  spotMaxSize: [
    {
      change: 'changed',
      updated: {
        'AWS::Batch::ComputeEnvironment': 1,
      },
      hosts: ['Spot'],
    },
    {
      change: 'changed',
      updated: {
        'AWS::Batch::ComputeEnvironment': 1,
      },
      hosts: ['Spot'],
    },
  ],
  spotMinVcpus: [
    {
      change: '`0` → `4`',
      updated: {
        'AWS::Batch::ComputeEnvironment': 1,
      },
    },
    {
      change: '`4` → `0`',
      updated: {
        'AWS::Batch::ComputeEnvironment': 1,
      },
    },
  ],
  spotMaxVcpus: [
    {
      change: '`1000` → `2000`',
      updated: {
        'AWS::Batch::ComputeEnvironment': 1,
      },
    },
    {
      change: '`2000` → `1000`',
      updated: {
        'AWS::Batch::ComputeEnvironment': 1,
      },
    },
  ],
  spotAllocationStrategy: [
    {
      change: '`SPOT_PRICE_CAPACITY_OPTIMIZED` → `SPOT_CAPACITY_OPTIMIZED`',
      updated: {
        'AWS::Batch::ComputeEnvironment': 1,
      },
      hosts: ['Spot'],
    },
    {
      change: '`SPOT_CAPACITY_OPTIMIZED` → `SPOT_PRICE_CAPACITY_OPTIMIZED`',
      updated: {
        'AWS::Batch::ComputeEnvironment': 1,
      },
      hosts: ['Spot'],
    },
  ],
  spotBidPercentage: [
    {
      change: 'set',
      updated: {
        'AWS::Batch::ComputeEnvironment': 1,
      },
      hosts: ['Spot'],
    },
    {
      change: '`60` → `80`',
      updated: {
        'AWS::Batch::ComputeEnvironment': 1,
      },
      hosts: ['Spot'],
    },
    {
      change: 'unset',
      updated: {
        'AWS::Batch::ComputeEnvironment': 1,
      },
      hosts: ['Spot'],
    },
  ],
  hostRefresh: [
    {
      change: 'set',
      updated: {
        'AWS::Batch::ComputeEnvironment': 2,
        'AWS::EC2::LaunchTemplate': 5,
      },
      hosts: ['On-Demand', 'Spot'],
    },
    {
      change: 'changed',
      updated: {
        'AWS::Batch::ComputeEnvironment': 2,
        'AWS::EC2::LaunchTemplate': 5,
      },
      hosts: ['On-Demand', 'Spot'],
    },
    {
      change: 'unset',
      updated: {
        'AWS::Batch::ComputeEnvironment': 2,
        'AWS::EC2::LaunchTemplate': 5,
      },
      hosts: ['On-Demand', 'Spot'],
    },
  ],
  hostImageId: [
    {
      change: 'set',
      updated: {
        'AWS::Batch::ComputeEnvironment': 2,
      },
      hosts: ['On-Demand', 'Spot'],
    },
    {
      change: 'changed',
      updated: {
        'AWS::Batch::ComputeEnvironment': 2,
      },
      hosts: ['On-Demand', 'Spot'],
    },
    {
      change: 'unset',
      updated: {
        'AWS::Batch::ComputeEnvironment': 2,
      },
      hosts: ['On-Demand', 'Spot'],
    },
  ],
  volumeKmsKeyArn: [
    {
      change: 'set',
      updated: {
        'AWS::Batch::ComputeEnvironment': 2,
        'AWS::EC2::LaunchTemplate': 5,
      },
      hosts: ['On-Demand', 'Spot'],
    },
    {
      change: 'changed',
      updated: {
        'AWS::Batch::ComputeEnvironment': 2,
        'AWS::EC2::LaunchTemplate': 5,
      },
      hosts: ['On-Demand', 'Spot'],
    },
    {
      change: 'unset',
      updated: {
        'AWS::Batch::ComputeEnvironment': 2,
        'AWS::EC2::LaunchTemplate': 5,
      },
      hosts: ['On-Demand', 'Spot'],
    },
  ],
  sessionManager: [
    {
      change: '`false` → `true`',
      updated: {
        'AWS::IAM::Policy': 1,
      },
    },
    {
      change: '`true` → `false`',
      updated: {
        'AWS::IAM::Policy': 1,
      },
    },
  ],
  metadataHopLimit: [
    {
      change: '`2` → `1`',
      updated: {
        'AWS::Batch::ComputeEnvironment': 2,
        'AWS::EC2::LaunchTemplate': 5,
      },
      hosts: ['On-Demand', 'Spot'],
    },
    {
      change: '`1` → `2`',
      updated: {
        'AWS::Batch::ComputeEnvironment': 2,
        'AWS::EC2::LaunchTemplate': 5,
      },
      hosts: ['On-Demand', 'Spot'],
    },
  ],
  defaultQueuePriority: [
    {
      change: '`1` → `2`',
      updated: {
        'AWS::Batch::JobQueue': 1,
      },
    },
    {
      change: '`2` → `1`',
      updated: {
        'AWS::Batch::JobQueue': 1,
      },
    },
  ],
  priorityQueuePriority: [
    {
      change: '`100` → `200`',
      updated: {
        'AWS::Batch::JobQueue': 1,
      },
    },
    {
      change: '`200` → `100`',
      updated: {
        'AWS::Batch::JobQueue': 1,
      },
    },
  ],
  priorityQueueUsesSpot: [
    {
      change: '`true` → `false`',
      updated: {
        'AWS::Batch::JobQueue': 1,
      },
    },
    {
      change: '`false` → `true`',
      updated: {
        'AWS::Batch::JobQueue': 1,
      },
    },
  ],
  cancelUnrunnableAfterMinutes: [
    {
      change: '`60` → `120`',
      updated: {
        'AWS::Batch::JobQueue': 2,
      },
    },
    {
      change: '`120` → `60`',
      updated: {
        'AWS::Batch::JobQueue': 2,
      },
    },
  ],
  vpcId: [
    {
      change: 'set',
      updated: {
        'AWS::Batch::ComputeEnvironment': 2,
      },
      hosts: ['On-Demand', 'Spot'],
      replaced: {
        'AWS::EC2::SecurityGroup': 1,
      },
      removed: {
        'AWS::EC2::EIP': 1,
        'AWS::EC2::FlowLog': 1,
        'AWS::EC2::InternetGateway': 1,
        'AWS::EC2::NatGateway': 1,
        'AWS::EC2::Route': 6,
        'AWS::EC2::RouteTable': 6,
        'AWS::EC2::Subnet': 6,
        'AWS::EC2::SubnetRouteTableAssociation': 6,
        'AWS::EC2::VPC': 1,
        'AWS::EC2::VPCEndpoint': 1,
        'AWS::EC2::VPCGatewayAttachment': 1,
        'AWS::IAM::Policy': 1,
        'AWS::IAM::Role': 1,
      },
      left: {
        'AWS::Logs::LogGroup': 1,
      },
      troubles: ['place'],
    },
    {
      change: 'unset',
      updated: {
        'AWS::Batch::ComputeEnvironment': 2,
      },
      hosts: ['On-Demand', 'Spot'],
      replaced: {
        'AWS::EC2::SecurityGroup': 1,
      },
      added: {
        'AWS::EC2::EIP': 1,
        'AWS::EC2::FlowLog': 1,
        'AWS::EC2::InternetGateway': 1,
        'AWS::EC2::NatGateway': 1,
        'AWS::EC2::Route': 6,
        'AWS::EC2::RouteTable': 6,
        'AWS::EC2::Subnet': 6,
        'AWS::EC2::SubnetRouteTableAssociation': 6,
        'AWS::EC2::VPC': 1,
        'AWS::EC2::VPCEndpoint': 1,
        'AWS::EC2::VPCGatewayAttachment': 1,
        'AWS::IAM::Policy': 1,
        'AWS::IAM::Role': 1,
        'AWS::Logs::LogGroup': 1,
      },
      troubles: ['place'],
    },
    {
      change: 'changed',
      updated: {
        'AWS::Batch::ComputeEnvironment': 2,
      },
      hosts: ['On-Demand', 'Spot'],
      replaced: {
        'AWS::EC2::SecurityGroup': 1,
      },
      troubles: ['place'],
    },
  ],
  subnetIds: [
    {
      change: 'set',
      updated: {
        'AWS::Batch::ComputeEnvironment': 2,
      },
      hosts: ['On-Demand', 'Spot'],
    },
    {
      change: 'fewer',
      updated: {
        'AWS::Batch::ComputeEnvironment': 2,
      },
      hosts: ['On-Demand', 'Spot'],
    },
    {
      change: 'unset',
      updated: {
        'AWS::Batch::ComputeEnvironment': 2,
      },
      hosts: ['On-Demand', 'Spot'],
    },
  ],
  useDefaultVpc: [
    {
      change: '`false` → `true`',
      updated: {
        'AWS::Batch::ComputeEnvironment': 2,
      },
      hosts: ['On-Demand', 'Spot'],
      replaced: {
        'AWS::EC2::SecurityGroup': 1,
      },
      removed: {
        'AWS::EC2::EIP': 1,
        'AWS::EC2::FlowLog': 1,
        'AWS::EC2::InternetGateway': 1,
        'AWS::EC2::NatGateway': 1,
        'AWS::EC2::Route': 6,
        'AWS::EC2::RouteTable': 6,
        'AWS::EC2::Subnet': 6,
        'AWS::EC2::SubnetRouteTableAssociation': 6,
        'AWS::EC2::VPC': 1,
        'AWS::EC2::VPCEndpoint': 1,
        'AWS::EC2::VPCGatewayAttachment': 1,
        'AWS::IAM::Policy': 1,
        'AWS::IAM::Role': 1,
      },
      left: {
        'AWS::Logs::LogGroup': 1,
      },
      troubles: ['place'],
    },
    {
      change: '`true` → `false`',
      updated: {
        'AWS::Batch::ComputeEnvironment': 2,
      },
      hosts: ['On-Demand', 'Spot'],
      replaced: {
        'AWS::EC2::SecurityGroup': 1,
      },
      added: {
        'AWS::EC2::EIP': 1,
        'AWS::EC2::FlowLog': 1,
        'AWS::EC2::InternetGateway': 1,
        'AWS::EC2::NatGateway': 1,
        'AWS::EC2::Route': 6,
        'AWS::EC2::RouteTable': 6,
        'AWS::EC2::Subnet': 6,
        'AWS::EC2::SubnetRouteTableAssociation': 6,
        'AWS::EC2::VPC': 1,
        'AWS::EC2::VPCEndpoint': 1,
        'AWS::EC2::VPCGatewayAttachment': 1,
        'AWS::IAM::Policy': 1,
        'AWS::IAM::Role': 1,
        'AWS::Logs::LogGroup': 1,
      },
      troubles: ['place'],
    },
  ],
  vpcCidr: [
    {
      change: 'changed',
      updated: {
        'AWS::Batch::ComputeEnvironment': 2,
      },
      hosts: ['On-Demand', 'Spot'],
      replaced: {
        'AWS::EC2::SecurityGroup': 1,
      },
      added: {
        'AWS::EC2::EIP': 1,
        'AWS::EC2::FlowLog': 1,
        'AWS::EC2::InternetGateway': 1,
        'AWS::EC2::NatGateway': 1,
        'AWS::EC2::Route': 4,
        'AWS::EC2::RouteTable': 4,
        'AWS::EC2::Subnet': 4,
        'AWS::EC2::SubnetRouteTableAssociation': 4,
        'AWS::EC2::VPC': 1,
        'AWS::EC2::VPCEndpoint': 1,
        'AWS::EC2::VPCGatewayAttachment': 1,
        'AWS::IAM::Policy': 1,
        'AWS::IAM::Role': 1,
      },
      removed: {
        'AWS::EC2::EIP': 1,
        'AWS::EC2::FlowLog': 1,
        'AWS::EC2::InternetGateway': 1,
        'AWS::EC2::NatGateway': 1,
        'AWS::EC2::Route': 4,
        'AWS::EC2::RouteTable': 4,
        'AWS::EC2::Subnet': 4,
        'AWS::EC2::SubnetRouteTableAssociation': 4,
        'AWS::EC2::VPC': 1,
        'AWS::EC2::VPCEndpoint': 1,
        'AWS::EC2::VPCGatewayAttachment': 1,
        'AWS::IAM::Policy': 1,
        'AWS::IAM::Role': 1,
      },
      troubles: ['place'],
    },
  ],
  maxAzs: [
    {
      change: '`1` → `2`',
      updated: {
        'AWS::Batch::ComputeEnvironment': 2,
        'AWS::EC2::VPCEndpoint': 1,
      },
      hosts: ['On-Demand', 'Spot'],
      added: {
        'AWS::EC2::Route': 2,
        'AWS::EC2::RouteTable': 2,
        'AWS::EC2::Subnet': 2,
        'AWS::EC2::SubnetRouteTableAssociation': 2,
      },
    },
    {
      change: '`2` → `1`',
      updated: {
        'AWS::Batch::ComputeEnvironment': 2,
        'AWS::EC2::VPCEndpoint': 1,
      },
      hosts: ['On-Demand', 'Spot'],
      removed: {
        'AWS::EC2::Route': 2,
        'AWS::EC2::RouteTable': 2,
        'AWS::EC2::Subnet': 2,
        'AWS::EC2::SubnetRouteTableAssociation': 2,
      },
      troubles: ['place'],
    },
    {
      change: '`2` → `3`',
      updated: {
        'AWS::Batch::ComputeEnvironment': 2,
        'AWS::EC2::VPCEndpoint': 1,
      },
      hosts: ['On-Demand', 'Spot'],
      added: {
        'AWS::EC2::Route': 2,
        'AWS::EC2::RouteTable': 2,
        'AWS::EC2::Subnet': 2,
        'AWS::EC2::SubnetRouteTableAssociation': 2,
      },
    },
    {
      change: '`3` → `2`',
      updated: {
        'AWS::Batch::ComputeEnvironment': 2,
        'AWS::EC2::VPCEndpoint': 1,
      },
      hosts: ['On-Demand', 'Spot'],
      removed: {
        'AWS::EC2::Route': 2,
        'AWS::EC2::RouteTable': 2,
        'AWS::EC2::Subnet': 2,
        'AWS::EC2::SubnetRouteTableAssociation': 2,
      },
      troubles: ['place'],
    },
  ],
  natGateways: [
    {
      change: '`0` → `1`',
      updated: {
        'AWS::Batch::ComputeEnvironment': 2,
        'AWS::EC2::Subnet': 2,
        'AWS::EC2::VPCEndpoint': 1,
      },
      hosts: ['On-Demand', 'Spot'],
      added: {
        'AWS::EC2::EIP': 1,
        'AWS::EC2::NatGateway': 1,
        'AWS::EC2::Route': 2,
        'AWS::EC2::RouteTable': 2,
        'AWS::EC2::Subnet': 2,
        'AWS::EC2::SubnetRouteTableAssociation': 2,
      },
    },
    {
      change: '`1` → `0`',
      updated: {
        'AWS::Batch::ComputeEnvironment': 2,
        'AWS::EC2::Subnet': 2,
        'AWS::EC2::VPCEndpoint': 1,
      },
      hosts: ['On-Demand', 'Spot'],
      removed: {
        'AWS::EC2::EIP': 1,
        'AWS::EC2::NatGateway': 1,
        'AWS::EC2::Route': 2,
        'AWS::EC2::RouteTable': 2,
        'AWS::EC2::Subnet': 2,
        'AWS::EC2::SubnetRouteTableAssociation': 2,
      },
      troubles: ['place'],
    },
    {
      change: '`1` → `2`',
      updated: {
        'AWS::EC2::Route': 1,
      },
      added: {
        'AWS::EC2::EIP': 1,
        'AWS::EC2::NatGateway': 1,
      },
    },
    {
      change: '`2` → `1`',
      updated: {
        'AWS::EC2::Route': 1,
      },
      removed: {
        'AWS::EC2::EIP': 1,
        'AWS::EC2::NatGateway': 1,
      },
    },
  ],
  httpProxy: [
    {
      change: 'set',
      updated: {
        'AWS::Batch::ComputeEnvironment': 2,
        'AWS::EC2::LaunchTemplate': 5,
      },
      hosts: ['On-Demand', 'Spot'],
    },
    {
      change: 'changed',
      updated: {
        'AWS::Batch::ComputeEnvironment': 2,
        'AWS::EC2::LaunchTemplate': 5,
      },
      hosts: ['On-Demand', 'Spot'],
    },
    {
      change: 'unset',
      updated: {
        'AWS::Batch::ComputeEnvironment': 2,
        'AWS::EC2::LaunchTemplate': 5,
      },
      hosts: ['On-Demand', 'Spot'],
    },
  ],
  noProxy: [
    {
      change: 'set',
      updated: {
        'AWS::Batch::ComputeEnvironment': 2,
        'AWS::EC2::LaunchTemplate': 5,
      },
      hosts: ['On-Demand', 'Spot'],
    },
    {
      change: 'fewer',
      updated: {
        'AWS::Batch::ComputeEnvironment': 2,
        'AWS::EC2::LaunchTemplate': 5,
      },
      hosts: ['On-Demand', 'Spot'],
    },
    {
      change: 'unset',
      updated: {
        'AWS::Batch::ComputeEnvironment': 2,
        'AWS::EC2::LaunchTemplate': 5,
      },
      hosts: ['On-Demand', 'Spot'],
    },
  ],
  internetAccess: [
    {
      change: '`true` → `false`',
    },
    {
      change: '`false` → `true`',
    },
  ],
  bucketName: [
    {
      change: 'set',
      updated: {
        'AWS::Batch::JobDefinition': 2,
        'AWS::IAM::Policy': 1,
        'AWS::S3::BucketPolicy': 1,
        'AWS::SSM::Parameter': 1,
      },
      added: {
        'AWS::S3::Bucket': 1,
        'AWS::S3::BucketPolicy': 1,
      },
      left: {
        'AWS::S3::Bucket': 1,
        'AWS::S3::BucketPolicy': 1,
      },
      troubles: ['bucket'],
    },
    {
      change: 'changed',
      updated: {
        'AWS::Batch::JobDefinition': 2,
        'AWS::IAM::Policy': 1,
        'AWS::S3::BucketPolicy': 1,
        'AWS::SSM::Parameter': 1,
      },
      added: {
        'AWS::S3::Bucket': 1,
        'AWS::S3::BucketPolicy': 1,
      },
      left: {
        'AWS::S3::Bucket': 1,
        'AWS::S3::BucketPolicy': 1,
      },
      troubles: ['bucket'],
    },
    {
      change: 'unset',
      updated: {
        'AWS::Batch::JobDefinition': 2,
        'AWS::IAM::Policy': 1,
        'AWS::S3::BucketPolicy': 1,
        'AWS::SSM::Parameter': 1,
      },
      added: {
        'AWS::S3::Bucket': 1,
        'AWS::S3::BucketPolicy': 1,
      },
      left: {
        'AWS::S3::Bucket': 1,
        'AWS::S3::BucketPolicy': 1,
      },
      troubles: ['bucket'],
    },
    {
      change: 'changed, with `existingBucket`',
      updated: {
        'AWS::Batch::JobDefinition': 2,
        'AWS::IAM::Policy': 1,
        'AWS::SSM::Parameter': 1,
      },
    },
  ],
  existingBucket: [
    {
      change: '`false` → `true`',
      updated: {
        'AWS::Batch::JobDefinition': 2,
        'AWS::IAM::Policy': 1,
        'AWS::SSM::Parameter': 1,
      },
      left: {
        'AWS::S3::Bucket': 2,
        'AWS::S3::BucketPolicy': 2,
      },
    },
    {
      change: '`true` → `false`',
      refused: {
        'AWS::S3::Bucket': 1,
      },
      troubles: ['name'],
    },
  ],
  bucketKmsKeyArn: [
    {
      change: 'set',
      updated: {
        'AWS::IAM::Policy': 1,
        'AWS::S3::Bucket': 1,
      },
    },
    {
      change: 'changed',
      updated: {
        'AWS::IAM::Policy': 1,
        'AWS::S3::Bucket': 1,
      },
    },
    {
      change: 'unset',
      updated: {
        'AWS::IAM::Policy': 1,
        'AWS::S3::Bucket': 1,
      },
    },
    {
      change: 'changed, with `existingBucket`',
      updated: {
        'AWS::IAM::Policy': 1,
      },
    },
  ],
  intelligentTiering: [
    {
      change: '`false` → `true`',
      updated: {
        'AWS::S3::Bucket': 1,
      },
    },
    {
      change: '`true` → `false`',
      updated: {
        'AWS::S3::Bucket': 1,
      },
    },
  ],
  readBuckets: [
    {
      change: 'more',
      updated: {
        'AWS::IAM::Policy': 1,
      },
    },
    {
      change: 'fewer',
      updated: {
        'AWS::IAM::Policy': 1,
      },
    },
  ],
  readWriteBuckets: [
    {
      change: 'more',
      updated: {
        'AWS::IAM::Policy': 1,
      },
    },
    {
      change: 'fewer',
      updated: {
        'AWS::IAM::Policy': 1,
      },
    },
  ],
  kmsKeyArns: [
    {
      change: 'more',
      updated: {
        'AWS::IAM::Policy': 1,
      },
    },
    {
      change: 'fewer',
      updated: {
        'AWS::IAM::Policy': 1,
      },
    },
  ],
  workExpirationDays: [
    {
      change: '`30` → `60`',
      updated: {
        'AWS::S3::Bucket': 1,
      },
    },
    {
      change: '`60` → `30`',
      updated: {
        'AWS::S3::Bucket': 1,
      },
    },
  ],
  scratchGiB: [
    {
      change: '`200` → `300`',
      updated: {
        'AWS::Batch::ComputeEnvironment': 2,
        'AWS::EC2::LaunchTemplate': 1,
      },
      hosts: ['On-Demand', 'Spot'],
    },
    {
      change: '`300` → `200`',
      updated: {
        'AWS::Batch::ComputeEnvironment': 2,
        'AWS::EC2::LaunchTemplate': 1,
      },
      hosts: ['On-Demand', 'Spot'],
    },
  ],
  scratchGiBPerVcpu: [
    {
      change: '`10` → `0`',
      updated: {
        'AWS::Batch::ComputeEnvironment': 1,
      },
      hosts: ['On-Demand'],
      removed: {
        'AWS::EC2::LaunchTemplate': 4,
      },
    },
    {
      change: '`0` → `10`',
      updated: {
        'AWS::Batch::ComputeEnvironment': 1,
      },
      hosts: ['On-Demand'],
      added: {
        'AWS::EC2::LaunchTemplate': 4,
      },
    },
  ],
  useInstanceStore: [
    {
      change: '`true` → `false`',
      updated: {
        'AWS::Batch::ComputeEnvironment': 2,
        'AWS::EC2::LaunchTemplate': 5,
      },
      hosts: ['On-Demand', 'Spot'],
    },
    {
      change: '`false` → `true`',
      updated: {
        'AWS::Batch::ComputeEnvironment': 2,
        'AWS::EC2::LaunchTemplate': 5,
      },
      hosts: ['On-Demand', 'Spot'],
    },
  ],
  scratchThroughputMiBps: [
    {
      change: '`250` → `500`',
      updated: {
        'AWS::Batch::ComputeEnvironment': 2,
        'AWS::EC2::LaunchTemplate': 5,
      },
      hosts: ['On-Demand', 'Spot'],
    },
    {
      change: '`500` → `250`',
      updated: {
        'AWS::Batch::ComputeEnvironment': 2,
        'AWS::EC2::LaunchTemplate': 5,
      },
      hosts: ['On-Demand', 'Spot'],
    },
  ],
  scratchIops: [
    {
      change: '`3000` → `6000`',
      updated: {
        'AWS::Batch::ComputeEnvironment': 2,
        'AWS::EC2::LaunchTemplate': 5,
      },
      hosts: ['On-Demand', 'Spot'],
    },
    {
      change: '`6000` → `3000`',
      updated: {
        'AWS::Batch::ComputeEnvironment': 2,
        'AWS::EC2::LaunchTemplate': 5,
      },
      hosts: ['On-Demand', 'Spot'],
    },
  ],
  jobImage: [
    {
      change: 'changed',
      updated: {
        'AWS::Batch::JobDefinition': 2,
        'AWS::IAM::Policy': 1,
      },
    },
  ],
  pullThroughRegistries: [
    {
      change: 'more',
      updated: {
        'AWS::IAM::Policy': 2,
      },
      added: {
        'AWS::ECR::PullThroughCacheRule': 1,
      },
    },
    {
      change: 'fewer',
      updated: {
        'AWS::IAM::Policy': 2,
      },
      removed: {
        'AWS::ECR::PullThroughCacheRule': 1,
      },
    },
  ],
  dockerHubSecretArn: [
    {
      change: 'changed',
      refused: {
        'AWS::ECR::PullThroughCacheRule': 1,
      },
      troubles: ['name'],
    },
  ],
  imagePullBehavior: [
    {
      change: '`ONCE` → `ALWAYS`',
      updated: {
        'AWS::Batch::ComputeEnvironment': 2,
        'AWS::EC2::LaunchTemplate': 5,
      },
      hosts: ['On-Demand', 'Spot'],
    },
    {
      change: '`ALWAYS` → `ONCE`',
      updated: {
        'AWS::Batch::ComputeEnvironment': 2,
        'AWS::EC2::LaunchTemplate': 5,
      },
      hosts: ['On-Demand', 'Spot'],
    },
  ],
  engines: [
    {
      change: 'more',
      updated: {
        'AWS::Batch::ComputeEnvironment': 2,
        'AWS::EC2::LaunchTemplate': 5,
      },
      hosts: ['On-Demand', 'Spot'],
    },
    {
      change: 'fewer',
      updated: {
        'AWS::Batch::ComputeEnvironment': 2,
        'AWS::EC2::LaunchTemplate': 5,
      },
      hosts: ['On-Demand', 'Spot'],
    },
  ],
  hostAwsCli: [
    {
      change: '`true` → `false`',
      updated: {
        'AWS::Batch::ComputeEnvironment': 2,
        'AWS::Batch::JobDefinition': 2,
        'AWS::EC2::LaunchTemplate': 5,
      },
      hosts: ['On-Demand', 'Spot'],
    },
    {
      change: '`false` → `true`',
      updated: {
        'AWS::Batch::ComputeEnvironment': 2,
        'AWS::Batch::JobDefinition': 2,
        'AWS::EC2::LaunchTemplate': 5,
      },
      hosts: ['On-Demand', 'Spot'],
    },
  ],
  jobTimeoutHours: [
    {
      change: '`48` → `72`',
      updated: {
        'AWS::Batch::JobDefinition': 2,
      },
    },
    {
      change: '`72` → `48`',
      updated: {
        'AWS::Batch::JobDefinition': 2,
      },
    },
  ],
  jobAttempts: [
    {
      change: '`3` → `5`',
      updated: {
        'AWS::Batch::JobDefinition': 2,
      },
    },
    {
      change: '`5` → `3`',
      updated: {
        'AWS::Batch::JobDefinition': 2,
      },
    },
  ],
  logRetentionDays: [
    {
      change: '`30` → `90`',
      updated: {
        'AWS::Logs::LogGroup': 3,
        'AWS::S3::Bucket': 1,
      },
    },
    {
      change: '`90` → `30`',
      updated: {
        'AWS::Logs::LogGroup': 3,
        'AWS::S3::Bucket': 1,
      },
    },
  ],
};

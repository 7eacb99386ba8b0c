import type { Resources } from './effect';

/** The names of resources, singular and plural. Parts that users do not look at one by one have the name of the whole. */
const WORDS: Readonly<Record<string, readonly [one: string, more: string]>> = {
  'AWS::Batch::JobQueue': ['job queue', 'job queues'],
  'AWS::Batch::ComputeEnvironment': ['compute environment', 'compute environments'],
  'AWS::EC2::LaunchTemplate': ['launch template', 'launch templates'],
  'AWS::Batch::JobDefinition': ['job definition', 'job definitions'],
  'AWS::EC2::VPC': ['VPC', 'VPCs'],
  'AWS::EC2::Subnet': ['subnet', 'subnets'],
  'AWS::EC2::NatGateway': ['NAT gateway', 'NAT gateways'],
  'AWS::EC2::EIP': ['Elastic IP address', 'Elastic IP addresses'],
  'AWS::EC2::Route': ['routes', 'routes'],
  'AWS::EC2::RouteTable': ['routes', 'routes'],
  'AWS::EC2::SubnetRouteTableAssociation': ['routes', 'routes'],
  'AWS::EC2::InternetGateway': ['internet gateway', 'internet gateways'],
  'AWS::EC2::VPCGatewayAttachment': ['internet gateway', 'internet gateways'],
  'AWS::EC2::VPCEndpoint': ['S3 endpoint', 'VPC endpoints'],
  'AWS::EC2::SecurityGroup': ['security group', 'security groups'],
  'AWS::EC2::FlowLog': ['flow log', 'flow logs'],
  'AWS::S3::Bucket': ['bucket', 'buckets'],
  'AWS::S3::BucketPolicy': ['bucket policy', 'bucket policies'],
  'AWS::ECR::PullThroughCacheRule': ['pull through cache rule', 'pull through cache rules'],
  'AWS::Logs::LogGroup': ['log group', 'log groups'],
  'AWS::Logs::MetricFilter': ['metric filter', 'metric filters'],
  'AWS::CloudWatch::Alarm': ['alarm', 'alarms'],
  'AWS::IAM::Role': ['IAM role', 'IAM roles'],
  'AWS::IAM::InstanceProfile': ['instance profile', 'instance profiles'],
  'AWS::IAM::Policy': ['IAM policy', 'IAM policies'],
  'AWS::SSM::Parameter': ['SSM parameter', 'SSM parameters'],
};

/** The names of resources that are updated in place. */
const UPDATED: typeof WORDS = {
  ...WORDS,
  'AWS::Batch::JobDefinition': ['job definition (a new revision)', 'job definitions (new revisions)'],
};

/** Resources that are updated in place, in words. */
export function updatedInWords(resources?: Resources): string {
  return inWords(resources, UPDATED);
}

/** Resources in words, the most important first, such as `compute environments, launch template`. */
export function inWords(resources: Resources = {}, named = WORDS): string {
  const known = Object.keys(named).filter((type) => type in resources);
  const unknown = Object.keys(resources).filter((type) => !(type in named));
  const words = [
    ...known.map((type) => named[type][resources[type] === 1 ? 0 : 1]),
    ...unknown.map((type) => type.replace(/^AWS::/, '')),
  ];
  return [...new Set(words)].join(', ');
}

/** Whether a resource type has a name. */
export function hasWords(type: string): boolean {
  return type in WORDS;
}

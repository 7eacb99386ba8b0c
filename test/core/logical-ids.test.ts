import { deployedTemplate, resourcesOf } from '../app/batch/template';

/**
 * The logical ids of what holds data or carries a name. One that changes from a version to the next takes the resource
 * with it in every repository that upgrades: a bucket is orphaned, a queue cannot be created beside its old self.
 */
const GUARDED = {
  'AWS::Batch::ComputeEnvironment': ['ComputeOnDemandF2A0599F', 'ComputeSpotA1D242C2'],
  'AWS::Batch::JobDefinition': ['JobsjobDefinitionADEE6079', 'JobsjobhighmemDefinition196A0A8E'],
  'AWS::Batch::JobQueue': ['QueuesDefaultQueue8342905C', 'QueuesPriorityQueue30C8921D'],
  'AWS::EC2::LaunchTemplate': [
    'HostTemplate6ECA3517',
    'HostUpto128Vcpus92AE603F',
    'HostUpto192Vcpus8C3EC7B3',
    'HostUpto32Vcpus792529B8',
    'HostUpto384Vcpus77D590C7',
    'HostUpto48VcpusE79D3836',
    'HostUpto64VcpusD85DE0CE',
    'HostUpto96VcpusC76EE0E3',
  ],
  'AWS::EC2::EIP': ['NetworkVpcpublicSubnet1EIPC41EF705'],
  'AWS::EC2::NatGateway': ['NetworkVpcpublicSubnet1NATGateway939C8F7E'],
  'AWS::EC2::SecurityGroup': ['NetworkSecurityGroup6335DB55'],
  // A subnet under another id cannot be made while the old one holds its addresses.
  'AWS::EC2::Subnet': [
    'NetworkVpcprivateSubnet1Subnet9EC58498',
    'NetworkVpcprivateSubnet2Subnet6E5E8804',
    'NetworkVpcpublicSubnet1Subnet00617657',
    'NetworkVpcpublicSubnet2SubnetDCAA7C9A',
  ],
  'AWS::EC2::VPC': ['NetworkVpc7FB7348F'],
  'AWS::EC2::VPCEndpoint': ['NetworkVpcS334FC449B'],
  'AWS::IAM::InstanceProfile': ['ComputeOnDemandInstanceProfile3821A54F', 'ComputeSpotInstanceProfile61B9ED09'],
  'AWS::IAM::Role': [
    'NetworkVpcFlowLogIAMRole654CF7A1',
    'RolesExecution5ACCDCBD',
    'RolesInstance90DAB1BB',
    'RolesJob4D5C6F70',
  ],
  'AWS::Logs::LogGroup': ['HostLogsC0C95A2C', 'JobLogs4F84869B', 'NetworkFlowLogs2BEC3212'],
  'AWS::S3::Bucket': ['WorkflowAccessLogs4C790C87', 'WorkflowBucketB5257CA7'],
  'AWS::SSM::Parameter': ['NamesDefaultQueueE1374556', 'NamesPriorityQueueD508866A', 'NamesS3BucketB66387F1'],
};

const template = deployedTemplate();

test.each(Object.entries(GUARDED))('those of %s are what they have always been', (type, ids) => {
  expect(Object.keys(resourcesOf(template, type)).sort()).toEqual(ids);
});

import { stackOf, templateOf } from '../app/batch/stack';
import { deployedTemplate, resourcesOf } from '../app/batch/template';
import { resolved } from '../catalog/resolved';

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
    'HostUpto32Vcpus792529B8',
    'HostUpto48VcpusE79D3836',
    'HostUpto64VcpusD85DE0CE',
    'HostUpto96VcpusC76EE0E3',
  ],
  'AWS::EC2::EIP': ['NetworkVpc1000016publicSubnet1EIPC21481F4'],
  'AWS::EC2::NatGateway': ['NetworkVpc1000016publicSubnet1NATGateway46B90459'],
  'AWS::EC2::SecurityGroup': ['NetworkSecurityGroup6335DB55'],
  // A subnet under another id cannot be made while the old one holds its addresses.
  'AWS::EC2::Subnet': [
    'NetworkVpc1000016privateSubnet1SubnetFAF35D66',
    'NetworkVpc1000016privateSubnet2Subnet05DE844D',
    'NetworkVpc1000016publicSubnet1SubnetF1D9ECAA',
    'NetworkVpc1000016publicSubnet2Subnet760E1D1C',
  ],
  'AWS::EC2::VPC': ['NetworkVpc10000166A453EF8'],
  'AWS::EC2::VPCEndpoint': ['NetworkVpc1000016S392241407'],
  'AWS::IAM::InstanceProfile': ['ComputeOnDemandInstanceProfile3821A54F', 'ComputeSpotInstanceProfile61B9ED09'],
  'AWS::IAM::Role': [
    'NetworkVpc1000016FlowLogIAMRole6B64A92A',
    'RolesExecution5ACCDCBD',
    'RolesInstance90DAB1BB',
    'RolesJob4D5C6F70',
  ],
  'AWS::Logs::LogGroup': ['HostLogsC0C95A2C', 'JobLogs4F84869B', 'NetworkFlowLogs2BEC3212'],
  'AWS::S3::Bucket': ['WorkflowAccessLogs4C790C87', 'WorkflowBucketB5257CA7'],
  'AWS::SSM::Parameter': ['NamesDefaultQueueE1374556', 'NamesPriorityQueueD508866A', 'NamesS3BucketB66387F1'],
};

const template = deployedTemplate();

/** Of hosts that are listed with a higher limit of vCPUs. */
const LARGER = ['HostUpto128Vcpus92AE603F', 'HostUpto192Vcpus8C3EC7B3', 'HostUpto384Vcpus77D590C7'];

test('those of larger hosts do not change', () => {
  const onDemandMaxVcpus = 400;
  const stack = stackOf({ onDemandMaxVcpus }, resolved({ knobs: { onDemandMaxVcpus } }));
  const ids = Object.keys(resourcesOf(templateOf(stack), 'AWS::EC2::LaunchTemplate'));
  expect(ids.sort()).toEqual([...GUARDED['AWS::EC2::LaunchTemplate'], ...LARGER].sort());
});

test.each(Object.entries(GUARDED))('those of %s do not change', (type, ids) => {
  expect(Object.keys(resourcesOf(template, type)).sort()).toEqual(ids);
});

import { compare, type Resource, type Template } from '../../../scripts/update-effects/compare';
import { conflicts } from '../../../scripts/update-effects/conflicts';

describe('a conflict', () => {
  const found = (before: Template['Resources'], after: Template['Resources']) =>
    Object.fromEntries(conflicts({ Resources: before }, compare({ Resources: before }, { Resources: after })));
  const of = (Type: string, Properties: Record<string, unknown>): Resource => ({ Type, Properties });

  test.each<[string, Resource, Resource]>([
    [
      'a cache rule with another secret',
      of('AWS::ECR::PullThroughCacheRule', { EcrRepositoryPrefix: 'lab/hub', CredentialArn: 'one' }),
      of('AWS::ECR::PullThroughCacheRule', { EcrRepositoryPrefix: 'lab/hub', CredentialArn: 'other' }),
    ],
    [
      'a queue of another type',
      of('AWS::Batch::JobQueue', { JobQueueName: 'lab' }),
      of('AWS::Batch::JobQueue', { JobQueueName: 'lab', JobQueueType: 'ECS' }),
    ],
    [
      'a job definition with other tags',
      of('AWS::Batch::JobDefinition', { JobDefinitionName: 'lab' }),
      of('AWS::Batch::JobDefinition', { JobDefinitionName: 'lab', Tags: { a: 'b' } }),
    ],
  ])('is %s, of the same name', (_, before, after) => {
    expect(found({ A: before }, { A: after })).toEqual({ A: 'name' });
  });

  test('is the same name under another logical id', () => {
    const parameter = of('AWS::SSM::Parameter', { Name: '/lab' });
    expect(found({ A: parameter }, { B: parameter })).toEqual({ B: 'name' });
    expect(found({ A: parameter }, { A: of('AWS::SSM::Parameter', { Name: '/lab', Value: 'other' }) })).toEqual({});
  });

  test('does not exist if the name changes too, or the service chooses it', () => {
    const queue = (JobQueueName?: string, JobQueueType?: string) =>
      of('AWS::Batch::JobQueue', { JobQueueName, JobQueueType });
    expect(found({ A: queue('lab') }, { A: queue('clinic', 'ECS') })).toEqual({});
    expect(found({ A: queue() }, { A: queue(undefined, 'ECS') })).toEqual({});
  });

  test('is a subnet with the addresses of another one', () => {
    const subnet = (CidrBlock: string, VpcId: unknown = 'vpc') => of('AWS::EC2::Subnet', { CidrBlock, VpcId });
    const here = { A: subnet('10.0.0.0/19') };
    expect(found(here, { ...here, B: subnet('10.0.16.0/20') })).toEqual({ B: 'network' });
    expect(found(here, { B: subnet('10.0.0.0/18') })).toEqual({ B: 'network' });
    expect(found(here, { ...here, B: subnet('10.0.32.0/19') })).toEqual({});
    expect(found(here, { ...here, B: subnet('10.0.0.0/19', 'other') })).toEqual({});
  });

  test('does not exist in a VPC that is replaced, except for resources that move there', () => {
    const network = (CidrBlock: string): Template['Resources'] => ({
      Vpc: of('AWS::EC2::VPC', { CidrBlock }),
      Subnet: of('AWS::EC2::Subnet', { CidrBlock: '10.0.0.0/24', VpcId: { Ref: 'Vpc' } }),
      Gateway: of('AWS::EC2::VPCGatewayAttachment', { VpcId: { Ref: 'Vpc' }, InternetGatewayId: { Ref: 'Internet' } }),
      Internet: of('AWS::EC2::InternetGateway', {}),
      Address: of('AWS::EC2::EIP', { Domain: 'vpc' }),
      Nat: of('AWS::EC2::NatGateway', {
        SubnetId: { Ref: 'Subnet' },
        AllocationId: { 'Fn::GetAtt': ['Address', 'AllocationId'] },
      }),
    });
    expect(found(network('10.0.0.0/16'), network('10.0.0.0/17'))).toEqual({ Gateway: 'network', Nat: 'network' });
  });
});

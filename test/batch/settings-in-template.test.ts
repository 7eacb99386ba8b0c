import { App } from 'aws-cdk-lib';
import { BatchStack } from '../../src/app/batch/batch-stack';
import { ImagePullBehavior, OnDemandAllocationStrategy, SpotAllocationStrategy } from '../../src/app/batch/knobs';
import type { BatchSettings } from '../../src/app/batch/settings';
import { RECOMMENDED_FEATURE_FLAGS } from '../../src/components/cdk/feature-flags';
import { instanceTypes, settings } from '../app/batch/deployment';
import { stackOf, templateOf } from '../app/batch/stack';
import {
  coreResourcesOf,
  coreTemplate,
  environmentOf,
  launchTemplatesOf,
  resourcesOf,
  userDataOf,
} from '../app/batch/template';

// Managed tests hold the template to the settings as they are: what another setting must change, stands here.

const KEY = 'arn:aws:kms:eu-west-1:111111111111:key/0a1b2c3d-0000-0000-0000-00000000000a';
const templateWith = (changed: Partial<BatchSettings>) => templateOf(stackOf(changed));

/** The workflow bucket. */
function bucketWith(changed: Partial<BatchSettings>) {
  const [{ Properties }] = Object.values(coreResourcesOf(templateWith(changed), 'AWS::S3::Bucket', 'WorkflowBucket'));
  return Properties;
}

describe('the workflow bucket', () => {
  test('is encrypted with the key that was named, which it asks for few data keys', () => {
    expect(bucketWith({ bucketKmsKeyArn: KEY }).BucketEncryption.ServerSideEncryptionConfiguration).toEqual([
      {
        BucketKeyEnabled: true,
        ServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms', KMSMasterKeyID: KEY },
      },
    ]);
  });

  test('has the name that was asked for', () => {
    expect(bucketWith({ bucketName: 'lab-data' }).BucketName).toBe('lab-data');
  });

  test('moves to intelligent tiering at once where that was asked for', () => {
    expect(bucketWith({ intelligentTiering: true }).LifecycleConfiguration.Rules).toContainEqual({
      Id: 'intelligent-tiering',
      Status: 'Enabled',
      Transitions: [{ StorageClass: 'INTELLIGENT_TIERING', TransitionInDays: 0 }],
    });
  });

  test('and its access logs, like all logs, keep what they have as long as was asked for', () => {
    const template = templateWith({ workExpirationDays: 3, logRetentionDays: 14 });
    const days = Object.values(resourcesOf(template, 'AWS::S3::Bucket')).map(
      ({ Properties }) =>
        Properties.LifecycleConfiguration.Rules.find((rule: object) => 'ExpirationInDays' in rule).ExpirationInDays,
    );
    expect(new Set(days)).toEqual(new Set([3, 14]));
    const groups = Object.values(resourcesOf(template, 'AWS::Logs::LogGroup'));
    expect(groups.map(({ Properties }) => Properties.RetentionInDays)).toEqual([14, 14, 14]);
  });
});

describe('the compute environments', () => {
  test('have their own limits, strategy and price each', () => {
    const template = templateWith({
      onDemandMinVcpus: 1,
      onDemandMaxVcpus: 2,
      spotMinVcpus: 3,
      spotMaxVcpus: 4,
      spotBidPercentage: 60,
      spotAllocationStrategy: SpotAllocationStrategy.SPOT_CAPACITY_OPTIMIZED,
      onDemandAllocationStrategy: OnDemandAllocationStrategy.BEST_FIT,
    });
    const resources = (kind: 'SPOT' | 'EC2') => environmentOf(template, kind).Properties.ComputeResources;
    expect(resources('EC2')).toMatchObject({ MinvCpus: 1, MaxvCpus: 2, AllocationStrategy: 'BEST_FIT' });
    expect(resources('EC2')).not.toHaveProperty('BidPercentage');
    expect(resources('SPOT')).toMatchObject({
      MinvCpus: 3,
      MaxvCpus: 4,
      BidPercentage: 60,
      AllocationStrategy: 'SPOT_CAPACITY_OPTIMIZED',
    });
  });

  test('serve the priority queue by On-Demand only, if it is to use no Spot', () => {
    const template = templateWith({ priorityQueueUsesSpot: false });
    const [queue] = Object.values(coreResourcesOf(template, 'AWS::Batch::JobQueue', 'QueuesPriorityQueue'));
    expect(queue.Properties.ComputeEnvironmentOrder).toEqual([
      { ComputeEnvironment: { 'Fn::GetAtt': ['ComputeOnDemandF2A0599F', 'ComputeEnvironmentArn'] }, Order: 1 },
    ]);
  });
});

describe('hosts', () => {
  test('have all of their volumes encrypted with the key that was named', () => {
    for (const { Properties } of Object.values(launchTemplatesOf(templateWith({ volumeKmsKeyArn: KEY })))) {
      const volumes: { Ebs: object }[] = Properties.LaunchTemplateData.BlockDeviceMappings;
      expect(volumes.map(({ Ebs }) => Ebs)).toEqual([
        expect.objectContaining({ Encrypted: true, KmsKeyId: KEY }),
        expect.objectContaining({ Encrypted: true, KmsKeyId: KEY }),
      ]);
    }
  });

  test('start from the AMI that was named', () => {
    const template = templateWith({ hostImageId: 'ami-0123456789abcdef0' });
    for (const kind of ['SPOT', 'EC2'] as const) {
      expect(environmentOf(template, kind).Properties.ComputeResources.Ec2Configuration).toEqual([
        { ImageType: 'ECS_AL2023', ImageIdOverride: 'ami-0123456789abcdef0' },
      ]);
    }
  });

  test('start from one launch template where all have the same scratch', () => {
    const template = templateWith({ scratchGiBPerVcpu: 0 });
    for (const kind of ['SPOT', 'EC2'] as const) {
      expect(environmentOf(template, kind).Properties.ComputeResources.LaunchTemplate).not.toHaveProperty('Overrides');
    }
  });

  test('let containers ask the metadata service as far as was asked for', () => {
    const [{ Properties }] = Object.values(launchTemplatesOf(templateWith({ metadataHopLimit: 1 })));
    expect(Properties.LaunchTemplateData.MetadataOptions.HttpPutResponseHopLimit).toBe(1);
  });

  test('go out through the proxy, but for what is near and what was named', () => {
    const text = userDataOf(templateWith({ httpProxy: 'http://proxy.lab.org:3128', noProxy: ['.lab.org'] }));
    expect(text).toContain(
      "export http_proxy='http://proxy.lab.org:3128' no_proxy='localhost,127.0.0.1,169.254.169.254,169.254.170.2,/var/run/docker.sock,.lab.org'\n",
    );
    expect(text).toMatch(/^run sweep write-back ecs-agent\nrun proxy$/m);
  });

  test('have no AWS CLI, and nothing that it needs, where that was asked for', () => {
    const text = userDataOf(templateWith({ hostAwsCli: false }));
    expect(text).toMatch(/^PACKAGES='amazon-cloudwatch-agent logrotate'$/m);
    expect(text).toMatch(/^run packages logs$/m);
  });

  test('have what Cromwell looks for where Cromwell is used', () => {
    expect(userDataOf(templateWith({ engines: ['cromwell'] }))).toMatch(/^run cromwell\nrun ready$/m);
  });

  test('pull as was asked for, and take instance stores only where that was', () => {
    const imagePullBehavior = ImagePullBehavior.ALWAYS;
    const text = userDataOf(templateWith({ useInstanceStore: false, imagePullBehavior }));
    expect(text).toMatch(/^IMAGE_PULL_BEHAVIOR='always'$/m);
    expect(text).toMatch(/^USE_INSTANCE_STORE='false'$/m);
  });
});

describe('the stack', () => {
  test('says what it is, unless it is told what to say', () => {
    const described = (props: { description?: string } = {}) =>
      new BatchStack(new App(), 'lab', { settings, instanceTypes, ...props }).templateOptions.description;
    expect(described()).toBe('Genomics workflows on AWS Batch');
    expect(described({ description: 'Of the lab' })).toBe('Of the lab');
  });
});

test('the description of the security group stays as it is: another would replace it', () => {
  const [{ Properties }] = Object.values(resourcesOf(coreTemplate(), 'AWS::EC2::SecurityGroup'));
  expect(Properties.GroupDescription).toBe('AWS Batch hosts: no way in, any way out (images, S3, package mirrors)');
});

describe('a network of its own', () => {
  test('has the range and the NAT gateways that were asked for', () => {
    const template = templateWith({ vpcCidr: '192.168.0.0/20', natGateways: 2 });
    const [vpc] = Object.values(resourcesOf(template, 'AWS::EC2::VPC'));
    expect(vpc.Properties.CidrBlock).toBe('192.168.0.0/20');
    expect(Object.keys(resourcesOf(template, 'AWS::EC2::NatGateway'))).toHaveLength(2);
  });

  test('runs no function, which the flags of a repository would have it do', () => {
    const app = new App({ context: RECOMMENDED_FEATURE_FLAGS });
    const template = templateOf(new BatchStack(app, 'lab', { settings, instanceTypes }));
    expect(Object.keys(resourcesOf(template, 'AWS::Lambda::Function'))).toEqual([]);
  });
});

import { Aws, Stack } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import type * as s3 from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import type { BatchSettings } from './settings';

/**
 * What hosts and jobs may do. AWS Batch itself acts through its service-linked role, and through no other: a role of
 * one's own would forbid to update compute environments in place.
 *
 * @see https://docs.aws.amazon.com/batch/latest/userguide/IAM_policies.html
 */
export class Roles extends Construct {
  /** What a host may do: join the cluster, pull images, write logs, be reached through Session Manager. */
  public readonly instance: iam.Role;

  /** What a job may do: read and write the workflow bucket and what the settings name, and nothing else. */
  public readonly job: iam.Role;

  constructor(scope: Construct, id: string, bucket: s3.IBucket, settings: BatchSettings) {
    super(scope, id);
    this.instance = this.instanceRole();
    this.job = this.jobRole();
    bucket.grantReadWrite(this.job);
    grantBuckets(this.job, settings);
  }

  private instanceRole(): iam.Role {
    return new iam.Role(this, 'Instance', {
      description: 'AWS Batch hosts: ECS agent, image pulls, Session Manager',
      assumedBy: new iam.ServicePrincipal('ec2.amazonaws.com'),
      managedPolicies: [
        iam.ManagedPolicy.fromAwsManagedPolicyName('service-role/AmazonEC2ContainerServiceforEC2Role'),
        iam.ManagedPolicy.fromAwsManagedPolicyName('AmazonSSMManagedInstanceCore'),
      ],
    });
  }

  private jobRole(): iam.Role {
    return new iam.Role(this, 'Job', {
      description: 'AWS Batch jobs: the workflow bucket and the buckets that the settings name',
      assumedBy: new iam.ServicePrincipal('ecs-tasks.amazonaws.com', {
        conditions: {
          StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID },
          ArnLike: { 'aws:SourceArn': Stack.of(this).formatArn({ service: 'ecs', resource: '*' }) },
        },
      }),
    });
  }
}

function grantBuckets(role: iam.Role, { readBuckets, readWriteBuckets }: BatchSettings): void {
  const read = ['s3:GetObject*'];
  const write = ['s3:PutObject*', 's3:DeleteObject*', 's3:AbortMultipartUpload', 's3:ListMultipartUploadParts'];
  for (const name of readBuckets) {
    grantBucket(role, name, read);
  }
  for (const name of readWriteBuckets) {
    grantBucket(role, name, [...read, ...write]);
  }
}

/** The objects of a bucket, or those below a prefix, and what it takes to find them. */
function grantBucket(role: iam.Role, name: string, actions: string[]): void {
  const [bucket, ...folders] = name.replace(/\/+$/, '').split('/');
  const prefix = folders.join('/');
  const arn = `arn:${Aws.PARTITION}:s3:::${bucket}`;
  const conditions = prefix ? { StringLike: { 's3:prefix': [prefix, `${prefix}/*`] } } : undefined;
  role.addToPolicy(new iam.PolicyStatement({ actions: ['s3:GetBucketLocation'], resources: [arn] }));
  role.addToPolicy(new iam.PolicyStatement({ actions: ['s3:ListBucket'], resources: [arn], conditions }));
  role.addToPolicy(new iam.PolicyStatement({ actions, resources: [[arn, ...folders, '*'].join('/')] }));
}

import { Arn, ArnFormat, Aws, Stack } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import type * as s3 from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { repositories } from '../images/repositories';
import type { BatchSettings } from '../settings';
import { longestArn, namedBuckets } from '../storage/bucket-names';

/**
 * The permissions of hosts and jobs. AWS Batch itself uses its service-linked role, because with a custom service role
 * compute environments cannot be updated in place.
 *
 * A job uses the network of its host, so it can get the credentials of the instance role from the metadata service.
 * Every job therefore has the permissions of the instance role: keep them few, and grant what jobs need to the job
 * role.
 *
 * @see https://docs.aws.amazon.com/batch/latest/userguide/IAM_policies.html
 */
export class Roles extends Construct {
  /**
   * Permissions of a host, and so of every job on it: act as a container instance of the account's ECS clusters, pull
   * images of the account, write logs, and what the settings and shared file systems add.
   */
  public readonly instance: iam.Role;

  /** Permissions to start a container: pull its image and write its log. Secrets of jobs are added. */
  public readonly execution: iam.Role;

  /** Permissions of jobs: read and write the workflow bucket, and use the buckets and keys in the settings. */
  public readonly job: iam.Role;

  constructor(scope: Construct, id: string, bucket: s3.IBucket, settings: BatchSettings) {
    super(scope, id);
    this.node.setContext('@aws-cdk/aws-iam.arnSizeEstimate', longestArn(namedBuckets(settings)));
    this.instance = this.instanceRole(settings);
    this.execution = this.executionRole();
    this.job = this.jobRole();
    grantBucket(this.job, bucket.bucketArn, [...READ, ...WRITE]);
    grantNamedBuckets(this.job, settings);
    grantKeys(this.job, settings);
  }

  private instanceRole({ sessionManager }: BatchSettings): iam.Role {
    const role = new iam.Role(this, 'Instance', {
      description: 'AWS Batch hosts: ECS agent, image pulls, logs',
      assumedBy: new iam.ServicePrincipal('ec2.amazonaws.com'),
      managedPolicies: [iam.ManagedPolicy.fromAwsManagedPolicyName('service-role/AmazonEC2ContainerServiceforEC2Role')],
    });
    if (sessionManager) {
      role.addToPolicy(new iam.PolicyStatement({ actions: SESSION_MANAGER, resources: ['*'] }));
    }
    return role;
  }

  private executionRole(): iam.Role {
    const role = new iam.Role(this, 'Execution', {
      description: 'Starts the containers of AWS Batch jobs: images, logs, secrets',
      assumedBy: this.tasks(),
    });
    // The token is for the whole registry. The statement below limits the repositories.
    role.addToPolicy(new iam.PolicyStatement({ actions: ['ecr:GetAuthorizationToken'], resources: ['*'] }));
    role.addToPolicy(
      new iam.PolicyStatement({
        actions: ['ecr:BatchCheckLayerAvailability', 'ecr:BatchGetImage', 'ecr:GetDownloadUrlForLayer'],
        resources: [`${repositories()}/*`],
      }),
    );
    return role;
  }

  private jobRole(): iam.Role {
    return new iam.Role(this, 'Job', {
      description: 'AWS Batch jobs: the workflow bucket and the buckets that the settings name',
      assumedBy: this.tasks(),
    });
  }

  /** ECS, only for containers of this account and region. */
  private tasks(): iam.ServicePrincipal {
    return new iam.ServicePrincipal('ecs-tasks.amazonaws.com', {
      conditions: {
        StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID },
        ArnLike: { 'aws:SourceArn': Stack.of(this).formatArn({ service: 'ecs', resource: '*' }) },
      },
    });
  }
}

/**
 * The actions that Session Manager needs on a host. Not AmazonSSMManagedInstanceCore, with which every job could read
 * all parameters of the account.
 *
 * @see https://docs.aws.amazon.com/systems-manager/latest/userguide/getting-started-create-iam-instance-profile.html
 */
const SESSION_MANAGER = [
  'ssm:UpdateInstanceInformation',
  'ssmmessages:CreateControlChannel',
  'ssmmessages:CreateDataChannel',
  'ssmmessages:OpenControlChannel',
  'ssmmessages:OpenDataChannel',
];

const READ = ['s3:GetObject', 's3:GetObjectTagging', 's3:GetObjectVersion'];
const WRITE = [
  's3:PutObject',
  's3:PutObjectTagging',
  's3:DeleteObject',
  's3:AbortMultipartUpload',
  's3:ListMultipartUploadParts',
];

function grantNamedBuckets(role: iam.Role, settings: BatchSettings): void {
  const grant = (actions: string[]) => (name: string) => {
    const [bucket, ...folders] = name.split('/');
    grantBucket(role, `arn:${Aws.PARTITION}:s3:::${bucket}`, actions, folders.join('/'));
  };
  const { read, readWrite } = namedBuckets(settings);
  read.forEach(grant(READ));
  readWrite.forEach(grant([...READ, ...WRITE]));
}

/** Grant actions on the objects of a bucket, or below a prefix, and the actions to find these objects. */
function grantBucket(role: iam.Role, bucketArn: string, actions: string[], prefix = ''): void {
  const conditions = prefix ? { StringLike: { 's3:prefix': [prefix, `${prefix}/*`] } } : undefined;
  const objects = [bucketArn, ...(prefix ? [prefix] : []), '*'].join('/');
  role.addToPolicy(new iam.PolicyStatement({ actions: ['s3:GetBucketLocation'], resources: [bucketArn] }));
  role.addToPolicy(new iam.PolicyStatement({ actions: ['s3:ListBucket'], resources: [bucketArn], conditions }));
  role.addToPolicy(new iam.PolicyStatement({ actions, resources: [objects] }));
}

/** Keys of buckets that are only read get only permission to decrypt. */
function grantKeys(role: iam.Role, { kmsKeyArns, readWriteBuckets, bucketKmsKeyArn }: BatchSettings): void {
  const use = (write: boolean, keys: string[]) => {
    for (const region of new Set(keys.map(regionOf))) {
      for (const resources of inParts(keys.filter((key) => regionOf(key) === region))) {
        const actions = ['kms:Decrypt', ...(write ? ['kms:GenerateDataKey'] : [])];
        role.addToPolicy(new iam.PolicyStatement({ actions, resources, conditions: throughS3(region) }));
      }
    }
  };
  use(true, bucketKmsKeyArn === undefined ? [] : [bucketKmsKeyArn]);
  use(readWriteBuckets.length > 0, kmsKeyArns);
}

/** Number of keys in a statement: the CDK can split a policy that is too long for IAM only between statements. */
const KEYS_PER_STATEMENT = 20;

function inParts(keys: string[]): string[][] {
  const count = Math.ceil(keys.length / KEYS_PER_STATEMENT);
  return Array.from({ length: count }, (_, part) =>
    keys.slice(part * KEYS_PER_STATEMENT, (part + 1) * KEYS_PER_STATEMENT),
  );
}

/** The region of a key, which is the region of the bucket and may differ from that of the stack. */
function regionOf(keyArn: string): string {
  return Arn.split(keyArn, ArnFormat.SLASH_RESOURCE_NAME).region ?? Aws.REGION;
}

/**
 * Allow the use of a key only through S3.
 *
 * @see https://docs.aws.amazon.com/kms/latest/developerguide/conditions-kms.html#conditions-kms-via-service
 */
function throughS3(region: string): Record<string, Record<string, string>> {
  return { StringEquals: { 'kms:ViaService': `s3.${region}.${Aws.URL_SUFFIX}` } };
}

import { registryCalled } from '../images/registries';
import type { BatchSettings } from '../settings';
import { namedBuckets } from '../storage/bucket-names';

/** A permission of a role that is wider than one resource, with the reason. */
export interface Finding {
  /** The role that has the permission. */
  readonly role: 'instance' | 'execution' | 'job';

  /** The AwsSolutions rule of cdk-nag: managed policies (IAM4) or wildcards (IAM5). */
  readonly rule: 'IAM4' | 'IAM5';

  /** The permission, as cdk-nag names it. */
  readonly permission: string;

  /** Why the role needs it. */
  readonly reason: string;
}

/**
 * All findings with these settings. They are acknowledged in the app, and listed in the documentation.
 *
 * @param bucket the ARN of the workflow bucket, as it is written in the findings
 * @see https://github.com/cdklabs/cdk-nag/blob/main/RULES.md
 */
export function findings(settings: BatchSettings, bucket: string): Finding[] {
  return [...ofHosts(settings), ...ofContainers(settings), ...ofJobs(settings, bucket)];
}

const IN_THIS_ACCOUNT = 'arn:<AWS::Partition>:ecr:<AWS::Region>:<AWS::AccountId>:repository';

const SESSION_MANAGER: Finding = {
  role: 'instance',
  rule: 'IAM5',
  permission: 'Resource::*',
  reason:
    'sessionManager is on: hosts register with Systems Manager and open channels for sessions. These actions do not support resource-level permissions.',
};

function ofHosts(settings: BatchSettings): Finding[] {
  const managed = (policy: string, reason: string): Finding => ({
    role: 'instance',
    rule: 'IAM4',
    permission: `Policy::arn:<AWS::Partition>:iam::aws:policy/${policy}`,
    reason,
  });
  return [
    managed(
      'service-role/AmazonEC2ContainerServiceforEC2Role',
      'AWS Batch requires this managed policy on the role of its hosts. AWS updates it together with the ECS agent.',
    ),
    ...(settings.sessionManager ? [SESSION_MANAGER] : []),
    ...ofImageCache('instance', settings),
  ];
}

function ofContainers(settings: BatchSettings): Finding[] {
  return [
    {
      role: 'execution',
      rule: 'IAM5',
      permission: 'Resource::*',
      reason:
        'ecr:GetAuthorizationToken does not support resource-level permissions. Another statement names the repositories that the role can pull from.',
    },
    {
      role: 'execution',
      rule: 'IAM5',
      permission: `Resource::${IN_THIS_ACCOUNT}/*`,
      reason: 'Jobs may run any image of this account and region. The role can pull these images and nothing else.',
    },
    ...ofImageCache('execution', settings),
  ];
}

function ofImageCache(role: Finding['role'], { namespace, pullThroughRegistries }: BatchSettings): Finding[] {
  return pullThroughRegistries.map((name) => ({
    role,
    rule: 'IAM5',
    permission: `Resource::${IN_THIS_ACCOUNT}/${namespace}/${registryCalled(name).folder}/*`,
    reason: `ECR creates a repository for each image of ${name} when it is first pulled.`,
  }));
}

function ofJobs(settings: BatchSettings, bucket: string): Finding[] {
  const objects = (arn: string, reason: string): Finding => ({
    role: 'job',
    rule: 'IAM5',
    permission: `Resource::${arn}/*`,
    reason,
  });
  const named = (name: string) => `arn:<AWS::Partition>:s3:::${name}`;
  const { read, readWrite } = namedBuckets(settings);
  return [
    objects(bucket, 'Jobs read and write the objects of the workflow bucket.'),
    ...read.map((name) => objects(named(name), 'Listed in readBuckets: jobs read its objects.')),
    ...readWrite.map((name) => objects(named(name), 'Listed in readWriteBuckets: jobs read and write its objects.')),
  ];
}

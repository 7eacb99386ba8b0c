import { registryCalled } from '../images/registries';
import type { BatchSettings } from '../settings';
import { namedBuckets } from '../storage/bucket-names';

/** What a reviewer would ask about a role: a permission that is wider than one resource, and why it is. */
export interface Finding {
  /** Whose it is. */
  readonly role: 'instance' | 'execution' | 'job';

  /** The rule of the AwsSolutions pack of cdk-nag that it comes under: managed policies, or wildcards. */
  readonly rule: 'IAM4' | 'IAM5';

  /** The permission, as cdk-nag names it. */
  readonly permission: string;

  /** Why it is as it is. */
  readonly reason: string;
}

/**
 * All of them, for these settings. They are acknowledged in the app, and listed in the documentation.
 *
 * @param bucket the ARN of the workflow bucket, as it is to be named
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
    'sessionManager is on: a host registers with Systems Manager and opens channels for sessions. These actions know no resources.',
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
      'AWS Batch asks for it, as a whole, on the role of its hosts. AWS keeps it in step with the ECS agent.',
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
      reason: 'ecr:GetAuthorizationToken knows no resources. What the token opens is said by the other statement.',
    },
    {
      role: 'execution',
      rule: 'IAM5',
      permission: `Resource::${IN_THIS_ACCOUNT}/*`,
      reason: 'Jobs may run any image of this account and region; the role can pull them and nothing else.',
    },
    ...ofImageCache('execution', settings),
  ];
}

function ofImageCache(role: Finding['role'], { namespace, pullThroughRegistries }: BatchSettings): Finding[] {
  return pullThroughRegistries.map((name) => ({
    role,
    rule: 'IAM5',
    permission: `Resource::${IN_THIS_ACCOUNT}/${namespace}/${registryCalled(name).folder}/*`,
    reason: `ECR makes a repository for each image of ${name} when it is first pulled.`,
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
    objects(bucket, 'The objects of the workflow bucket are what jobs work on.'),
    ...read.map((name) => objects(named(name), 'Named in readBuckets: its objects are read.')),
    ...readWrite.map((name) => objects(named(name), 'Named in readWriteBuckets: its objects are read and written.')),
  ];
}

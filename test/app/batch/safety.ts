import { CREATE_ONLY_TAGS } from '#src/batch/tags';
import { WITHOUT_RESOURCES } from './actions';
import { settings } from './deployment';
import type { Resource, Template } from './template';

/** A problem with a resource, and the id of its rule: that of cdk-nag if there is one. */
export interface Problem {
  readonly id: string;
  readonly problem: string;
}

/** Check a resource, whether it is part of the core or was added. */
export function problemsOf(id: string, template: Template): Problem[] {
  const resource = template.Resources[id];
  return resource === undefined ? [] : CHECKS.flatMap((check) => check(resource, id, template));
}

type Check = (resource: Resource, id: string, template: Template) => Problem[];

// biome-ignore lint/suspicious/noExplicitAny: properties are as many shapes as there are resource types
type Properties = any;

const CHECKS: Check[] = [
  publicBuckets,
  openSecurityGroups,
  hostsThatLetIn,
  wildcards,
  statementsByExclusion,
  statementsForAnyone,
  plainVolumes,
  tagsThatReplace,
];

/** A bucket without this property is private: S3 blocks public access by default. */
function publicBuckets({ Type, Properties }: Resource): Problem[] {
  const block = Type === 'AWS::S3::Bucket' ? Properties?.PublicAccessBlockConfiguration : undefined;
  const all = ['BlockPublicAcls', 'BlockPublicPolicy', 'IgnorePublicAcls', 'RestrictPublicBuckets'];
  return problem(block !== undefined && !all.every((name) => block[name] === true), {
    id: 'AwsSolutions-S2',
    problem: 'The bucket can be made public. Set `blockPublicAccess: cdk.aws_s3.BlockPublicAccess.BLOCK_ALL`.',
  });
}

function openSecurityGroups(resource: Resource): Problem[] {
  const open = inboundRules(resource).filter(({ CidrIp, CidrIpv6 }) => /\/0$/.test(CidrIp ?? CidrIpv6));
  return problem(open.length > 0, {
    id: 'AwsSolutions-EC23',
    problem:
      'The security group is open to the internet. Allow only the addresses, or the security group, that need access.',
  });
}

/** Jobs share the network of their host: a client that can reach the host can reach every job on it. */
function hostsThatLetIn(resource: Resource, id: string, template: Template): Problem[] {
  const group = resource.Type === 'AWS::EC2::SecurityGroupIngress' ? referenced(resource.Properties.GroupId) : id;
  const ofHosts = Object.values(template.Resources)
    .filter(({ Type }) => Type === 'AWS::Batch::ComputeEnvironment')
    .flatMap(({ Properties }) => Properties.ComputeResources?.SecurityGroupIds ?? [])
    .map(referenced);
  const byAddress = inboundRules(resource).filter(({ SourceSecurityGroupId }) => SourceSecurityGroupId === undefined);
  return problem(ofHosts.includes(group) && byAddress.length > 0, {
    id: 'GwfBatch-HostInbound',
    problem: 'Hosts and their jobs can be reached from IP addresses. Allow access from a security group only.',
  });
}

function inboundRules({ Type, Properties }: Resource): Properties[] {
  switch (Type) {
    case 'AWS::EC2::SecurityGroup':
      return Properties?.SecurityGroupIngress ?? [];
    case 'AWS::EC2::SecurityGroupIngress':
      return [Properties];
    default:
      return [];
  }
}

function referenced(value: Properties): string | undefined {
  return value?.Ref ?? value?.['Fn::GetAtt']?.[0];
}

/** cdk-nag finds these too, but not on roles of the core, which acknowledge actions without resource-level permissions. */
function wildcards(resource: Resource): Problem[] {
  const wide = permissions(resource)
    .filter(({ Resource }) => [Resource].flat().includes('*'))
    .flatMap(({ Action }) => [Action].flat())
    .filter((action) => action !== undefined && !WITHOUT_RESOURCES.includes(action));
  return problem(wide.length > 0, {
    id: 'AwsSolutions-IAM5[Resource::*]',
    problem: `The policy allows ${[...new Set(wide)].join(', ')} on all resources, \`*\`. List the resources instead.`,
  });
}

/** Such a statement also allows actions and resources that do not exist yet. */
function statementsByExclusion(resource: Resource): Problem[] {
  return problem(
    permissions(resource).some((statement) => 'NotAction' in statement || 'NotResource' in statement),
    {
      id: 'GwfBatch-AllBut',
      problem: 'A statement allows everything except what it lists. List what it allows instead.',
    },
  );
}

/** The statements of an IAM policy or role that allow something. */
function permissions({ Type, Properties }: Resource): Properties[] {
  const documents = [
    Properties?.PolicyDocument,
    ...[Properties?.Policies ?? []].flat().map((each) => each.PolicyDocument),
  ];
  return Type.startsWith('AWS::IAM::') ? documents.flatMap(allowing) : [];
}

/** Statements that allow anyone to use the resource. */
function statementsForAnyone({ Type, Properties }: Resource): Problem[] {
  const anyone = allowing(Properties?.[POLICIES_OF_RESOURCES[Type]]).filter(
    ({ Principal, Condition }) => Condition === undefined && [Principal?.AWS ?? Principal].flat().includes('*'),
  );
  return problem(anyone.length > 0, {
    id: 'GwfBatch-AnyPrincipal',
    problem: 'A policy gives access to anyone, in any account. List the principals that need access.',
  });
}

/** The properties of resource policies. Those of VPC endpoints are not listed, because they only restrict. */
const POLICIES_OF_RESOURCES: Record<string, string> = {
  'AWS::IAM::Role': 'AssumeRolePolicyDocument',
  'AWS::KMS::Key': 'KeyPolicy',
  'AWS::S3::BucketPolicy': 'PolicyDocument',
  'AWS::SecretsManager::ResourcePolicy': 'ResourcePolicy',
  'AWS::SNS::TopicPolicy': 'PolicyDocument',
  'AWS::SQS::QueuePolicy': 'PolicyDocument',
};

function allowing(document: Properties): Properties[] {
  return [document?.Statement ?? []].flat().filter(({ Effect }) => Effect === 'Allow');
}

function plainVolumes({ Type, Properties }: Resource): Problem[] {
  const mappings =
    Type === 'AWS::EC2::LaunchTemplate'
      ? Properties?.LaunchTemplateData?.BlockDeviceMappings
      : Type === 'AWS::EC2::Instance'
        ? Properties?.BlockDeviceMappings
        : undefined;
  const volumes = [mappings ?? []].flat().flatMap(({ Ebs }) => Ebs ?? []);
  const plain = [...volumes, ...(Type === 'AWS::EC2::Volume' ? [Properties] : [])].filter(
    ({ Encrypted }) => Encrypted !== true,
  );
  return problem(plain.length > 0, { id: 'AwsSolutions-EC26', problem: 'A volume is not encrypted.' });
}

function tagsThatReplace({ Type, Properties }: Resource): Problem[] {
  const { permanentTags } = settings;
  // For a job definition, its own tags cannot be told from inherited ones.
  const isFixed = CREATE_ONLY_TAGS.includes(Type) && Type !== 'AWS::Batch::JobDefinition';
  const others = Object.entries(Properties?.Tags ?? {}).filter(([key, value]) => permanentTags[key] !== value);
  return problem(isFixed && others.length > 0, {
    id: 'GwfBatch-CreateOnlyTags',
    problem:
      'The resource has tags. A tag that changes later replaces it, with the jobs in it. Exclude it from `Tags.add` with `excludeResourceTypes`.',
  });
}

function problem(applies: boolean, what: Problem): Problem[] {
  return applies ? [what] : [];
}

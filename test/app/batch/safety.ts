import { CREATE_ONLY_TAGS } from '#src/batch/tags';
import { WITHOUT_RESOURCES } from './actions';
import { settings } from './deployment';
import type { Resource, Template } from './template';

/** What is wrong with a resource, and by which rule it is acknowledged: that of cdk-nag where it has one. */
export interface Problem {
  readonly id: string;
  readonly problem: string;
}

/** What must hold of every resource, whoever added it. */
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

/** A bucket that says nothing of this is private: S3 blocks all of it. */
function publicBuckets({ Type, Properties }: Resource): Problem[] {
  const block = Type === 'AWS::S3::Bucket' ? Properties?.PublicAccessBlockConfiguration : undefined;
  const all = ['BlockPublicAcls', 'BlockPublicPolicy', 'IgnorePublicAcls', 'RestrictPublicBuckets'];
  return problem(block !== undefined && !all.every((name) => block[name] === true), {
    id: 'AwsSolutions-S2',
    problem: 'The bucket may be made public. Take `blockPublicAccess: cdk.aws_s3.BlockPublicAccess.BLOCK_ALL`.',
  });
}

function openSecurityGroups(resource: Resource): Problem[] {
  const open = inboundRules(resource).filter(({ CidrIp, CidrIpv6 }) => /\/0$/.test(CidrIp ?? CidrIpv6));
  return problem(open.length > 0, {
    id: 'AwsSolutions-EC23',
    problem: 'The security group lets the whole world in. Name the addresses, or the security group, that may come in.',
  });
}

/** Jobs share the network of their host: what may reach the host may reach every job on it. */
function hostsThatLetIn(resource: Resource, id: string, template: Template): Problem[] {
  const group = resource.Type === 'AWS::EC2::SecurityGroupIngress' ? referenced(resource.Properties.GroupId) : id;
  const ofHosts = Object.values(template.Resources)
    .filter(({ Type }) => Type === 'AWS::Batch::ComputeEnvironment')
    .flatMap(({ Properties }) => Properties.ComputeResources?.SecurityGroupIds ?? [])
    .map(referenced);
  const byAddress = inboundRules(resource).filter(({ SourceSecurityGroupId }) => SourceSecurityGroupId === undefined);
  return problem(ofHosts.includes(group) && byAddress.length > 0, {
    id: 'GwfBatch-HostInbound',
    problem: 'Hosts, and the jobs on them, can be reached from addresses. Let in a security group only.',
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

/** cdk-nag finds these too, but not on roles of the core, which answer for actions that know no resources. */
function wildcards(resource: Resource): Problem[] {
  const wide = permissions(resource)
    .filter(({ Resource }) => [Resource].flat().includes('*'))
    .flatMap(({ Action }) => [Action].flat())
    .filter((action) => action !== undefined && !WITHOUT_RESOURCES.includes(action));
  return problem(wide.length > 0, {
    id: 'AwsSolutions-IAM5[Resource::*]',
    problem: `${[...new Set(wide)].join(', ')} may be done to everything, \`*\`. Name the resources.`,
  });
}

/** What is not excluded is allowed, be it there today or not. */
function statementsByExclusion(resource: Resource): Problem[] {
  return problem(
    permissions(resource).some((statement) => 'NotAction' in statement || 'NotResource' in statement),
    {
      id: 'GwfBatch-AllBut',
      problem: 'A statement allows all but what it names. Name what it allows.',
    },
  );
}

/** What a resource allows those who have it. */
function permissions({ Type, Properties }: Resource): Properties[] {
  const documents = [
    Properties?.PolicyDocument,
    ...[Properties?.Policies ?? []].flat().map((each) => each.PolicyDocument),
  ];
  return Type.startsWith('AWS::IAM::') ? documents.flatMap(allowing) : [];
}

/** What it allows others to do to it. */
function statementsForAnyone({ Type, Properties }: Resource): Problem[] {
  const anyone = allowing(Properties?.[POLICIES_OF_RESOURCES[Type]]).filter(
    ({ Principal, Condition }) => Condition === undefined && [Principal?.AWS ?? Principal].flat().includes('*'),
  );
  return problem(anyone.length > 0, {
    id: 'GwfBatch-AnyPrincipal',
    problem: 'A policy allows something to anyone, in any account. Name who may do it.',
  });
}

/** Where they stand. Those of VPC endpoints only narrow what others allow. */
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
  // Of a job definition it cannot be seen whether it was given its tags itself.
  const isFixed = CREATE_ONLY_TAGS.includes(Type) && Type !== 'AWS::Batch::JobDefinition';
  const others = Object.entries(Properties?.Tags ?? {}).filter(([key, value]) => permanentTags[key] !== value);
  return problem(isFixed && others.length > 0, {
    id: 'GwfBatch-CreateOnlyTags',
    problem:
      'It has tags. A tag that changes later replaces it, with the jobs in it. Leave it out of `Tags.add` by `excludeResourceTypes`.',
  });
}

function problem(applies: boolean, what: Problem): Problem[] {
  return applies ? [what] : [];
}

import { Stack, Validations } from 'aws-cdk-lib';
import type * as s3 from 'aws-cdk-lib/aws-s3';
import type { BatchSettings } from '../settings';
import { findings } from './findings';
import type { Roles } from './roles';

/** Acknowledge each wide permission with its reason, where the CDK and cdk-nag look for it. */
export function acknowledgeFindings(roles: Roles, bucket: s3.IBucket, settings: BatchSettings): void {
  for (const { role, rule, permission, reason } of findings(settings, arnOf(bucket))) {
    Validations.of(roles[role]).acknowledge({ id: `AwsSolutions-${rule}[${permission}]`, reason });
  }
}

/** The ARN as cdk-nag writes it: with the logical id for a resource of the stack. */
function arnOf(bucket: s3.IBucket): string {
  const arn = Stack.of(bucket).resolve(bucket.bucketArn);
  const [id] = arn['Fn::GetAtt'] ?? [];
  return id ? `<${id}.Arn>` : `arn:<AWS::Partition>:s3:::${bucket.bucketName}`;
}

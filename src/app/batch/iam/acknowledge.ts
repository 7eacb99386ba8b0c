import { Stack, Validations } from 'aws-cdk-lib';
import type * as s3 from 'aws-cdk-lib/aws-s3';
import type { BatchSettings } from '../settings';
import { findings } from './findings';
import type { Roles } from './roles';

/** Say of each wide permission why it is so, where the CDK and cdk-nag look for it. */
export function acknowledgeFindings(roles: Roles, bucket: s3.IBucket, settings: BatchSettings): void {
  for (const { role, rule, permission, reason } of findings(settings, arnOf(bucket))) {
    Validations.of(roles[role]).acknowledge({ id: `AwsSolutions-${rule}[${permission}]`, reason });
  }
}

/** As cdk-nag writes it: of a resource of the stack by its logical id. */
function arnOf(bucket: s3.IBucket): string {
  const arn = Stack.of(bucket).resolve(bucket.bucketArn);
  const [id] = arn['Fn::GetAtt'] ?? [];
  return id ? `<${id}.Arn>` : `arn:<AWS::Partition>:s3:::${bucket.bucketName}`;
}

import { Aws } from 'aws-cdk-lib';

/** The repositories of this account and region. */
export function repositories(): string {
  return `arn:${Aws.PARTITION}:ecr:${Aws.REGION}:${Aws.ACCOUNT_ID}:repository`;
}

import { type Environment, type Stack, Token } from 'aws-cdk-lib';
import type { BatchSettings } from './settings';

/**
 * The account and region that a stack is synthesized for.
 *
 * Without a region in the settings, the environment is undefined, and one template deploys to any region. A VPC that
 * must be looked up is looked up in the account and region of the AWS credentials.
 *
 * @see https://docs.aws.amazon.com/cdk/v2/guide/environments.html
 */
export function environmentFor(settings: BatchSettings): Environment | undefined {
  const { CDK_DEFAULT_ACCOUNT: account, CDK_DEFAULT_REGION } = process.env;
  const looksUp = settings.useDefaultVpc || (settings.vpcId !== undefined && settings.subnetIds === undefined);
  // Without credentials, the CDK CLI still sets a region, but no account.
  const region = settings.region ?? (looksUp && account !== undefined ? CDK_DEFAULT_REGION : undefined);
  return region === undefined ? undefined : { account, region };
}

/** Whether a stack knows its account and region, so that existing resources can be looked up. */
export function isKnown({ account, region }: Stack): boolean {
  return !Token.isUnresolved(account) && !Token.isUnresolved(region);
}

import { type Environment, type Stack, Token } from 'aws-cdk-lib';
import type { BatchSettings } from './settings';

/**
 * The account and region that a stack is synthesized for.
 *
 * Without a region in the settings there is none, and one template deploys to any region. A VPC that is to be looked up
 * is looked up where the caller's credentials lead.
 *
 * @see https://docs.aws.amazon.com/cdk/v2/guide/environments.html
 */
export function environmentFor(settings: BatchSettings): Environment | undefined {
  const { CDK_DEFAULT_ACCOUNT: account, CDK_DEFAULT_REGION } = process.env;
  const looksUp = settings.useDefaultVpc || (settings.vpcId !== undefined && settings.subnetIds === undefined);
  // The CDK's command line makes up a region where there are no credentials, but no account.
  const region = settings.region ?? (looksUp && account !== undefined ? CDK_DEFAULT_REGION : undefined);
  return region === undefined ? undefined : { account, region };
}

/** Whether a stack knows its account and region, so that what lies there can be looked up. */
export function isKnown({ account, region }: Stack): boolean {
  return !Token.isUnresolved(account) && !Token.isUnresolved(region);
}

import { RemovalPolicy } from 'aws-cdk-lib';

/**
 * What holds data outlives the stack. What a first deployment has made before it fails is empty, and goes away with it:
 * it would cost the next attempt its names.
 *
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-attribute-deletionpolicy.html
 */
export const STAYS = RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE;

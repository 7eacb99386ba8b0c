import { RemovalPolicy } from 'aws-cdk-lib';

/**
 * Resources with data are kept when the stack is deleted. When the first deployment fails, its resources are empty and
 * are deleted: otherwise their names would be taken at the next attempt.
 *
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-attribute-deletionpolicy.html
 */
export const STAYS = RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE;

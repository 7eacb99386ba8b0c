/** The CDK context key for the qualifier of the bootstrap, if it is not the default one. */
export const QUALIFIER = '@aws-cdk/core:bootstrapQualifier';

/** The CDK context key for the permissions boundary of every role. */
export const BOUNDARY = '@aws-cdk/core:permissionsBoundary';

/** The context of the CDK that names the bootstrap of an account other than the usual one. */
export const QUALIFIER = '@aws-cdk/core:bootstrapQualifier';

/** The context of the CDK that names the boundary of every role. */
export const BOUNDARY = '@aws-cdk/core:permissionsBoundary';

/** The releases of the CDK that the Batch core is made and tested with: what a repository begins with, and the oldest. */
export const CDK_VERSIONS = {
  /** `aws-cdk-lib` */
  library: '2.276.0',

  /** `aws-cdk`, the command line */
  cli: '2.1148.1',
};

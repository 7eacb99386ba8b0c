/** Where the stack goes and what its resources are called. */
export interface GeneralKnobs {
  /**
   * Prefix of everything that carries a name: job queues, worker hosts, SSM parameters, the stack.
   *
   * One to 32 characters: a lower-case letter first, then lower-case letters, digits and hyphens. Changing it on a
   * deployed stack replaces the job queues.
   *
   * @default - the project's name, in lower case, with hyphens for what is not allowed
   * @see https://docs.aws.amazon.com/batch/latest/APIReference/API_CreateJobQueue.html
   * @featured
   */
  readonly namespace?: string;

  /**
   * The AWS region this repository deploys to.
   *
   * With it the instance types of that one region are listed. Without it the stack deploys to any region and picks its
   * list when it is deployed.
   *
   * @default - the region of whoever deploys
   * @see https://docs.aws.amazon.com/general/latest/gr/batch.html
   * @featured
   */
  readonly region?: string;
}

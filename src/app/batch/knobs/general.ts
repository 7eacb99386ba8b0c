/** Where the stack goes and what its resources are called. */
export interface GeneralKnobs {
  /**
   * Prefix of everything that carries a name: job queues, job definitions, worker hosts, SSM parameters.
   *
   * One to 32 characters: a lower-case letter first, then lower-case letters, digits and single hyphens, with none at
   * the end. With `pullThroughRegistries` 25 characters at most. A change on a deployed stack replaces the job queues,
   * with the jobs in them, the job definitions and the SSM parameters. The stack keeps its name, the workflow bucket and
   * the network stay.
   *
   * The name of the project serves where only case and separators need to be changed, so that no two projects share a
   * namespace by accident: `@lab/RNA Seq_2` becomes `lab-rna-seq-2`. A name that begins with a digit, has other
   * characters or more than 25 of them is refused: then the namespace must be set.
   *
   * @default - the project's name, in lower case, with hyphens for separators
   * @see https://docs.aws.amazon.com/batch/latest/APIReference/API_CreateJobQueue.html
   * @featured
   */
  readonly namespace?: string;

  /**
   * Name of the CloudFormation stack. No other stack in the same account and region can have it.
   *
   * Up to 128 letters, digits and hyphens, a letter first. CloudFormation cannot rename a stack: another name is another
   * stack, and its deployment fails as long as the former one holds the names of the job queues. Before you rename the
   * project of a deployed stack, set this to the name that it has.
   *
   * @default - the project's name, in lower case, with hyphens for separators; with a hash if it has other characters
   * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cfn-using-console-create-stack-parameters.html
   */
  readonly stackName?: string;

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

  /**
   * Tags of everything whose tags can change: buckets, roles, log groups, the network, and the launch templates, by which
   * hosts and their volumes get them. For what changes in time, such as a cost center.
   *
   * They do not reach job queues, compute environments and job definitions: AWS Batch cannot change the tags of these,
   * see `permanentTags`. A change updates the others in place; hosts get it as their jobs end. At most 40 with
   * `permanentTags`. A version or a date does not belong in a tag: each change of it renews all hosts.
   *
   * @default - none
   * @see https://docs.aws.amazon.com/tag-editor/latest/userguide/tagging.html
   */
  readonly tags?: { readonly [key: string]: string };

  /**
   * Tags that everything has from its creation, job queues, compute environments and job definitions too. For what the
   * tag policies of an organization ask for.
   *
   * Choose them before the first deployment: AWS Batch cannot change the tags of these three. A later change replaces the
   * compute environments, and fails on the queues, whose names are taken, unless `namespace` changes with it. To add a
   * tag to queues that are deployed, `aws batch tag-resource` does so without a deployment.
   *
   * @default - none
   * @see https://docs.aws.amazon.com/batch/latest/userguide/using-tags.html
   */
  readonly permanentTags?: { readonly [key: string]: string };
}

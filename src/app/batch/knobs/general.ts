/** The region of the stack, and the names and tags of its resources. */
export interface GeneralKnobs {
  /**
   * Prefix of the names of job queues, job definitions, worker hosts and SSM parameters.
   *
   * 1 to 32 characters: lowercase letters, digits and single hyphens. The first is a letter, the last is not a hyphen.
   * With `pullThroughRegistries` at most 25 characters. A change on a deployed stack replaces the job queues, with the
   * jobs in them, the job definitions and the SSM parameters. The name of the stack, the workflow bucket and the
   * network do not change.
   *
   * The default changes only case and separators of the project's name, so that two projects do not share a namespace
   * by accident: `@lab/RNA Seq_2` becomes `lab-rna-seq-2`. A project's name that begins with a digit, has other
   * characters or is longer than 25 characters is refused as a namespace: set this knob.
   *
   * @default - the project's name, in lowercase, with hyphens as separators
   * @see https://docs.aws.amazon.com/batch/latest/APIReference/API_CreateJobQueue.html
   * @featured
   */
  readonly namespace?: string;

  /**
   * Name of the CloudFormation stack, unique in its account and region.
   *
   * Up to 128 letters, digits and hyphens. The first is a letter. CloudFormation cannot rename a stack: a new name
   * makes a new stack, and its deployment fails as long as the old stack has the names of the job queues. Before you
   * rename the project of a deployed stack, set this to the present name of the stack.
   *
   * @default - the project's name, in lowercase, with hyphens as separators; with a hash if it has other characters
   * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cfn-using-console-create-stack-parameters.html
   */
  readonly stackName?: string;

  /**
   * The AWS region that this repository deploys to.
   *
   * With a region, the template lists the instance types of this region only. Without one, the stack deploys to any
   * region, and CloudFormation selects the list of that region during the deployment.
   *
   * @default - the region of your AWS configuration when you deploy
   * @see https://docs.aws.amazon.com/general/latest/gr/batch.html
   * @featured
   */
  readonly region?: string;

  /**
   * Tags of all resources whose tags can change: buckets, roles, log groups, the network, and the launch templates,
   * which pass them on to hosts and volumes. Use them for values that may change, such as a cost center.
   *
   * Job queues, compute environments and job definitions do not get them, because AWS Batch cannot change the tags of
   * these: see `permanentTags`. A change updates the other resources in place. New hosts get it, and old hosts are
   * replaced as their jobs end. At most 40 tags, `permanentTags` included. Do not put a version or a date into a tag:
   * each change renews all hosts.
   *
   * @default - none
   * @see https://docs.aws.amazon.com/tag-editor/latest/userguide/tagging.html
   */
  readonly tags?: { readonly [key: string]: string };

  /**
   * Tags of all resources, including job queues, compute environments and job definitions. Use them for the tags that
   * the tag policies of your organization require.
   *
   * Choose them before the first deployment: AWS Batch cannot change the tags of queues, compute environments and job
   * definitions. A later change replaces the compute environments, and fails on the queues, because their names are
   * taken, unless `namespace` changes too. To add a tag to deployed queues, use `aws batch tag-resource`, without a
   * deployment.
   *
   * @default - none
   * @see https://docs.aws.amazon.com/batch/latest/userguide/using-tags.html
   */
  readonly permanentTags?: { readonly [key: string]: string };
}

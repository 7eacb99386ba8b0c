/**
 * When a host pulls the image of a job.
 *
 * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-agent-config.html
 */
export enum ImagePullBehavior {
  /** Once for each host and name. A tag that is moved to another image is not noticed by a host that has the old one. */
  ONCE = 'ONCE',
  /** For each job: what has not changed is not fetched again. Where the registry cannot be reached, the host's own copy serves. */
  DEFAULT = 'DEFAULT',
  /** For each job: where the registry cannot be reached, the job fails to start. */
  ALWAYS = 'ALWAYS',
}

/** Where container images come from. */
export interface ImageKnobs {
  /**
   * The image of the job definitions that come with the stack, such as
   * `123456789012.dkr.ecr.eu-west-1.amazonaws.com/tools:1.0`.
   *
   * It has a tag other than `latest` or a digest, is built for the architecture of the hosts, and brings a POSIX shell.
   * Without `hostAwsCli` it also brings the AWS CLI, if jobs name inputs and outputs. A change makes new revisions of the
   * job definitions.
   *
   * @default "public.ecr.aws/amazonlinux/amazonlinux:2023.10.20260120.4"
   * @see https://docs.aws.amazon.com/batch/latest/userguide/job_definition_parameters.html
   */
  readonly jobImage?: string;

  /**
   * Public registries whose images are kept in the account's own ECR: any of `quay.io`, `public.ecr.aws`,
   * `registry.k8s.io`, `docker.io`.
   *
   * An image is then pulled from the outside once, which spares the limits of Docker Hub and the NAT gateway. For
   * `docker.io` also set `dockerHubSecretArn`.
   *
   * @default - none: images are pulled from where they are named
   * @see https://docs.aws.amazon.com/AmazonECR/latest/userguide/pull-through-cache.html
   */
  readonly pullThroughRegistries?: string[];

  /**
   * The secret with the Docker Hub account that images are pulled by: its name begins with `ecr-pullthroughcache/`, its
   * keys are `username` and `accessToken`. It is in the region of the stack.
   *
   * To change the account or its token, change the value of the secret, which takes no deployment. Another secret fails
   * the deployment, for ECR cannot change that of a rule: first take `docker.io` out of `pullThroughRegistries` and
   * deploy, then put it back with the new secret. The images that are kept stay.
   *
   * @default - none
   * @see https://docs.aws.amazon.com/AmazonECR/latest/userguide/pull-through-cache-creating-secret.html
   */
  readonly dockerHubSecretArn?: string;

  /**
   * When a host pulls the image of a job that it has already.
   *
   * With `ONCE` ten thousand jobs on a host ask the registry once. A tag that moves, such as `latest`, is then not
   * noticed before the host goes away, and a job runs a private image that another job has pulled without credentials
   * of its own. Name images by version or digest, or choose `DEFAULT`, which asks the registry for each job.
   *
   * @default ImagePullBehavior.ONCE
   * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-agent-config.html
   */
  readonly imagePullBehavior?: ImagePullBehavior;
}

/**
 * When a host pulls the image of a job.
 *
 * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-agent-config.html
 */
export enum ImagePullBehavior {
  /** Once for each host and name. If a tag moves to another image, a host that has the old image keeps it. */
  ONCE = 'ONCE',
  /** For each job, but only the layers that have changed. If the registry cannot be reached, the host uses its copy. */
  DEFAULT = 'DEFAULT',
  /** For each job. If the registry cannot be reached, the job does not start. */
  ALWAYS = 'ALWAYS',
}

/** The container images of jobs, and how hosts pull them. */
export interface ImageKnobs {
  /**
   * The image of the stack's job definitions, such as `123456789012.dkr.ecr.eu-west-1.amazonaws.com/tools:1.0`.
   *
   * It must have a digest or a tag other than `latest`, be built for the architecture of the hosts, and contain a POSIX
   * shell. With `hostAwsCli: false` it must also contain the AWS CLI if jobs name inputs and outputs. A change makes
   * new revisions of the job definitions.
   *
   * @default "public.ecr.aws/amazonlinux/amazonlinux:2023.10.20260120.4"
   * @see https://docs.aws.amazon.com/batch/latest/userguide/job_definition_parameters.html
   */
  readonly jobImage?: string;

  /**
   * Public registries that ECR caches in your account: any of `quay.io`, `public.ecr.aws`, `registry.k8s.io`,
   * `docker.io`.
   *
   * ECR pulls each image from the public registry once. This reduces traffic through the NAT gateway and the pulls
   * that count against the limits of Docker Hub. For `docker.io` also set `dockerHubSecretArn`.
   *
   * @default - none: hosts pull each image from its own registry
   * @see https://docs.aws.amazon.com/AmazonECR/latest/userguide/pull-through-cache.html
   */
  readonly pullThroughRegistries?: string[];

  /**
   * ARN of the Secrets Manager secret with the Docker Hub account that ECR pulls with, in the region of the stack.
   *
   * The name of the secret must begin with `ecr-pullthroughcache/`. Its keys are `username` and `accessToken`. To
   * change the account or its token, change the value of the secret. This needs no deployment. A deployment with
   * another secret fails, because ECR cannot change the secret of a rule: first remove `docker.io` from
   * `pullThroughRegistries` and deploy, then add it again with the new secret. The cached images are kept.
   *
   * @default - none
   * @see https://docs.aws.amazon.com/AmazonECR/latest/userguide/pull-through-cache-creating-secret.html
   */
  readonly dockerHubSecretArn?: string;

  /**
   * When a host pulls an image that it already has.
   *
   * With `ONCE` a host asks the registry once, even for ten thousand jobs. If a tag such as `latest` moves, the host
   * keeps the old image until it is terminated. A job can also run, without its own credentials, a private image that
   * another job has pulled. Name images by version or digest, or choose `DEFAULT`, which asks the registry for each
   * job.
   *
   * @default ImagePullBehavior.ONCE
   * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-agent-config.html
   */
  readonly imagePullBehavior?: ImagePullBehavior;
}

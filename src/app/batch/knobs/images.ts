/** Where container images come from. */
export interface ImageKnobs {
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
   * keys are `username` and `accessToken`.
   *
   * @default - none
   * @see https://docs.aws.amazon.com/AmazonECR/latest/userguide/pull-through-cache-creating-secret.html
   */
  readonly dockerHubSecretArn?: string;
}

/** A public registry whose images ECR can cache. */
export interface Registry {
  /** The host that ECR pulls from. */
  readonly upstream: string;

  /** The folder of its images in the ECR of the account, below the namespace. */
  readonly folder: string;
}

/** The default registry of images. ECR pulls from it only with a Docker Hub account. */
export const DOCKER_HUB = 'docker.io';

/**
 * The registries of pull through cache rules, by their name in image names.
 *
 * @see https://docs.aws.amazon.com/AmazonECR/latest/userguide/pull-through-cache.html
 */
export const REGISTRIES: { readonly [name: string]: Registry } = {
  'quay.io': { upstream: 'quay.io', folder: 'quay' },
  'public.ecr.aws': { upstream: 'public.ecr.aws', folder: 'ecr' },
  'registry.k8s.io': { upstream: 'registry.k8s.io', folder: 'k8s' },
  [DOCKER_HUB]: { upstream: 'registry-1.docker.io', folder: 'hub' },
};

/**
 * A registry by its name.
 *
 * @throws RangeError if ECR cannot pull from it
 */
export function registryCalled(name: string): Registry {
  if (!Object.hasOwn(REGISTRIES, name)) {
    throw new RangeError(
      `ECR has no pull-through cache for ${name}. Use one of ${Object.keys(REGISTRIES).join(', ')}.`,
    );
  }
  return REGISTRIES[name];
}

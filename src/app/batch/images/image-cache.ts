import { Aws } from 'aws-cdk-lib';
import * as ecr from 'aws-cdk-lib/aws-ecr';
import * as iam from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import type { BatchSettings } from '../settings';
import { DOCKER_HUB, registryCalled } from './registries';
import { repositories } from './repositories';

/**
 * Caches images of public registries in the ECR of the account: when one host has pulled an image, the next hosts get
 * it from ECR.
 *
 * Images can expire there without harm: ECR pulls them again on request.
 *
 * @see https://docs.aws.amazon.com/AmazonECR/latest/userguide/pull-through-cache.html
 */
export class ImageCache extends Construct {
  private readonly prefixes: ReadonlyMap<string, string>;

  constructor(scope: Construct, id: string, settings: BatchSettings) {
    super(scope, id);
    this.prefixes = new Map(
      settings.pullThroughRegistries.map((name) => [name, `${settings.namespace}/${registryCalled(name).folder}`]),
    );
    for (const [name, ecrRepositoryPrefix] of this.prefixes) {
      new ecr.CfnPullThroughCacheRule(this, registryCalled(name).folder, {
        ecrRepositoryPrefix,
        upstreamRegistryUrl: registryCalled(name).upstream,
        credentialArn: name === DOCKER_HUB ? settings.dockerHubSecretArn : undefined,
      });
    }
  }

  /**
   * The name to pull an image by.
   *
   * @param image its usual name, such as `quay.io/biocontainers/samtools:1.21--h50ea8bc_0`
   * @returns its name in the ECR of the account if its registry is cached there, otherwise the same name
   */
  public nameOf(image: string): string {
    const { registry, path } = parse(image);
    const prefix = this.prefixes.get(registry);
    return prefix === undefined ? image : `${HOST}/${prefix}/${path}`;
  }

  /** Allow a role to pull cached images, and to make ECR pull others. */
  public grantPull(role: iam.Role): void {
    const resources = [...this.prefixes.values()].map((prefix) => `${repositories()}/${prefix}/*`);
    if (resources.length > 0) {
      role.addToPolicy(
        new iam.PolicyStatement({ actions: ['ecr:BatchImportUpstreamImage', 'ecr:CreateRepository'], resources }),
      );
    }
  }
}

/** The ECR registry of the account. */
const HOST = `${Aws.ACCOUNT_ID}.dkr.ecr.${Aws.REGION}.${Aws.URL_SUFFIX}`;

/**
 * `ubuntu` is short for `docker.io/library/ubuntu`. If the first part does not look like a host name, the image is on
 * Docker Hub.
 */
function parse(image: string): { registry: string; path: string } {
  const [first, ...rest] = image.split('/');
  if (rest.length > 0 && /[.:]|^localhost$/.test(first)) {
    return { registry: first, path: rest.join('/') };
  }
  return { registry: DOCKER_HUB, path: rest.length === 0 ? `library/${first}` : image };
}

import { Aws } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';

/** `<account>.dkr.ecr.<region>.amazonaws.com/<repository>`, with a tag or a digest; in China it ends in `.cn`. */
const ECR_IMAGE = /^(\d{12})\.dkr\.ecr(?:-fips)?\.([a-z0-9-]+)\.amazonaws\.com(?:\.cn)?\/([^:@]+)/;

/**
 * Allow a role to pull an ECR image, in any account and region. The permission is limited to its repository.
 *
 * The policy of a repository in another account must allow it too.
 *
 * @see https://docs.aws.amazon.com/AmazonECR/latest/userguide/repository-policy-examples.html
 */
export function grantPull(image: string, role: iam.IRole): void {
  const [matched, account, region, repository] = ECR_IMAGE.exec(image) ?? [];
  if (matched !== undefined) {
    role.addToPrincipalPolicy(
      new iam.PolicyStatement({
        actions: ['ecr:BatchCheckLayerAvailability', 'ecr:BatchGetImage', 'ecr:GetDownloadUrlForLayer'],
        // A role cannot pull images of another partition.
        resources: [`arn:${Aws.PARTITION}:ecr:${region}:${account}:repository/${repository}`],
      }),
    );
  }
}

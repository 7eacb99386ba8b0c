import { Aws } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';

/** `<account>.dkr.ecr.<region>.amazonaws.com/<repository>`, with a tag or a digest; in China it ends in `.cn`. */
const ECR_IMAGE = /^(\d{12})\.dkr\.ecr(?:-fips)?\.([a-z0-9-]+)\.amazonaws\.com(?:\.cn)?\/([^:@]+)/;

/**
 * Allow to pull an image of ECR by its name, whatever account and region it is in: its repository and no other.
 *
 * The repository of another account must allow it too, by its own policy.
 *
 * @see https://docs.aws.amazon.com/AmazonECR/latest/userguide/repository-policy-examples.html
 */
export function grantPull(image: string, role: iam.IRole): void {
  const [matched, account, region, repository] = ECR_IMAGE.exec(image) ?? [];
  if (matched !== undefined) {
    role.addToPrincipalPolicy(
      new iam.PolicyStatement({
        actions: ['ecr:BatchCheckLayerAvailability', 'ecr:BatchGetImage', 'ecr:GetDownloadUrlForLayer'],
        // A name of another partition could not be pulled with a role of this one.
        resources: [`arn:${Aws.PARTITION}:ecr:${region}:${account}:repository/${repository}`],
      }),
    );
  }
}

import type { BatchKnobs } from '../../app/batch/knobs';
import { inEcr } from '../arn';
import { DEFAULTS } from '../defaults';
import { conflictOf } from './conflict';

const conflict = conflictOf<BatchKnobs>();

/** Options that hosts without internet access cannot have. */
export const INTERNET_CONFLICTS = [
  conflict(['internetAccess', 'vpcId', 'subnetIds'], ({ internetAccess, vpcId, subnetIds }) =>
    internetAccess === false && (vpcId === undefined || subnetIds === undefined)
      ? [
          {
            option: 'internetAccess',
            value: false,
            reason:
              'Requires vpcId and subnetIds: a new VPC, the default VPC and subnets that are looked up have internet access.',
            fix: 'Set vpcId and subnetIds too, or set internetAccess to true.',
          },
        ]
      : [],
  ),
  // https://docs.aws.amazon.com/cli/latest/userguide/getting-started-install.html
  conflict(
    ['internetAccess', 'hostAwsCli', 'engines'],
    ({ internetAccess, hostAwsCli = DEFAULTS.hostAwsCli, engines = DEFAULTS.engines }) =>
      internetAccess === false && hostAwsCli
        ? [
            {
              option: 'hostAwsCli',
              value: hostAwsCli,
              reason: 'Hosts download the AWS CLI from the internet, but internetAccess is false.',
              fix: `Set hostAwsCli to false. Images must then contain the AWS CLI.${engines.includes('cromwell') ? ' Remove cromwell from engines too.' : ''}`,
            },
          ]
        : [],
  ),
  conflict(['internetAccess', 'jobImage'], ({ internetAccess, jobImage = DEFAULTS.jobImage }) =>
    internetAccess === false && inEcr(jobImage) === undefined
      ? [
          {
            option: 'jobImage',
            value: jobImage,
            reason: 'Hosts pull this image from the internet, but internetAccess is false.',
            fix: 'Use an image in ECR, such as 123456789012.dkr.ecr.eu-west-1.amazonaws.com/tools:1.0.',
          },
        ]
      : [],
  ),
  // https://docs.aws.amazon.com/AmazonECR/latest/userguide/pull-through-cache.html
  conflict(['internetAccess', 'pullThroughRegistries'], ({ internetAccess, pullThroughRegistries }) =>
    internetAccess === false && pullThroughRegistries?.length
      ? [
          {
            option: 'pullThroughRegistries',
            value: pullThroughRegistries,
            reason: 'The first pull of an image needs a NAT gateway in the VPC, but internetAccess is false.',
            fix: 'Remove it, and push the images to ECR.',
          },
        ]
      : [],
  ),
];

import type { BatchKnobs } from '../../app/batch/knobs';
import { inEcr } from '../arn';
import { DEFAULTS } from '../defaults';
import { conflictOf } from './conflict';

const conflict = conflictOf<BatchKnobs>();

/** What hosts that do not reach the internet cannot do. */
export const INTERNET_CONFLICTS = [
  conflict(['internetAccess', 'vpcId', 'subnetIds'], ({ internetAccess, vpcId, subnetIds }) =>
    internetAccess === false && (vpcId === undefined || subnetIds === undefined)
      ? [
          {
            option: 'internetAccess',
            value: false,
            reason: 'A new VPC, the default VPC and subnets that are looked up have a way to the internet.',
            fix: 'Name a VPC and its subnets by vpcId and subnetIds, or set internetAccess to true.',
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
              reason: 'Hosts fetch the AWS CLI from the internet, but internetAccess is false.',
              fix: `Set hostAwsCli to false: images then bring the AWS CLI.${engines.includes('cromwell') ? ' Take cromwell out of engines too.' : ''}`,
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
            reason: 'Hosts pull it from the internet, but internetAccess is false.',
            fix: 'Name an image in ECR, such as 123456789012.dkr.ecr.eu-west-1.amazonaws.com/tools:1.0.',
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
            reason: 'The first pull of an image takes a NAT gateway in the VPC, but internetAccess is false.',
            fix: 'Leave it out, and push the images to ECR.',
          },
        ]
      : [],
  ),
];

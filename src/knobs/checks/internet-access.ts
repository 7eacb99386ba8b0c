import type { BatchKnobs } from '../../app/batch/knobs';
import { DEFAULTS } from '../defaults';
import type { Problem } from '../problem';
import { checkBoolean } from './values';

/** An image in a private registry of ECR, which VPC endpoints reach. */
const IN_ECR = /^\d{12}\.dkr\.ecr\.[a-z0-9-]+\.amazonaws\.com(\.cn)?\//;

/** What hosts that do not reach the internet cannot do. */
export function checkInternetAccess(knobs: BatchKnobs): Problem[] {
  if (knobs.internetAccess !== false) {
    return checkBoolean('internetAccess', knobs.internetAccess);
  }
  return [...checkSubnets(knobs), ...checkAwsCli(knobs), ...checkJobImage(knobs), ...checkRegistries(knobs)];
}

function checkSubnets({ vpcId, subnetIds }: BatchKnobs): Problem[] {
  return vpcId === undefined || subnetIds === undefined
    ? [
        {
          option: 'internetAccess',
          value: false,
          reason: 'A new VPC, the default VPC and subnets that are looked up have a way to the internet.',
          remedy: 'Name a VPC and its subnets by vpcId and subnetIds, or set internetAccess to true.',
        },
      ]
    : [];
}

/** @see https://docs.aws.amazon.com/cli/latest/userguide/getting-started-install.html */
function checkAwsCli({ hostAwsCli = DEFAULTS.hostAwsCli, engines }: BatchKnobs): Problem[] {
  if (hostAwsCli === false) {
    return [];
  }
  const cromwell = Array.isArray(engines) && engines.includes('cromwell') ? ' Take cromwell out of engines too.' : '';
  return [
    {
      option: 'hostAwsCli',
      value: hostAwsCli,
      reason: 'Hosts fetch the AWS CLI from the internet, but internetAccess is false.',
      remedy: `Set hostAwsCli to false: images then bring the AWS CLI.${cromwell}`,
    },
  ];
}

function checkJobImage({ jobImage = DEFAULTS.jobImage }: BatchKnobs): Problem[] {
  return typeof jobImage === 'string' && !IN_ECR.test(jobImage)
    ? [
        {
          option: 'jobImage',
          value: jobImage,
          reason: 'Hosts pull it from the internet, but internetAccess is false.',
          remedy: 'Name an image in ECR, such as 123456789012.dkr.ecr.eu-west-1.amazonaws.com/tools:1.0.',
        },
      ]
    : [];
}

/** @see https://docs.aws.amazon.com/AmazonECR/latest/userguide/pull-through-cache.html */
function checkRegistries({ pullThroughRegistries }: BatchKnobs): Problem[] {
  return pullThroughRegistries?.length
    ? [
        {
          option: 'pullThroughRegistries',
          value: pullThroughRegistries,
          reason: 'The first pull of an image takes a NAT gateway in the VPC, but internetAccess is false.',
          remedy: 'Leave it out, and push the images to ECR.',
        },
      ]
    : [];
}

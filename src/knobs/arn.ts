/** Where something is that an ARN, or the name of an image in ECR, speaks of. */
export interface ArnPlace {
  /** Such as `aws-cn`: what is in one partition cannot be used from another. */
  readonly partition: string;

  readonly region: string;
}

/** Where a resource is. */
export function placeOf(arn: string): ArnPlace {
  const [, partition, , region] = arn.split(':');
  return { partition, region };
}

/** Where an image is, if it is in a private registry of ECR, which VPC endpoints reach. */
export function inEcr(image: string): ArnPlace | undefined {
  const [, region] = /^\d{12}\.dkr\.ecr(?:-fips)?\.([a-z0-9-]+)\.amazonaws\.com(?:\.cn)?\//.exec(image) ?? [];
  return region === undefined ? undefined : { partition: partitionOf(region), region };
}

/** Partitions besides `aws`, by how the names of their regions begin. */
const PARTITIONS: [begin: string, partition: string][] = [
  ['cn-', 'aws-cn'],
  ['us-gov-', 'aws-us-gov'],
  ['us-iso-', 'aws-iso'],
  ['us-isob-', 'aws-iso-b'],
  ['eu-isoe-', 'aws-iso-e'],
  ['us-isof-', 'aws-iso-f'],
  ['eusc-', 'aws-eusc'],
];

/**
 * The partition that a region is in.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html
 */
export function partitionOf(region: string): string {
  const [, partition = 'aws'] = PARTITIONS.find(([begin]) => region.startsWith(begin)) ?? [];
  return partition;
}

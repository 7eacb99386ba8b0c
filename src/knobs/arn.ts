/** The place of a resource, from its ARN or from the name of an image in ECR. */
export interface ArnPlace {
  /** Such as `aws-cn`. Resources of one partition cannot be used from another. */
  readonly partition: string;

  readonly region: string;
}

/** The place of a resource. */
export function placeOf(arn: string): ArnPlace {
  const [, partition, , region] = arn.split(':');
  return { partition, region };
}

/** The place of an image in a private registry of ECR, which VPC endpoints reach; nothing for other images. */
export function inEcr(image: string): ArnPlace | undefined {
  const [, region] = /^\d{12}\.dkr\.ecr(?:-fips)?\.([a-z0-9-]+)\.amazonaws\.com(?:\.cn)?\//.exec(image) ?? [];
  return region === undefined ? undefined : { partition: partitionOf(region), region };
}

/** Partitions besides `aws`, by the first letters of the names of their regions. */
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

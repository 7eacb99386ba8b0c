import type { BatchKnobs } from '../../app/batch/knobs';
import { canBeRegion, isKnownRegion } from '../../catalog';
import type { Problem } from '../../diagnostics/problem';
import { type ArnPlace, inEcr, partitionOf, placeOf } from '../arn';
import { conflictOf } from './conflict';

const conflict = conflictOf<BatchKnobs>();

/** Resources that knobs name must be usable in the region and the partition of the stack. */
export const PLACE_CONFLICTS = [
  conflict(
    ['region', 'existingBucket', 'volumeKmsKeyArn', 'bucketKmsKeyArn', 'dockerHubSecretArn', 'kmsKeyArns', 'jobImage'],
    checkWhereabouts,
  ),
];

type Knobs = Pick<
  BatchKnobs,
  'region' | 'existingBucket' | 'volumeKmsKeyArn' | 'bucketKmsKeyArn' | 'dockerHubSecretArn' | 'kmsKeyArns' | 'jobImage'
>;

/** A resource that a knob names, and its place. */
interface Named extends ArnPlace {
  readonly option: string;
  readonly value: string;

  /** Whether it must be in the region of the stack. */
  readonly isRegional: boolean;
}

/** Without a region, the first resource that is named determines where the stack is. */
function checkWhereabouts(knobs: Knobs): Problem[] {
  const named = whatIsNamed(knobs);
  const nowhere = named.filter((each) => !exists(each));
  return nowhere.length > 0 ? nowhere.map(isNowhere) : checkStack(knobs, named);
}

/** The name of a region tells its partition, even if the region is newer than the catalog. */
function exists({ partition, region }: ArnPlace): boolean {
  return (isKnownRegion(region) || canBeRegion(region)) && partitionOf(region) === partition;
}

function isNowhere({ option, value, partition, region }: Named): Problem {
  const reason = `There is no region ${region} in the partition ${partition}.`;
  return { option, value, reason, fix: 'Use the value exactly as AWS shows it.' };
}

function checkStack({ region }: Knobs, named: Named[]): Problem[] {
  const stack =
    region === undefined
      ? (named.find(({ isRegional }) => isRegional) ?? named[0])
      : { option: 'region', region, partition: partitionOf(region) };
  // Another check reports a region that does not exist.
  return stack === undefined || !(isKnownRegion(stack.region) || canBeRegion(stack.region))
    ? []
    : named.flatMap((each) => checkOne(each, stack));
}

function checkOne({ option, value, ...place }: Named, stack: ArnPlace & Pick<Named, 'option'>): Problem[] {
  const isElsewhere = (what: 'partition' | 'region', advice: string) => [
    {
      option,
      value,
      reason: `In the ${what} ${place[what]}, but the option ${stack.option} puts the stack into ${stack[what]}.`,
      fix: `Use one in ${stack[what]}. ${advice}`,
    },
  ];
  if (place.partition !== stack.partition) {
    return isElsewhere('partition', 'AWS partitions share no resources.');
  }
  return place.isRegional && place.region !== stack.region
    ? isElsewhere('region', 'The stack cannot use any other.')
    : [];
}

function whatIsNamed(knobs: Knobs): Named[] {
  const arn = (option: keyof Knobs, value: string | undefined, isRegional: boolean): Named[] =>
    value === undefined ? [] : [{ option, value, isRegional, ...placeOf(value) }];
  const { jobImage = '', kmsKeyArns = [] } = knobs;
  const image = inEcr(jobImage);
  return [
    // A key must be in the region of the volume or bucket, and a secret in that of the rule that uses it.
    ...arn('volumeKmsKeyArn', knobs.volumeKmsKeyArn, true),
    // An existing bucket may be in another region.
    ...arn('bucketKmsKeyArn', knobs.bucketKmsKeyArn, !knobs.existingBucket),
    ...arn('dockerHubSecretArn', knobs.dockerHubSecretArn, true),
    ...kmsKeyArns.flatMap((value) => arn('kmsKeyArns', value, false)),
    ...(image === undefined ? [] : [{ option: 'jobImage', value: jobImage, isRegional: false, ...image }]),
  ];
}

import type { BatchKnobs } from '../../app/batch/knobs';
import { canBeRegion, isKnownRegion } from '../../catalog';
import type { Problem } from '../../diagnostics/problem';
import { type ArnPlace, inEcr, partitionOf, placeOf } from '../arn';
import { conflictOf } from './conflict';

const conflict = conflictOf<BatchKnobs>();

/** Whether what the knobs name can be used where the stack is. */
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

/** Something that a knob names, and where it is. */
interface Named extends ArnPlace {
  readonly option: string;
  readonly value: string;

  /** Whether it must be in the region of the stack. */
  readonly isRegional: boolean;
}

/** Without a region nothing is known of the stack, but that it is in one place: what is named first says in which. */
function checkWhereabouts(knobs: Knobs): Problem[] {
  const named = whatIsNamed(knobs);
  const nowhere = named.filter((each) => !exists(each));
  return nowhere.length > 0 ? nowhere.map(isNowhere) : checkStack(knobs, named);
}

/** Of a region that is newer than the catalog the name tells the partition too. */
function exists({ partition, region }: ArnPlace): boolean {
  return (isKnownRegion(region) || canBeRegion(region)) && partitionOf(region) === partition;
}

function isNowhere({ option, value, partition, region }: Named): Problem {
  const reason = `There is no region ${region} in the partition ${partition}.`;
  return { option, value, reason, fix: 'Give it as AWS shows it.' };
}

function checkStack({ region }: Knobs, named: Named[]): Problem[] {
  const stack =
    region === undefined
      ? (named.find(({ isRegional }) => isRegional) ?? named[0])
      : { option: 'region', region, partition: partitionOf(region) };
  // Of a region that does not exist enough is said.
  return stack === undefined || !(isKnownRegion(stack.region) || canBeRegion(stack.region))
    ? []
    : named.flatMap((each) => checkOne(each, stack));
}

function checkOne({ option, value, ...place }: Named, stack: ArnPlace & Pick<Named, 'option'>): Problem[] {
  const isElsewhere = (what: 'partition' | 'region', why: string) => [
    {
      option,
      value,
      reason: `It is in ${place[what]}, and not in ${stack[what]} as ${stack.option} says.`,
      fix: `Name one in ${stack[what]}: ${why}.`,
    },
  ];
  if (place.partition !== stack.partition) {
    return isElsewhere('partition', 'nothing is shared between partitions of AWS');
  }
  return place.isRegional && place.region !== stack.region ? isElsewhere('region', 'the stack can use no other') : [];
}

function whatIsNamed(knobs: Knobs): Named[] {
  const arn = (option: keyof Knobs, value: string | undefined, isRegional: boolean): Named[] =>
    value === undefined ? [] : [{ option, value, isRegional, ...placeOf(value) }];
  const { jobImage = '', kmsKeyArns = [] } = knobs;
  const image = inEcr(jobImage);
  return [
    // The key of an EBS volume, or of a bucket, is where these are; a secret is where the rule is that uses it.
    ...arn('volumeKmsKeyArn', knobs.volumeKmsKeyArn, true),
    // A bucket that exists already may be elsewhere.
    ...arn('bucketKmsKeyArn', knobs.bucketKmsKeyArn, !knobs.existingBucket),
    ...arn('dockerHubSecretArn', knobs.dockerHubSecretArn, true),
    ...kmsKeyArns.flatMap((value) => arn('kmsKeyArns', value, false)),
    ...(image === undefined ? [] : [{ option: 'jobImage', value: jobImage, isRegional: false, ...image }]),
  ];
}

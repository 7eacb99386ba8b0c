import type { InstanceLists } from '../../app/batch/compute/instance-lists';
import { compareFamilies, compareTexts } from '../ec2/family-name';
import type { InstanceType } from '../ec2/instance-type';
import { compareSizes } from '../ec2/sizes';

/** The lists, without the facts about their hosts. */
type Names = Omit<InstanceLists, 'images' | 'vcpus' | 'largest'>;

/** The list of a region. */
export interface RegionList {
  /** Such as `eu-west-1`. */
  readonly region: string;

  /** The listed types. */
  readonly types: readonly InstanceType[];
}

/**
 * Group the lists in the form that the app reads: sizes by family, families by region, and the missing types.
 *
 * @param regions the list of each region
 * @param wholeFamilies families without known sizes, which are listed without sizes in every region
 * @param fallback the alias for regions without a list
 */
export function groupedLists(
  regions: readonly RegionList[],
  wholeFamilies: readonly string[],
  fallback: string,
): Names {
  const listed = regions
    .filter(({ types }) => types.length + wholeFamilies.length > 0)
    .sort((a, b) => compareTexts(a.region, b.region));
  const sizes = sizesByFamily(listed.flatMap(({ types }) => types));
  return {
    sizes: Object.fromEntries(
      [...sizes, ...wholeFamilies.map((family): [string, string[]] => [family, []])]
        .sort(([one], [other]) => compareFamilies(one, other))
        .map(([family, each]) => [family, each.join(' ')]),
    ),
    families: Object.fromEntries(
      listed.map(({ region, types }) => [
        region,
        [...new Set([...types.map((type) => type.family), ...wholeFamilies])].sort(compareFamilies).join(' '),
      ]),
    ),
    unavailable: Object.fromEntries(
      listed
        .map(({ region, types }): [string, string] => [region, missingFrom(types, sizes).join(' ')])
        .filter(([, missing]) => missing !== ''),
    ),
    types: '',
    fallback,
  };
}

/** Lists that are the same in every region. */
export function listsOfTypes(names: readonly string[], fallback: string): Names {
  return { sizes: {}, families: {}, unavailable: {}, types: names.join(' '), fallback };
}

function sizesByFamily(types: readonly InstanceType[]): Map<string, string[]> {
  const sizes = new Map<string, Set<string>>();
  for (const { family, size } of types) {
    sizes.set(family, (sizes.get(family) ?? new Set()).add(size));
  }
  return new Map([...sizes].map(([family, each]) => [family, [...each].sort(compareSizes)]));
}

/** Types of listed families that are listed elsewhere but not here. */
function missingFrom(types: readonly InstanceType[], sizes: Map<string, string[]>): string[] {
  const here = new Set(types.map((type) => type.name));
  return [...new Set(types.map((type) => type.family))]
    .sort(compareFamilies)
    .flatMap((family) => (sizes.get(family) ?? []).map((size) => `${family}.${size}`))
    .filter((name) => !here.has(name));
}

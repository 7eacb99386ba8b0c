import { distance } from '../../diagnostics/nearest';
import type { InstanceFamily } from '../ec2/instance-type';
import { nearestName } from '../ec2/nearest-name';
import { isSize, nearestSize } from '../ec2/sizes';

/**
 * Sort families by how well they replace another: first those of its category, then those near in generation and name,
 * the newer first.
 *
 * @param family the family to replace
 * @param candidates the families that are available
 */
export function closestFamilies(
  family: Pick<InstanceFamily, 'name' | 'category' | 'generation' | 'flex'>,
  candidates: readonly InstanceFamily[],
): InstanceFamily[] {
  const steps = (other: InstanceFamily): number[] => [
    Number(other.category !== family.category),
    Number(other.flex !== family.flex),
    Math.abs(other.generation - family.generation),
    distance(other.name, family.name),
    -other.generation,
  ];
  return candidates
    .map((other) => ({ other, steps: steps(other) }))
    .sort((a, b) => a.steps.map((step, index) => step - b.steps[index]).find((difference) => difference !== 0) ?? 0)
    .map(({ other }) => other);
}

/**
 * Guess what a misspelled name stands for.
 *
 * @param name a misspelled family, type or alias
 * @param families the families that can be meant
 * @param others other names that can be meant
 */
export function suggestName(
  name: string,
  families: readonly InstanceFamily[],
  others: readonly string[] = [],
): string | undefined {
  const [family, size, ...rest] = name.toLowerCase().split('.');
  if (size === undefined || rest.length > 0) {
    const words = [...families.map((each) => each.name), ...others];
    const types = families.flatMap((each) => each.types.map((type) => type.name));
    return nearestName(name, words, maxTypos(name)) ?? nearestName(name, types, maxTypos(name));
  }
  const nearby = nearestName(
    family,
    families.map((each) => each.name),
    maxTypos(family),
  );
  const meant = families.find((each) => each.name === nearby);
  const meantSize =
    meant &&
    sizeMeantBy(
      size,
      meant.types.map((type) => type.size),
    );
  return meant && meantSize ? `${meant.name}.${meantSize}` : undefined;
}

/** Guess which of some sizes is meant: by measure if the text is a size, otherwise by spelling. */
export function sizeMeantBy(size: string, sizes: readonly string[]): string | undefined {
  if (sizes.includes(size)) {
    return size;
  }
  return (isSize(size) ? nearestSize(size, sizes) : undefined) ?? nearestName(size, sizes, maxTypos(size));
}

/** Nearly every short word is within two typos of some family. */
function maxTypos(word: string): number {
  return word.length <= 3 ? 1 : 2;
}

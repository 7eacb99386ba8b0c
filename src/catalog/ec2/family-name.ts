import { remembered } from './remembered';

/** The parts of the name of an instance family. */
export interface FamilyName {
  /** The leading letters, such as `c`, `m`, `r`, `inf`. */
  readonly category: string;

  /** The number after the category; 0 if there is none, as in `u-6tb1`. */
  readonly generation: number;

  /** The letters after the generation: processor first, then `d` local NVMe, `n` network, `b` EBS, `z` clock, `e` extra. */
  readonly attributes: string;

  /** Whether it is a `-flex` family, whose processors are not made for constant load. */
  readonly flex: boolean;
}

/** The maker of the processor, as the letter in names: AMD, AWS (Graviton), Intel. */
export type Processor = 'a' | 'g' | 'i';

/** Matches every family so far, except for irregular names such as `u-6tb1`, `mac2-m2` or `p6-b200`. */
const REGULAR = /^[a-z]+\d{1,2}[agi]?[bdefnqz]{0,3}(-flex)?$/;

/**
 * Parse the name of a family.
 *
 * @see https://docs.aws.amazon.com/ec2/latest/instancetypes/instance-type-names.html
 */
export const parseFamilyName = remembered((family): FamilyName => {
  const [, category = family, generation = '', attributes = '', variant] =
    /^([a-z]+)(?:(\d+)([a-z]*))?(?:-(.+))?$/.exec(family) ?? [];
  return { category, generation: Number(generation), attributes, flex: variant === 'flex' };
});

/** Whether a name has the form of a family name. */
export function isRegular(family: string): boolean {
  return REGULAR.test(family);
}

/** Whether the name has a letter for the processor: families with Intel up to generation 5 have none. */
export function namesProcessor(family: FamilyName): boolean {
  return /^[agi]/.test(family.attributes);
}

/** The maker of the processor, according to the name. */
export function processorOf(family: FamilyName): Processor {
  return namesProcessor(family) ? (family.attributes[0] as Processor) : 'i';
}

/** Compare by category, then generation, then name: `c5 c5a c6i … m5`. */
export function compareFamilies(one: string, other: string): number {
  const a = parseFamilyName(one);
  const b = parseFamilyName(other);
  return compareTexts(a.category, b.category) || a.generation - b.generation || compareTexts(one, other);
}

/** Compare by code unit, so that the order does not depend on the locale. */
export function compareTexts(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}

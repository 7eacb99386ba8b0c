/** What the name of an instance family says of it. */
export interface FamilyName {
  /** The leading letters, such as `c`, `m`, `r`, `inf`. */
  readonly category: string;

  /** The number after the category; 0 where there is none, as in `u-6tb1`. */
  readonly generation: number;

  /** The letters after the generation: processor first, then `d` local NVMe, `n` network, `b` EBS, `z` clock, `e` extra. */
  readonly attributes: string;

  /** Whether it is a `-flex` family, whose processors are not for steady load. */
  readonly flex: boolean;
}

/** Who makes the processor, by the letter that stands for it: AMD, AWS (Graviton), Intel. */
export type Processor = 'a' | 'g' | 'i';

/** Every family so far that is not a one-off such as `u-6tb1`, `mac2-m2` or `p6-b200`. */
const REGULAR = /^[a-z]+\d{1,2}[agi]?[bdefnqz]{0,3}(-flex)?$/;

/**
 * Take the name of a family apart.
 *
 * @see https://docs.aws.amazon.com/ec2/latest/instancetypes/instance-type-names.html
 */
export function parseFamilyName(family: string): FamilyName {
  const name = parsed.get(family) ?? parse(family);
  parsed.set(family, name);
  return name;
}

/** What was parsed before: lists of families are sorted for every region. */
const parsed = new Map<string, FamilyName>();

function parse(family: string): FamilyName {
  const [, category = family, generation = '', attributes = '', variant] =
    /^([a-z]+)(?:(\d+)([a-z]*))?(?:-(.+))?$/.exec(family) ?? [];
  return { category, generation: Number(generation), attributes, flex: variant === 'flex' };
}

/** Whether a family could have this name, by its form only. */
export function isRegular(family: string): boolean {
  return REGULAR.test(family);
}

/** Whether the name says whose processor it is: families up to generation 5 leave Intel unsaid. */
export function namesProcessor(family: FamilyName): boolean {
  return /^[agi]/.test(family.attributes);
}

/** Whose processor the name stands for. */
export function processorOf(family: FamilyName): Processor {
  return namesProcessor(family) ? (family.attributes[0] as Processor) : 'i';
}

/** By category, then generation, then name: `c5 c5a c6i … m5`. */
export function compareFamilies(one: string, other: string): number {
  const a = parseFamilyName(one);
  const b = parseFamilyName(other);
  return compareTexts(a.category, b.category) || a.generation - b.generation || compareTexts(one, other);
}

/** By code unit, so that the order does not depend on where it is made. */
export function compareTexts(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}

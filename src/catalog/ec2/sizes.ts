import { remembered } from './remembered';

/** Sizes below `xlarge`, as fractions of an `xlarge`. */
const SMALL: ReadonlyMap<string, number> = new Map([
  ['nano', 1 / 32],
  ['micro', 1 / 16],
  ['small', 1 / 8],
  ['medium', 1 / 4],
  ['large', 1 / 2],
]);

/** The number of vCPUs of an `xlarge`. */
const VCPUS_PER_XLARGE = 4;

/** Whether a text has the form of a size: `large`, `16xlarge`, `metal`, `metal-48xl`. */
export function isSize(size: string): boolean {
  return size === 'metal' || measure(size) !== undefined;
}

/** Whether a size is one of bare metal. */
export function isMetal(size: string): boolean {
  return size.startsWith('metal');
}

/**
 * Measure a size in multiples of `xlarge`; undefined for a size without a measure, such as `metal`.
 *
 * @param size a size, such as `16xlarge` or `metal-48xl`
 */
export const measure = remembered((size): number | undefined => {
  const number = /^(?:([1-9]\d{0,2})?xlarge|metal-([1-9]\d{0,2})xl)$/.exec(size);
  return number ? Number(number[1] ?? number[2] ?? 1) : SMALL.get(size);
});

/** The number of vCPUs of nearly every host of a size; undefined for a size without a measure. */
export function vcpusOfSize(size: string): number | undefined {
  const xlarges = measure(size);
  return xlarges === undefined ? undefined : Math.ceil(xlarges * VCPUS_PER_XLARGE);
}

/** Compare sizes: the smallest is first, bare metal is last. */
export function compareSizes(one: string, other: string): number {
  const order = (size: string) => (isMetal(size) ? 1e6 : 0) + (measure(size) ?? 1e5);
  return order(one) - order(other);
}

/**
 * Find the size nearest to another in measure, the larger of two that are equally near; undefined if there are none.
 */
export function nearestSize(size: string, sizes: readonly string[]): string | undefined {
  const wanted = measure(size);
  const steps = (other: string) =>
    wanted === undefined ? 0 : Math.abs(Math.log2((measure(other) ?? Number.POSITIVE_INFINITY) / wanted));
  return [...sizes]
    .filter((other) => isMetal(other) === isMetal(size))
    .sort((a, b) => steps(a) - steps(b) || compareSizes(b, a))[0];
}

/** A range of sizes, both bounds included. A bound that is absent sets no limit. */
export interface SizeBounds {
  /** The smallest size. If it is bare metal, only bare metal is in the range. */
  readonly min?: string;

  /** The largest size. Bare metal is in the range only if a bound is bare metal. */
  readonly max?: string;
}

/** Whether the smallest size is above the largest. */
export function isUpsideDown({ min, max }: SizeBounds): boolean {
  const lower = min === undefined ? undefined : measure(min);
  const upper = max === undefined ? undefined : measure(max);
  return lower !== undefined && upper !== undefined && lower > upper;
}

/** Whether a range includes bare metal. */
export function takesMetal({ min, max }: SizeBounds): boolean {
  return isMetal(min ?? '') || isMetal(max ?? '');
}

/** Whether a type is in a range. The size `metal` has no measure, so its vCPUs count. */
export function isWithin(type: { readonly size: string; readonly vcpus: number }, { min, max }: SizeBounds): boolean {
  const onlyMetal = min !== undefined && isMetal(min);
  const metal = isMetal(type.size);
  if (metal ? !takesMetal({ min, max }) : onlyMetal) {
    return false;
  }
  const size = measure(type.size) ?? type.vcpus / VCPUS_PER_XLARGE;
  return size >= (measure(min ?? '') ?? 0) && size <= (measure(max ?? '') ?? Number.POSITIVE_INFINITY);
}

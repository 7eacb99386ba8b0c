/** Sizes below `xlarge`, in that measure. */
const SMALL: ReadonlyMap<string, number> = new Map([
  ['nano', 1 / 32],
  ['micro', 1 / 16],
  ['small', 1 / 8],
  ['medium', 1 / 4],
  ['large', 1 / 2],
]);

/** What was measured before: there are a few dozen sizes, and each is compared for every type of every region. */
const measured = new Map<string, number | undefined>();

/** A host with as many vCPUs counts as one `xlarge`. */
const VCPUS_PER_XLARGE = 4;

/** Whether it is written as EC2 writes sizes: `large`, `16xlarge`, `metal`, `metal-48xl`. */
export function isSize(size: string): boolean {
  return size === 'metal' || measure(size) !== undefined;
}

/** Whether a size is one of bare metal. */
export function isMetal(size: string): boolean {
  return size.startsWith('metal');
}

/**
 * How large a size is, in multiples of `xlarge`; nothing if the size does not say.
 *
 * @param size a size, such as `16xlarge` or `metal-48xl`
 */
export function measure(size: string): number | undefined {
  let xlarges = measured.get(size);
  if (xlarges === undefined && !measured.has(size)) {
    xlarges = read(size);
    measured.set(size, xlarges);
  }
  return xlarges;
}

function read(size: string): number | undefined {
  const number = /^(?:([1-9]\d{0,2})?xlarge|metal-([1-9]\d{0,2})xl)$/.exec(size);
  return number ? Number(number[1] ?? number[2] ?? 1) : SMALL.get(size);
}

/** The vCPUs of nearly every host of a size; nothing if the size does not say. */
export function vcpusOfSize(size: string): number | undefined {
  const xlarges = measure(size);
  return xlarges === undefined ? undefined : Math.ceil(xlarges * VCPUS_PER_XLARGE);
}

/** Smallest first, bare metal last. */
export function compareSizes(one: string, other: string): number {
  const order = (size: string) => (isMetal(size) ? 1e6 : 0) + (measure(size) ?? 1e5);
  return order(one) - order(other);
}

/** The size among some that is nearest to another in measure, the larger of two equally near; nothing among none. */
export function nearestSize(size: string, sizes: readonly string[]): string | undefined {
  const wanted = measure(size);
  const steps = (other: string) =>
    wanted === undefined ? 0 : Math.abs(Math.log2((measure(other) ?? Number.POSITIVE_INFINITY) / wanted));
  return [...sizes]
    .filter((other) => isMetal(other) === isMetal(size))
    .sort((a, b) => steps(a) - steps(b) || compareSizes(b, a))[0];
}

/** A range of sizes, both ends included, either end open if absent. */
export interface SizeBounds {
  /** Smallest. If it names bare metal, nothing else is within. */
  readonly min?: string;

  /** Largest. Bare metal is within only if an end names it. */
  readonly max?: string;
}

/** Whether the smallest size is above the largest. */
export function isUpsideDown({ min, max }: SizeBounds): boolean {
  const lower = min === undefined ? undefined : measure(min);
  const upper = max === undefined ? undefined : measure(max);
  return lower !== undefined && upper !== undefined && lower > upper;
}

/** Whether bounds take bare metal: only if an end names it. */
export function takesMetal({ min, max }: SizeBounds): boolean {
  return isMetal(min ?? '') || isMetal(max ?? '');
}

/** Whether a type lies within bounds. A plain `metal` says nothing of how large it is, so its vCPUs do. */
export function isWithin(type: { readonly size: string; readonly vcpus: number }, { min, max }: SizeBounds): boolean {
  const onlyMetal = min !== undefined && isMetal(min);
  const metal = isMetal(type.size);
  if (metal ? !takesMetal({ min, max }) : onlyMetal) {
    return false;
  }
  const size = measure(type.size) ?? type.vcpus / VCPUS_PER_XLARGE;
  return size >= (measure(min ?? '') ?? 0) && size <= (measure(max ?? '') ?? Number.POSITIVE_INFINITY);
}

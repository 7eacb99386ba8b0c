/** The numbers of a version; nothing for a tag. `10` is the newest version 10. */
export function partsOf(version: unknown): number[] | undefined {
  const [, ...parts] = (typeof version === 'string' && /^(\d+)(?:\.(\d+))?(?:\.(\d+))?/.exec(version)) || [];
  return parts.length > 0
    ? parts.map((part) => (part === undefined ? Number.POSITIVE_INFINITY : Number(part)))
    : undefined;
}

/** Whether one version comes before another, by their numbers. */
export function isBefore(parts: number[], others: number[]): boolean {
  const index = parts.findIndex((part, at) => part !== others[at]);
  return index >= 0 && parts[index] < others[index];
}

/** The number of regions that are named; the others are counted. */
const FEW = 4;

/** Some regions, as text for a sentence. */
export function fewRegions(names: readonly string[]): string {
  const rest = names.length - FEW;
  return rest > 1 ? `${names.slice(0, FEW).join(', ')} and ${rest} more regions` : names.join(', ');
}

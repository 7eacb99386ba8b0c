/** How many regions are named before the others are counted. */
const FEW = 4;

/** Some regions, as a sentence names them. */
export function fewRegions(names: readonly string[]): string {
  const rest = names.length - FEW;
  return rest > 1 ? `${names.slice(0, FEW).join(', ')} and ${rest} more regions` : names.join(', ');
}

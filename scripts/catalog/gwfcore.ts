import { instanceTypesIn } from '../../src/app/batch/compute/instance-lists';
import { catalog, instanceFigures, resolveInstances } from '../../src/catalog';

/** What the gwfcore stack of Genomics Workflows on AWS listed for Spot: six families in four sizes. */
export const GWFCORE = ['c4', 'm4', 'r4', 'c5', 'm5', 'r5'].flatMap((family) =>
  ['large', 'xlarge', '2xlarge', '4xlarge'].map((size) => `${family}.${size}`),
);

/** Spot capacity pools of a region, by gwfcore's list and by the default one. */
export interface PoolComparison {
  readonly region: string;

  /** Types of gwfcore's list that the region offers. */
  readonly gwfcoreTypes: number;
  readonly gwfcorePools: number;
  readonly pools: number;

  /** How many times as many; infinite where gwfcore's list has none. */
  readonly ratio: number;
}

/** The default Spot list of x86_64 against gwfcore's, in every region. */
export function comparePools(): PoolComparison[] {
  const { spot } = resolveInstances({ knobs: {} }).instanceTypes;
  return [...catalog().regions.keys()].map((region) => {
    const { types, pools: gwfcorePools } = instanceFigures(GWFCORE, region);
    const { pools } = instanceFigures(instanceTypesIn(spot, region), region);
    return { region, gwfcoreTypes: types, gwfcorePools, pools, ratio: pools / gwfcorePools };
  });
}

/** The number that as many are above as below. */
export function median(numbers: number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return (sorted[Math.floor(middle)] + sorted[Math.ceil(middle)]) / 2;
}

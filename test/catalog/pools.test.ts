import { instanceTypesIn } from '../../src/app/batch/instance-lists';
import { catalog, instanceFigures, resolveInstances } from '../../src/catalog';

/** What the gwfcore stack of Genomics Workflows on AWS listed: six families in four sizes. */
const GWFCORE = ['c4', 'm4', 'r4', 'c5', 'm5', 'r5'].flatMap((family) =>
  ['large', 'xlarge', '2xlarge', '4xlarge'].map((size) => `${family}.${size}`),
);

const REGIONS = [...catalog().regions.keys()];

function median(numbers: number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return (sorted[Math.floor(middle)] + sorted[Math.ceil(middle)]) / 2;
}

const lists = resolveInstances({ knobs: {} });
const gwfcore = REGIONS.map((region) => instanceFigures(GWFCORE, region));
const spot = REGIONS.map((region) => instanceFigures(instanceTypesIn(lists.spot, region), region));

test('the list of gwfcore has few pools, and types that half of the regions lack', () => {
  expect(GWFCORE).toHaveLength(24);
  expect(gwfcore[REGIONS.indexOf('us-east-1')].pools).toBe(132);
  expect(median(gwfcore.map(({ pools }) => pools))).toBe(48);
  expect(gwfcore.filter(({ types }) => types < GWFCORE.length)).toHaveLength(15);
});

test('the default Spot list has at least five times as many pools as the median, and nowhere less than three', () => {
  // Where gwfcore finds no pool at all, any is infinitely many times as many.
  const ratios = REGIONS.map((_, index) => spot[index].pools / gwfcore[index].pools);
  expect(median(ratios)).toBeGreaterThanOrEqual(5);
  expect(median(spot.map(({ pools }) => pools)) / median(gwfcore.map(({ pools }) => pools))).toBeGreaterThanOrEqual(5);
  expect(Math.min(...ratios)).toBeGreaterThanOrEqual(3);
});

test('the default Spot list has more pools than the alias of AWS Batch in every region', () => {
  const alias = REGIONS.map((region) =>
    instanceFigures(
      ['m6i', 'c6i', 'r6i', 'c7i'].flatMap((family) =>
        ['large', 'xlarge', '2xlarge', '4xlarge'].map((size) => `${family}.${size}`),
      ),
      region,
    ),
  );
  expect(REGIONS.filter((_, index) => spot[index].pools <= alias[index].pools)).toEqual([]);
});

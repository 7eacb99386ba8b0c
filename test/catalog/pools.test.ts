import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { comparePools, GWFCORE, median } from '../../scripts/catalog/gwfcore';
import { instanceFigures } from '../../src/catalog';

const comparison = comparePools();
const ratios = comparison.map(({ ratio }) => ratio);

test('the list of gwfcore has few pools, and types that half of the regions lack', () => {
  expect(GWFCORE).toHaveLength(24);
  expect(comparison.find(({ region }) => region === 'us-east-1')?.gwfcorePools).toBe(132);
  expect(median(comparison.map(({ gwfcorePools }) => gwfcorePools))).toBe(48);
  expect(comparison.filter(({ gwfcoreTypes }) => gwfcoreTypes < GWFCORE.length)).toHaveLength(15);
});

test('the default Spot list has at least five times as many pools as the median, and nowhere less than three', () => {
  // Where gwfcore finds no pool at all, any is infinitely many times as many.
  expect(median(ratios)).toBeGreaterThanOrEqual(5);
  expect(median(comparison.map(({ pools }) => pools)) / 48).toBeGreaterThanOrEqual(5);
  expect(Math.min(...ratios)).toBeGreaterThanOrEqual(3);
});

test('the documentation says so, region by region', () => {
  const page = readFileSync(join(__dirname, '..', '..', 'docs', 'instance-types.md'), 'utf-8');
  expect(page).toContain(`**${median(ratios).toFixed(1)} times**`);
  expect(page).toContain(`**${Math.min(...ratios).toFixed(1)} times**`);
  for (const { region, gwfcorePools, pools } of comparison) {
    expect(page).toMatch(new RegExp(`\\| \`${region}\` \\| ${gwfcorePools} \\| ${pools} \\|`));
  }
});

test('the default Spot list has more pools than the alias of AWS Batch in every region', () => {
  const alias = ['m6i', 'c6i', 'r6i', 'c7i'].flatMap((family) =>
    ['large', 'xlarge', '2xlarge', '4xlarge'].map((size) => `${family}.${size}`),
  );
  for (const { region, pools } of comparison) {
    expect([region, pools > instanceFigures(alias, region).pools]).toEqual([region, true]);
  }
});

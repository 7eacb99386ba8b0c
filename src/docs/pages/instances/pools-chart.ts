import type { RegionFigures } from '../../../catalog/summary';
import { mermaid } from '../../mermaid';
import { zonesText } from '../../wording';

/** In pixels, with a blue that is visible on light and dark pages. */
const CHART = { width: 800, head: 110, row: 20, color: '#3b82f6' };

/** The Spot capacity pools of each region; none for one region, because one bar says nothing. */
export function poolsChart(figures: RegionFigures[], zones: number | undefined): string | undefined {
  const known = figures.filter(({ pools }) => pools > 0).sort((a, b) => b.pools - a.pools);
  if (known.length < 2) {
    return undefined;
  }
  const most = Math.max(...known.map(({ pools }) => pools));
  return mermaid(
    {
      xyChart: { width: CHART.width, height: CHART.head + CHART.row * known.length },
      themeVariables: { xyChart: { plotColorPalette: CHART.color } },
    },
    'xychart-beta horizontal',
    `  title "Spot capacity pools by region, at most, in ${zonesText(zones)}"`,
    `  x-axis [${known.map(({ region }) => `"${region}"`).join(', ')}]`,
    `  y-axis "pools" 0 --> ${roundedUp(most)}`,
    `  bar [${known.map(({ pools }) => pools).join(', ')}]`,
  );
}

/** The end of the axis, in two digits of which the second is 0 or 5: without it the longest bar fills the width. */
function roundedUp(most: number): number {
  const step = Math.max(1, 10 ** Math.floor(Math.log10(most)) / 2);
  return Math.ceil(most / step) * step;
}

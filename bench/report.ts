import { type Growth, lineThrough } from './growth';
import { median } from './measure';
import { LIMITS, type Measurements } from './side-by-side';

/** Everything that a run of the benchmark found. */
export interface Results {
  readonly machine: string;
  readonly runs: number;
  readonly measurements: Measurements;
  readonly growth: Growth[];
}

const US = 'gwf-batch';

/** The results as Markdown: medians, ratios, what is allowed; then how synthesis grows. */
export function report({ machine, runs, measurements, growth }: Results): string {
  return [
    `Median of ${runs} interleaved runs on ${machine}. Ratios are ours to theirs: below 1 is faster, or smaller.`,
    sideBySideTable(measurements),
    'Synthesis as it grows, with the straight line that fits:',
    growthTable(growth),
    '',
  ].join('\n\n');
}

function sideBySideTable(measurements: Measurements): string {
  const rows = LIMITS.map(({ measure, unit, limits }) => {
    const values = measurements[measure];
    const of = (name: string) => (values[name] ? median(values[name]) : undefined);
    const cell = (name: string) => {
      const value = of(name);
      return value === undefined ? '–' : `${value.toFixed(unit === 's' ? 2 : 0)} ${unit}`.trim();
    };
    const ratio = (name: string) => {
      const value = ratioOf(measurements, measure, name);
      const limit = limits[name] === undefined ? '' : ` (at most ${limits[name]})`;
      return value === undefined ? '–' : `${value.toFixed(2)}${limit}`;
    };
    return `| ${[measure, cell(US), cell('cdk init'), ratio('cdk init'), cell('awscdk-app-ts'), ratio('awscdk-app-ts')].join(' | ')} |`;
  });
  return [
    '| | gwf-batch | cdk init | ratio | awscdk-app-ts | ratio |',
    '| --- | ---: | ---: | ---: | ---: | ---: |',
    ...rows,
  ].join('\n');
}

function growthTable(growth: Growth[]): string {
  const rows = growth.flatMap(({ what, points }) =>
    (['seconds', 'kilobytes'] as const).map((measure) => {
      const { slope, intercept, r2 } = lineThrough(points.map((point) => ({ x: point.count, y: point[measure] })));
      const cells = points.map((point) => point[measure].toFixed(measure === 'seconds' ? 2 : 0));
      return `| ${what}, ${measure} | ${cells.join(' | ')} | ${intercept.toFixed(2)} + ${slope.toFixed(3)} n, R² ${r2.toFixed(3)} |`;
    }),
  );
  const counts = growth[0].points.map(({ count }) => String(count));
  return [`| n | ${counts.join(' | ')} | fit |`, `| --- |${' ---: |'.repeat(counts.length)} --- |`, ...rows].join('\n');
}

/** Our median as a fraction of that of a reference; nothing if one of the two was not measured. */
export function ratioOf(measurements: Measurements, measure: string, reference: string): number | undefined {
  const { [US]: ours, [reference]: theirs } = measurements[measure] ?? {};
  return ours && theirs ? median(ours) / median(theirs) : undefined;
}

/** The limits that were missed: measure, reference, ratio. */
export function missed(measurements: Measurements): string[] {
  return LIMITS.flatMap(({ measure, limits }) =>
    Object.entries(limits).flatMap(([name, limit]) => {
      const ratio = ratioOf(measurements, measure, name) ?? Number.NaN;
      return ratio <= limit ? [] : [`${measure}: ${ratio.toFixed(2)} of ${name}, at most ${limit} is allowed`];
    }),
  );
}

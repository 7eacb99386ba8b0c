import { cpus } from 'node:os';
import { performance } from 'node:perf_hooks';
import { catalog, checkInstances, resolveInstances } from '../src/catalog';

const RUNS = 20;

/** Milliseconds that something takes: the first time, and the median of later ones. */
function time(work: () => unknown): { first: number; median: number } {
  const runs = Array.from({ length: RUNS + 1 }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  const [first, ...later] = runs;
  return { first, median: later.sort((a, b) => a - b)[RUNS / 2] };
}

const regions = () => [...catalog().regions.keys()];
const WORK: [name: string, work: () => unknown][] = [
  ['read the catalog and resolve a stack without a region', () => resolveInstances({ knobs: {} })],
  ['resolve each of the regions by itself', () => regions().map((region) => resolveInstances({ knobs: {}, region }))],
  ['check the knobs', () => checkInstances({ knobs: {} })],
  [
    'refuse a name of 10,000 characters',
    () => checkInstances({ knobs: { spotInstanceFamilies: ['m5.'.repeat(3_333)] } }),
  ],
];

console.log(`Node ${process.version}, ${cpus().length} x ${cpus()[0]?.model}, median of ${RUNS} runs\n`);
console.log('| what | first, ms | then, ms |\n| --- | ---: | ---: |');
for (const [name, work] of WORK) {
  const { first, median } = time(work);
  console.log(`| ${name} (${regions().length}) | ${first.toFixed(1)} | ${median.toFixed(1)} |`);
}

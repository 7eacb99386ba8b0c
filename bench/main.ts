import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { growth } from './growth';
import { machine, run } from './measure';
import { updateRatios } from './ratios';
import { missed, report } from './report';
import { sideBySide } from './side-by-side';

const ROOT = resolve(__dirname, '..');
const RESULTS = join(ROOT, 'bench', 'results');

const { runs } = parseArgs({ options: { runs: { type: 'string', default: '5' } } }).values;

/** Side by side with what people would use instead; results as JSON and Markdown in `bench/results`. */
function main(): void {
  const scratch = mkdtempSync(join(tmpdir(), 'gwf-batch-bench-'));
  try {
    const projen = join(ROOT, 'node_modules', '.bin', 'projen');
    run(ROOT, [projen, 'compile']);
    run(ROOT, ['npm', 'pack', '--pack-destination', scratch]);
    const tarball = join(scratch, readdirSync(scratch).find((file) => file.endsWith('.tgz')) ?? '');
    const { measurements, ours } = sideBySide(scratch, projen, tarball, Number(runs));
    const results = { machine: machine(), runs: Number(runs), measurements, growth: growth(ours, Number(runs)) };

    mkdirSync(RESULTS, { recursive: true });
    writeFileSync(join(RESULTS, 'latest.json'), `${JSON.stringify(results, rounded, 2)}\n`);
    writeFileSync(join(RESULTS, 'latest.md'), report(results));
    updateRatios(ROOT, measurements);
    console.log(report(results));
    for (const each of missed(measurements)) {
      console.log(`missed: ${each}`);
    }
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** Nobody cares for less than a millisecond, or a byte. */
function rounded(_: string, value: unknown): unknown {
  return typeof value === 'number' ? Number(value.toFixed(3)) : value;
}

main();

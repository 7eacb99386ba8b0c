import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ratioOf } from './report';
import { LIMITS, type Measurements } from './side-by-side';

const BEGIN = '<!-- ratios: written by npm run bench -->';
const END = '<!-- end of ratios -->';

/** The names of the measurements for a reader. */
const NAMES: Record<string, string> = {
  scaffold: 'scaffold a repository, install, commit (warm npm cache)',
  'scaffold by gwf-batch new': 'the same by `npx gwf-batch new`',
  packages: 'packages installed',
  node_modules: 'size of `node_modules`',
  regenerate: '`npx projen` with nothing changed',
  synth: '`cdk synth` of the same Batch core',
  test: '`npm test`: our managed tests, one snapshot test of theirs',
  build: 'the whole build',
};

/** Put the ratios of the last run into docs/speed.md: times depend on the machine, ratios much less. */
export function updateRatios(root: string, measurements: Measurements): void {
  const file = join(root, 'docs', 'speed.md');
  const text = readFileSync(file, 'utf-8');
  const [before, rest] = text.split(BEGIN);
  const [, after] = (rest ?? '').split(END);
  if (after === undefined) {
    throw new Error(`docs/speed.md lacks the lines ${BEGIN} and ${END}.`);
  }
  writeFileSync(file, `${before}${BEGIN}\n\n${table(measurements)}\n\n${END}${after}`);
}

function table(measurements: Measurements): string {
  const rows = LIMITS.map(({ measure }) => {
    const cell = (name: string) => ratioOf(measurements, measure, name)?.toFixed(2) ?? '–';
    return `| ${NAMES[measure]} | ${cell('cdk init')} | ${cell('awscdk-app-ts')} |`;
  });
  return ['| gwf-batch as a fraction of | `cdk init` | `awscdk-app-ts` |', '| --- | ---: | ---: |', ...rows].join('\n');
}

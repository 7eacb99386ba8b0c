import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { median, time } from './measure';

/** How many stages or queues. */
export const SIZES = [1, 5, 20, 50];

/** Seconds of a synthesis and kilobytes of all templates, as something grows. */
export interface Growth {
  readonly what: 'stages' | 'queues';
  readonly points: { readonly count: number; readonly seconds: number; readonly kilobytes: number }[];
}

const APP = `import { App } from 'aws-cdk-lib';
import * as batch from 'aws-cdk-lib/aws-batch';
import { BatchStack } from './batch/batch-stack';
import { instanceTypes } from './instance-types';
import { settings } from './settings';

const app = new App();
for (let stage = 0; stage < Number(process.env.STAGES); stage++) {
  const namespace = \`\${settings.namespace}-\${stage}\`;
  const stack = new BatchStack(app, namespace, { settings: { ...settings, namespace }, instanceTypes });
  for (let queue = 1; queue < Number(process.env.QUEUES); queue++) {
    new batch.JobQueue(stack, \`Queue\${queue}\`, {
      jobQueueName: \`\${namespace}-\${queue}\`,
      computeEnvironments: [{ computeEnvironment: stack.computeEnvironments.spot, order: 1 }],
    });
  }
}
`;

/** Synthesize a repository of ours with more and more stages, then with more and more queues. */
export function growth(repository: string, runs: number): Growth[] {
  writeFileSync(join(repository, 'src', 'growth.ts'), APP);
  const config: { app: string } = JSON.parse(readFileSync(join(repository, 'cdk.json'), 'utf-8'));
  // As the repository runs its own.
  const app = config.app.replace('src/app.ts', 'src/growth.ts');
  return (['stages', 'queues'] as const).map((what) => ({
    what,
    points: SIZES.map((count) => {
      const env = { STAGES: '1', QUEUES: '1', [what.toUpperCase()]: String(count) };
      const command = ['npx', 'cdk', 'synth', '--quiet', '--output', OUT, '--app', app];
      const seconds = median(Array.from({ length: runs }, () => time(repository, [command], env)));
      const kilobytes = templatesIn(join(repository, OUT), count, what) / 1024;
      process.stderr.write(`${count} ${what}: ${seconds.toFixed(2)} s, ${kilobytes.toFixed(0)} kB\n`);
      return { count, seconds, kilobytes };
    }),
  }));
}

const OUT = 'growth.out';

function templatesIn(folder: string, count: number, what: Growth['what']): number {
  const templates = readdirSync(folder).filter((file) => file.endsWith('.template.json'));
  const expected = what === 'stages' ? count : 1;
  // Templates of a larger run before stay in the folder: those of this run are numbered from 0.
  const ofThisRun = templates.filter((file) => Number(/-(\d+)\.template/.exec(file)?.[1]) < expected);
  return ofThisRun.reduce((sum, file) => sum + statSync(join(folder, file)).size, 0);
}

/** The straight line that fits best, and how well: 1 is exactly. */
export function lineThrough(points: { x: number; y: number }[]): { slope: number; intercept: number; r2: number } {
  const mean = (numbers: number[]) => numbers.reduce((sum, each) => sum + each, 0) / numbers.length;
  const [meanX, meanY] = [mean(points.map(({ x }) => x)), mean(points.map(({ y }) => y))];
  const covariance = mean(points.map(({ x, y }) => (x - meanX) * (y - meanY)));
  const slope = covariance / mean(points.map(({ x }) => (x - meanX) ** 2));
  const spread = mean(points.map(({ y }) => (y - meanY) ** 2));
  const residue = mean(points.map(({ x, y }) => (y - (meanY + slope * (x - meanX))) ** 2));
  return { slope, intercept: meanY - slope * meanX, r2: spread === 0 ? 1 : 1 - residue / spread };
}

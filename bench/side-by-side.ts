import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { contenders } from './contenders';
import { megabytesIn, packagesIn } from './installed';
import { time } from './measure';

/** What was measured of each contender: every run, so that the spread can be seen. */
export type Measurements = Record<string, Record<string, number[]>>;

const US = 'gwf-batch';

/** The other way to a repository of ours: npx installs the package, and that is all it is installed for. */
const FRONT = 'scaffold by gwf-batch new';

/** What is measured, and what is allowed, as a ratio to a reference. */
export const LIMITS: { measure: string; unit: string; limits: Record<string, number> }[] = [
  { measure: 'scaffold', unit: 's', limits: { 'cdk init': 1.0, 'awscdk-app-ts': 0.55 } },
  { measure: FRONT, unit: 's', limits: { 'cdk init': 1.0, 'awscdk-app-ts': 0.55 } },
  { measure: 'packages', unit: '', limits: {} },
  { measure: 'node_modules', unit: 'MB', limits: {} },
  { measure: 'regenerate', unit: 's', limits: { 'awscdk-app-ts': 0.6 } },
  { measure: 'synth', unit: 's', limits: { 'cdk init': 0.6, 'awscdk-app-ts': 0.35 } },
  { measure: 'test', unit: 's', limits: { 'cdk init': 1.5 } },
  { measure: 'build', unit: 's', limits: {} },
];

/**
 * Scaffold and use each contender in turn, several times over, so that what else the machine does touches all alike.
 *
 * @returns the measurements, and the folder of our last repository
 */
export function sideBySide(
  scratch: string,
  projen: string,
  tarball: string,
  runs: number,
): { measurements: Measurements; ours: string } {
  const all = contenders(projen, tarball);
  const measurements: Measurements = {};
  const note = (name: string, measure: string, value: number) => {
    measurements[measure] ??= {};
    measurements[measure][name] = [...(measurements[measure][name] ?? []), value];
    process.stderr.write(`${measure} ${name}: ${value.toFixed(2)}\n`);
  };

  for (let each = 0; each < runs; each++) {
    for (const { name, scaffold } of all) {
      const folder = folderOf(scratch, name, each);
      mkdirSync(folder, { recursive: true });
      settle();
      note(name, 'scaffold', time(folder, [scaffold]));
    }
    const folder = folderOf(scratch, FRONT, each);
    mkdirSync(folder, { recursive: true });
    // Under a name of its own, for npx does not install a second time what it knows.
    const copy = join(folder, '..', 'gwf-batch.tgz');
    copyFileSync(tarball, copy);
    settle();
    note(US, FRONT, time(folder, [['npx', '--yes', '--package', copy, 'gwf-batch', 'new', '--yes']]));
  }
  // The same as above is what it is measured against.
  measurements[FRONT] = { ...measurements.scaffold, ...measurements[FRONT] };

  const last = (name: string) => folderOf(scratch, name, runs - 1);
  const ours = last(all[0].name);
  for (const { name, dropIn, build } of all) {
    const folder = last(name);
    note(name, 'packages', packagesIn(folder));
    note(name, 'node_modules', megabytesIn(folder));
    dropIn(folder, ours);
    // Once without the clock: caches fill, snapshots are written.
    time(folder, build, WITHOUT_CI);
  }
  for (let each = 0; each < runs; each++) {
    for (const measure of ['regenerate', 'synth', 'test', 'build'] as const) {
      for (const contender of all) {
        const commands = contender[measure];
        if (commands) {
          note(contender.name, measure, time(last(contender.name), commands, WITHOUT_CI));
        }
      }
    }
  }
  return { measurements, ours };
}

const WITHOUT_CI = { CI: undefined };

/**
 * A folder for each run. `cdk init` names files by the folder, which is therefore called alike everywhere.
 *
 * None is deleted before the end: what a file system gives back to the disk in the background would slow down whoever
 * writes next.
 */
function folderOf(scratch: string, name: string, run: number): string {
  return join(scratch, name.replaceAll(' ', '-'), String(run), 'app');
}

/** What one contender has written must not be on its way to the disk while the next is timed. */
function settle(): void {
  spawnSync('sync');
}

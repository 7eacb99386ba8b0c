// Runs as a separate process, in the folder of the new repository, because projen blocks while it waits for npm.

import { readFileSync, writeSync } from 'node:fs';
import { InitProjectOptionHints, Projects } from 'projen';
import { announceTo } from '../../../creation/announce';

/** The input that the program reads from its standard input. */
export interface Order {
  readonly options: Record<string, unknown>;

  /** Install the dependencies of the repository. */
  readonly install: boolean;

  /** The current directory of the caller. */
  readonly cwd: string;
}

/** The file descriptor that returns the next steps to the caller, separate from the output of projen and npm. */
export const LAST_WORDS = 3;

function main(): void {
  const { options, install, cwd } = JSON.parse(readFileSync(0, 'utf-8')) as Order;
  announceTo({ cwd, tell: (text) => writeSync(LAST_WORDS, text) });
  Projects.createProject({
    dir: process.cwd(),
    projectFqn: 'gwf-batch.GwfBatchProject',
    projectOptions: options,
    optionHints: InitProjectOptionHints.FEATURED,
    post: install,
  });
}

if (require.main === module) {
  main();
}

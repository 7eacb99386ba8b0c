// Run by node as a program of its own, in the folder of the new repository: projen blocks while it waits for npm.

import { readFileSync, writeSync } from 'node:fs';
import { InitProjectOptionHints, Projects } from 'projen';
import { announceTo } from '../../../creation/announce';

/** What the program reads from its standard input. */
export interface Order {
  readonly options: Record<string, unknown>;

  /** Install what the repository needs. */
  readonly install: boolean;

  /** Where whoever asked for it is. */
  readonly cwd: string;
}

/** The file descriptor by which the next steps go back to the caller, apart from what projen and npm print. */
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

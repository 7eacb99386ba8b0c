import { inspect } from 'node:util';
import type { Problem } from './problem';
import { renderProblems, type Wording } from './render-problems';

/**
 * What the user asked for cannot be had. The message says everything that is wrong and what would be right.
 *
 * It carries no stack: whoever reads it is to correct an option, not to debug this package.
 */
export class InvalidOptionsError extends Error {
  constructor(problems: Problem[], wording: Wording) {
    super(renderProblems(problems, wording));
    // An accessor, for what is merely set here the VM that `projen new` runs in would adorn with the line that threw.
    Object.defineProperty(this, 'stack', { get: () => this.message });
    exitWithoutStack();
  }

  /** Yargs, under `projen new`, prints the error as an object. */
  public [inspect.custom](): string {
    return this.message;
  }
}

let installed = false;

/** When nobody catches the error, Node would print the line that threw it before the message. */
function exitWithoutStack(): void {
  if (installed) {
    return;
  }
  installed = true;
  process.on('uncaughtException', (error) => {
    console.error(error instanceof InvalidOptionsError ? error.message : error);
    process.exit(1);
  });
}

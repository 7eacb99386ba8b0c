import { inspect } from 'node:util';

/**
 * An error that says everything in its message, and carries no stack: whoever reads it is to change what they asked for
 * or mend their machine, not to debug this package.
 */
export class PlainError extends Error {
  constructor(message: string) {
    super(message);
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
    console.error(error instanceof PlainError ? error.message : error);
    process.exit(1);
  });
}

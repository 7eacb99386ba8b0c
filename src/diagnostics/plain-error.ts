import { inspect } from 'node:util';

/**
 * An error whose message is complete, without a stack: the reader must change the input or the machine, not debug this
 * package.
 */
export class PlainError extends Error {
  constructor(message: string) {
    super(message);
    // An accessor, because the VM in which `projen new` runs would add the line that threw to a plain property.
    Object.defineProperty(this, 'stack', { get: () => this.message });
    exitWithoutStack();
  }

  /** In `projen new`, yargs prints the error as an object. */
  public [inspect.custom](): string {
    return this.message;
  }
}

let installed = false;

/** For an uncaught error, Node would print the line that threw before the message. */
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

import { inspect } from 'node:util';
import type { Problem } from './problem';

/**
 * What the user asked for cannot be had. The message says everything that is wrong and what would be right.
 *
 * It carries no stack: whoever reads it is to correct an option, not to debug this package.
 */
export class InvalidOptionsError extends Error {
  constructor(problems: Problem[]) {
    super(render(problems));
    // An accessor, for what is merely set here the VM that `projen new` runs in would adorn with the line that threw.
    Object.defineProperty(this, 'stack', { get: () => this.message });
    exitWithoutStack();
  }

  /** Yargs, under `projen new`, prints the error as an object. */
  public [inspect.custom](): string {
    return this.message;
  }
}

function render(problems: Problem[]): string {
  return [
    `gwf-batch: ${problems.length === 1 ? 'an option' : `${problems.length} options`} cannot be used.`,
    '',
    ...problems.flatMap(({ option, value, reason, remedy }) => [
      `  ${option}${value === undefined ? '' : `: ${JSON.stringify(value)}`}`,
      `    ${reason}`,
      `    ${remedy}`,
      '',
    ]),
    'Nothing was generated. Correct this and run the same command again.',
  ].join('\n');
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

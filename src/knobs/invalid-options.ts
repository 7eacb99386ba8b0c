import { PlainError } from './plain-error';
import type { Problem } from './problem';

/** What the user asked for cannot be had. The message says everything that is wrong and what would be right. */
export class InvalidOptionsError extends PlainError {
  constructor(problems: Problem[]) {
    super(render(problems));
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

import { PlainError } from '../diagnostics/plain-error';
import type { Problem } from '../diagnostics/problem';
import { renderProblems, type Wording } from './render-problems';

/** Options that cannot be used. The message lists every problem with its fix. */
export class InvalidOptionsError extends PlainError {
  constructor(problems: Problem[], wording: Wording) {
    super(renderProblems(problems, wording));
  }
}

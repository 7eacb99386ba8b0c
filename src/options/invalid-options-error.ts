import { PlainError } from '../diagnostics/plain-error';
import type { Problem } from '../diagnostics/problem';
import { renderProblems, type Wording } from './render-problems';

/** What the user asked for cannot be had. The message says everything that is wrong and what would be right. */
export class InvalidOptionsError extends PlainError {
  constructor(problems: Problem[], wording: Wording) {
    super(renderProblems(problems, wording));
  }
}

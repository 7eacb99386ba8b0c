import type { BatchKnobs } from '../../src';
import { resolveKnobs } from '../../src/knobs/resolve';

/** What the user is told of these knobs; nothing if they are right. */
export function complaint(knobs: BatchKnobs): string {
  try {
    resolveKnobs({ name: 'my-batch', ...knobs });
    return '';
  } catch (error) {
    return (error as Error).message;
  }
}

import type { BatchKnobs } from '../../src';
import type { ProjectClass } from '../../src/knobs/own-options';
import { resolveKnobs } from '../../src/knobs/resolve';

/** What the user is told of these knobs; nothing if they are right. */
export function complaint(knobs: BatchKnobs, subclass?: ProjectClass): string {
  try {
    resolveKnobs({ name: 'my-batch', ...knobs }, subclass);
    return '';
  } catch (error) {
    return (error as Error).message;
  }
}

import type { BatchKnobs } from '../../src';
import type { ProjectClass } from '../../src/options/own-options';
import { resolveOptions } from '../../src/options/resolve';

/** What the user is told of these knobs; nothing if they are right. */
export function complaint(knobs: BatchKnobs, subclass?: ProjectClass): string {
  try {
    resolveOptions({ name: 'my-batch', ...knobs }, subclass);
    return '';
  } catch (error) {
    return (error as Error).message;
  }
}

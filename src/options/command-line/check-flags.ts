import type { Problem } from '../../diagnostics/problem';
import { optionReference } from '../../knobs/reference';
import { checkOptions } from '../check-options';
import { checkCommandLine } from './check';
import { optionsFrom } from './flags';

/**
 * Find all problems of a command line for `projen new`, before anything is installed.
 *
 * @param words the flags with their values
 * @param further flags besides those of projen and of the project type, without the hyphens
 * @param name the name of the project, unless a flag gives it another
 */
export function checkFlags(words: string[], further: readonly string[] = [], name?: string): Problem[] {
  const line = checkCommandLine(words, { options: optionReference(), further: () => further });
  const told = new Set(line.map(({ option }) => option));
  return [...line, ...checkOptions({ name, ...flaggedOptions(words) }).filter(({ option }) => !told.has(option))];
}

/** The options that a command line asks for, each as its type wants it. */
export function flaggedOptions(words: string[]): Record<string, unknown> {
  return optionsFrom(words, optionReference());
}

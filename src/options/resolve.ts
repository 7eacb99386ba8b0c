import type { BatchKnobs } from '../app/batch/knobs';
import { applyDefaults, type Resolution } from '../knobs/resolution';
import type { RepositoryOptions } from '../repository/options';
import { wordsOfProjenNew } from './command-line/projen-new';
import { InvalidOptionsError } from './invalid-options-error';
import type { ProjectClass } from './own-options';
import { problemsWith } from './problems-with';

/**
 * Check the options and fill in the defaults of the knobs.
 *
 * @param options options of the project type
 * @param subclass the class that is made, if it is not the project type itself
 * @throws InvalidOptionsError that lists every problem
 */
export function resolveOptions(options: BatchKnobs & RepositoryOptions, subclass?: ProjectClass): Resolution {
  return applyDefaults(withoutProblems(options, subclass), options.name);
}

function withoutProblems<T extends BatchKnobs & RepositoryOptions>(options: T, subclass?: ProjectClass): T {
  const problems = problemsWith(options, subclass);
  if (problems.length > 0) {
    throw new InvalidOptionsError(problems, { flags: wordsOfProjenNew(options) !== undefined });
  }
  return options;
}

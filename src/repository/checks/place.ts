import { basename, isAbsolute, resolve } from 'node:path';
import type { Project } from 'projen';
import type { Problem } from '../../diagnostics/problem';
import { conflictOf } from '../../knobs/conflicts/conflict';

/** The options that determine where a project is generated. */
export interface Place {
  /** A folder. */
  readonly outdir?: string;

  /** The project that contains this one. */
  readonly parent?: Project;
}

/** With these programs, a repository is generated next to its definition. Later commands look only there. */
const GENERATORS = /^(projen|\.projenrc\.[a-z]+)$/;

/** Check that the parent is a project, possibly of another copy of projen. */
export function checkParent(option: string, value: unknown): Problem[] {
  const { outdir, components } = value as Partial<Project>;
  return typeof outdir === 'string' && Array.isArray(components)
    ? []
    : [{ option, value, reason: 'Must be a project.', fix: 'Use the project that contains this one.' }];
}

export const PLACE_CONFLICTS = [conflictOf<Place>()(['outdir', 'parent'], (place) => checkPlace(place))];

/**
 * Check the folder of a project.
 *
 * @param place where to generate
 * @param program the program that runs: others, such as the tests of a subclass, may generate into any absolute folder
 */
export function checkPlace({ outdir, parent }: Place, program = process.argv[1] ?? ''): Problem[] {
  const problem = (reason: string, fix: string): Problem[] => [{ option: 'outdir', value: outdir, reason, fix }];
  if (parent) {
    const fix = `Use a folder below that of the parent, such as "packages/batch".`;
    if (!outdir) {
      return problem('A subproject needs its own folder.', fix);
    }
    if (isAbsolute(outdir)) {
      return problem('The folder of a subproject must be relative to that of its parent.', fix);
    }
    return resolve(parent.outdir, outdir) === parent.outdir
      ? problem('Must not be the folder of the parent.', fix)
      : [];
  }
  if (outdir === undefined || resolve(outdir) === process.cwd()) {
    return [];
  }
  return isAbsolute(outdir) && !GENERATORS.test(basename(program))
    ? []
    : problem(
        'A repository is generated in the current folder, and projen looks for it only there.',
        'Remove it, and run the command in the folder of the repository. For a subproject, set `parent` too.',
      );
}

import { basename, isAbsolute, resolve } from 'node:path';
import type { Project } from 'projen';
import type { Problem } from '../../diagnostics/problem';
import { conflictOf } from '../../knobs/conflicts/conflict';

/** The options that say where a project is generated. */
export interface Place {
  /** A folder. */
  readonly outdir?: string;

  /** The project that this one is a part of. */
  readonly parent?: Project;
}

/** Under these programs a repository is generated where its definition is, and is looked for nowhere else later. */
const GENERATORS = /^(projen|\.projenrc\.[a-z]+)$/;

/** A project, be it of another copy of projen. */
export function checkParent(option: string, value: unknown): Problem[] {
  const { outdir, components } = value as Partial<Project>;
  return typeof outdir === 'string' && Array.isArray(components)
    ? []
    : [{ option, value, reason: 'It is not a project.', fix: 'Give the project that this one is a part of.' }];
}

export const PLACE_CONFLICTS = [conflictOf<Place>()(['outdir', 'parent'], (place) => checkPlace(place))];

/**
 * What can be wrong with the folder.
 *
 * @param place where to generate
 * @param program what runs: other programs, such as tests of a subclass, may generate into a folder of their own
 */
export function checkPlace({ outdir, parent }: Place, program = process.argv[1] ?? ''): Problem[] {
  const problem = (reason: string, fix: string): Problem[] => [{ option: 'outdir', value: outdir, reason, fix }];
  if (parent) {
    const fix = `Give a folder below that of the parent, such as "packages/batch".`;
    if (!outdir) {
      return problem('A subproject needs a folder of its own.', fix);
    }
    if (isAbsolute(outdir)) {
      return problem('The folder of a subproject is relative to that of its parent.', fix);
    }
    return resolve(parent.outdir, outdir) === parent.outdir ? problem('It is the folder of the parent.', fix) : [];
  }
  if (outdir === undefined || resolve(outdir) === process.cwd()) {
    return [];
  }
  return isAbsolute(outdir) && !GENERATORS.test(basename(program))
    ? []
    : problem(
        'A repository is generated in the current folder, and projen looks for it there only.',
        'Leave it out, and run the command in the folder of the repository. A subproject sets `parent` too.',
      );
}

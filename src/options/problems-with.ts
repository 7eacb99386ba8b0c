import type { BatchKnobs } from '../app/batch/knobs';
import type { Problem } from '../diagnostics/problem';
import { conflictOf, findConflicts } from '../knobs/conflicts/conflict';
import { optionReference } from '../knobs/reference';
import { PLACE_CONFLICTS } from '../repository/checks/place';
import type { RepositoryOptions } from '../repository/options';
import { checkOptions } from './check-options';
import { checkCommandLine } from './command-line/check';
import { CREATION, creationOf, wordsOfProjenNew } from './command-line/projen-new';
import { checkFolder } from './new-repository/folder';
import { checkGit } from './new-repository/git';
import { ownOptions, type ProjectClass } from './own-options';
import { checkOptionNames } from './unknown-options';

/**
 * Everything that is wrong with the options of a project, and with the command line if `projen new` creates it.
 *
 * @param options what the constructor was called with
 * @param subclass the class that is made, if it is not the project type itself
 */
export function problemsWith(options: BatchKnobs & RepositoryOptions, subclass?: ProjectClass): Problem[] {
  const words = wordsOfProjenNew(options);
  const further = () => (subclass ? ownOptions(subclass) : []);
  const line = words ? checkCommandLine(words, { options: optionReference(), further }) : [];
  // What the command line already shows to be wrong has reached the options maimed: do not complain twice.
  const told = new Set(line.map(({ option }) => option));
  const values = checkOptions(options);
  const others = [
    ...findConflicts([newness(words), ...PLACE_CONFLICTS], options, new Set(values.map(({ option }) => option))),
    ...checkNames(options, subclass),
    ...checkPresence(options, subclass),
    ...values,
  ];
  return [...line, ...others.filter(({ option }) => !told.has(option))];
}

type Newness = Pick<RepositoryOptions, 'outdir'> & { readonly [CREATION]?: unknown };

/** What stands in the way of a new repository, whatever its options. The first commit is for `projen new` to make. */
function newness(words?: string[]) {
  return conflictOf<Newness>()(['outdir', CREATION], ({ outdir = process.cwd(), [CREATION]: creation }) => {
    const commits = words && !words.some((word) => /^--(no-git|git=false)$/.test(word));
    return creation ? [...checkFolder(outdir), ...(commits ? checkGit(outdir) : [])] : [];
  });
}

/** An option without a value asks for nothing: a subclass may take out its own in this way. */
function checkNames(options: BatchKnobs, subclass?: ProjectClass): Problem[] {
  const given = Object.entries({ ...creationOf(options)?.args, ...options });
  const names = given.filter(([name, value]) => value !== undefined && name !== CREATION).map(([name]) => name);
  const known = optionReference().map(({ name }) => name);
  return checkOptionNames(names, known, subclass);
}

function checkPresence(options: BatchKnobs, subclass?: ProjectClass): Problem[] {
  const values = options as Record<string, unknown>;
  const problem = (option: string, reason: string, fix: string) => ({ option, value: undefined, reason, fix });
  const name =
    values.name === undefined
      ? [problem('name', 'It is missing.', "Give the repository a name, as in 'my-batch'.")]
      : [];
  // A subclass may hand on what it was not given. In .projenrc.ts it is a member that does not exist: no member of
  // ours arrives so, but projen's enumerations are not ours to guard.
  const choices = optionReference().filter((option) => !subclass && option.type === 'enum' && option.name in values);
  return [
    ...name,
    ...choices
      .filter((option) => option.group === 'RepositoryOptions' && values[option.name] === undefined)
      .map((option) =>
        problem(
          option.name,
          'It has no value: there may be no such choice.',
          `Use one of ${option.choices.join(', ')}, or leave the line out for the default.`,
        ),
      ),
  ];
}

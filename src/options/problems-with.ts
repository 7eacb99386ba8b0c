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
 * Find all problems of the options of a project, and of the command line if `projen new` creates it.
 *
 * @param options what the constructor was called with
 * @param subclass the class that is made, if it is not the project type itself
 */
export function problemsWith(options: BatchKnobs & RepositoryOptions, subclass?: ProjectClass): Problem[] {
  const words = wordsOfProjenNew(options);
  const further = () => (subclass ? ownOptions(subclass) : []);
  const line = words ? checkCommandLine(words, { options: optionReference(), further }) : [];
  // A flag that is wrong on the command line also reaches the options with a wrong value: report it once.
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

/** Problems of a new repository, whatever its options. Only `projen new` makes the first commit. */
function newness(words?: string[]) {
  return conflictOf<Newness>()(['outdir', CREATION], ({ outdir = process.cwd(), [CREATION]: creation }) => {
    const commits = words && !words.some((word) => /^--(no-git|git=false)$/.test(word));
    return creation ? [...checkFolder(outdir), ...(commits ? checkGit(outdir) : [])] : [];
  });
}

/** An unknown option is allowed if its value is undefined: a subclass may remove its own options in this way. */
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
      ? [problem('name', 'name is required.', "Set name to the name of the repository, such as 'my-batch'.")]
      : [];
  // An undefined value in .projenrc.ts means an unknown member of one of projen's enumerations: our own are guarded. A
  // subclass may pass on undefined values.
  const choices = optionReference().filter((option) => !subclass && option.type === 'enum' && option.name in values);
  return [
    ...name,
    ...choices
      .filter((option) => option.group === 'RepositoryOptions' && values[option.name] === undefined)
      .map((option) =>
        problem(
          option.name,
          'The value is undefined: the enumeration may not have this member.',
          `Use one of ${option.choices.join(', ')}, or remove the line to use the default.`,
        ),
      ),
  ];
}

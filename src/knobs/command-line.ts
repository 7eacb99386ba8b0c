import { type Flag, readFlags } from './flags';
import type { Problem } from './problem';
import type { OptionReference } from './reference';
import { checkFlagNames, type KnownFlags } from './unknown-flags';

/**
 * What `projen new` loses on the way from the command line to the options: it drops a flag that it does not know
 * without a word, cuts 1.5 down to 1, and keeps the first of several values.
 *
 * @param words the command line, without node and the script
 * @param known the flags there are
 */
export function checkCommandLine(words: string[], known: KnownFlags): Problem[] {
  const flags = readFlags(words, known.options);
  return [...checkFlagNames(words, known), ...flags.flatMap((flag) => checkFlag(flag, flags))];
}

/** `projen new` puts the package that it creates from in the place of what was given. */
const OVERWRITTEN = ['devDeps'];

function checkFlag(flag: Flag, all: Flag[]): Problem[] {
  const { option, values } = flag;
  const problem = (value: unknown, reason: string, remedy: string) => ({ option: option.name, value, reason, remedy });
  const [first, ...others] = values;

  if (OVERWRITTEN.includes(option.name)) {
    return [problem(undefined, 'projen new overwrites it.', 'Leave it out, and set it in .projenrc.ts afterwards.')];
  }
  if (/^object/.test(option.type)) {
    const remedy = 'Leave it out, and set it in .projenrc.ts afterwards.';
    return [{ ...problem(first, 'It cannot be given as a flag.', remedy), flag: option.flag }];
  }

  const problems: Problem[] = [];
  if (option.type === 'number' && !/^-?\d+$/.test(first ?? '')) {
    problems.push(problem(first ?? '', 'It is not a whole number.', `Give one, as in ${option.flag} 10.`));
  }
  if (option.type === 'boolean' && first !== undefined && !/^(true|false)$/.test(first)) {
    problems.push(problem(first, 'It is neither true nor false.', `Write ${option.flag} or ${option.flag}=false.`));
  }
  if (/^(string|string\[\]|enum)$/.test(option.type) && !first) {
    problems.push(problem('', 'The flag has no value.', `Write it behind the flag: ${option.flag} <value>.`));
  }
  if (option.type === 'string[]' && (others.length > 0 || listOf(first, option).length > 1)) {
    const elements = values.flatMap((value) => listOf(value, option));
    const repeated = elements.map((value) => `${option.flag} ${value}`).join(' ');
    problems.push(problem(values.join(' '), 'A flag takes one value.', `Repeat it: ${repeated}`));
  }
  const same = all.filter((other) => other.option === option);
  if (option.type !== 'string[]' && same.length > 1 && flag === same[0]) {
    problems.push(problem(first, 'The flag is given more than once.', 'Give it once.'));
  }
  return problems;
}

/** No knob has a comma in an element; a pattern of .gitignore may. */
function listOf(value: string | undefined, { group }: OptionReference): string[] {
  const elements = group === 'RepositoryOptions' ? [value] : (value?.split(',') ?? []);
  return elements.filter((element) => element !== undefined && element !== '') as string[];
}

import type { Problem } from '../../diagnostics/problem';
import { canBeFlag, type OptionReference } from '../../knobs/reference';
import { type Flag, readFlags } from './flags';
import { shellWord } from './shell-word';
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
  const { option, negated, values } = flag;
  const [first, ...others] = values;
  const problem = (value: unknown, reason: string, fix: string) => ({ option: option.name, value, reason, fix });

  if (OVERWRITTEN.includes(option.name)) {
    return [problem(undefined, 'projen new overwrites it.', 'Leave it out, and set it in .projenrc.ts afterwards.')];
  }
  if (!canBeFlag(option)) {
    const fix = 'Leave it out, and set it in .projenrc.ts afterwards.';
    return [{ ...problem(first, 'It cannot be given as a flag.', fix), flag: option.flag }];
  }
  if (negated && (option.type !== 'boolean' || first !== undefined)) {
    const fix = option.type === 'boolean' ? `Write ${option.flag}=false.` : 'Leave it out for the default.';
    return [{ ...problem(first, 'It cannot be negated so.', fix), flag: `--no-${option.flag.slice(2)}` }];
  }
  const same = all.filter((other) => other.option === option);
  return [
    ...checkValue(flag),
    ...(option.type === 'string[]' ? checkOneByOne(flag) : checkOnlyOne(option, others)),
    ...(option.type !== 'string[]' && same.length > 1 && flag === same[0]
      ? [problem(first, 'The flag is given more than once.', 'Give it once.')]
      : []),
  ];
}

function checkValue({ option, values: [first], next = '' }: Flag): Problem[] {
  const problem = (reason: string, fix: string) => [{ option: option.name, value: first ?? '', reason, fix }];
  switch (option.type) {
    case 'number':
      return /^-?\d+$/.test(first ?? '')
        ? []
        : problem('It is not a whole number.', `Give one, as in ${option.flag} 10.`);
    case 'boolean':
      return first === undefined || /^(true|false)$/.test(first)
        ? []
        : problem('It is neither true nor false.', `Write ${option.flag} or ${option.flag}=false.`);
    default:
      if (first) {
        return [];
      }
      return /^-[^-]/.test(next)
        ? problem('The flag has no value.', `One that begins with a hyphen is joined to it: ${option.flag}=${next}`)
        : problem('The flag has no value.', `Write it behind the flag: ${option.flag} <value>. Or leave both out.`);
  }
}

function checkOneByOne({ option, values }: Flag): Problem[] {
  const elements = values.flatMap((value) => listOf(value, option));
  if (elements.length < 2) {
    return [];
  }
  const repeated = elements.map((value) => `${option.flag} ${shellWord(value)}`).join(' ');
  const fix = `Repeat it: ${repeated}`;
  return [{ option: option.name, value: values.join(' '), reason: 'A flag takes one value.', fix }];
}

/** Further words: projen takes them for the type of the project, or drops them. */
function checkOnlyOne(option: OptionReference, others: string[]): Problem[] {
  const value = others.join(' ');
  const fix = 'Leave it out, or put quotes around the whole value.';
  return others.length === 0 ? [] : [{ option: option.name, value, reason: 'It belongs to no flag.', fix }];
}

/** No knob has a comma in an element; a pattern of .gitignore may. */
function listOf(value: string, { group }: OptionReference): string[] {
  const elements = group === 'RepositoryOptions' ? [value] : value.split(',');
  return elements.filter((element) => element !== '');
}

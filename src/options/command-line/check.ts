import type { Problem } from '../../diagnostics/problem';
import { canBeFlag, type OptionReference } from '../../knobs/reference';
import { type Flag, readFlags } from './flags';
import { shellWord } from './shell-word';
import { checkFlagNames, type KnownFlags } from './unknown-flags';

/**
 * Find values that `projen new` would lose between the command line and the options: it drops an unknown flag without a
 * message, cuts 1.5 down to 1, and keeps only the first of several values.
 *
 * @param words the command line, without node and the script
 * @param known the flags there are
 */
export function checkCommandLine(words: string[], known: KnownFlags): Problem[] {
  const flags = readFlags(words, known.options);
  return [...checkFlagNames(words, known), ...flags.flatMap((flag) => checkFlag(flag, flags))];
}

/** `projen new` replaces the values of these flags with the package that it creates from. */
const OVERWRITTEN = ['devDeps'];

const SET_LATER = 'Remove the flag, and set the option in .projenrc.ts later.';

function checkFlag(flag: Flag, all: Flag[]): Problem[] {
  const { option, negated, values } = flag;
  const [first, ...others] = values;
  const problem = (value: unknown, reason: string, fix: string) => ({ option: option.name, value, reason, fix });

  if (OVERWRITTEN.includes(option.name)) {
    return [problem(undefined, 'projen new overwrites this flag.', SET_LATER)];
  }
  if (!canBeFlag(option)) {
    return [{ ...problem(first, 'Not available as a flag.', SET_LATER), flag: option.flag }];
  }
  if (negated && (option.type !== 'boolean' || first !== undefined)) {
    const [reason, fix] =
      option.type === 'boolean'
        ? ['A flag that begins with --no- takes no value.', `Write ${option.flag}=false.`]
        : ['Only a flag that is true or false can begin with --no-.', 'Remove the flag to use the default.'];
    return [{ ...problem(first, reason, fix), flag: `--no-${option.flag.slice(2)}` }];
  }
  const same = all.filter((other) => other.option === option);
  return [
    ...checkValue(flag),
    ...(option.type === 'string[]' ? checkOneByOne(flag) : checkOnlyOne(option, others)),
    ...(option.type !== 'string[]' && same.length > 1 && flag === same[0]
      ? [problem(first, 'Duplicate flag.', 'Use the flag once.')]
      : []),
  ];
}

function checkValue({ option, values: [first], next = '' }: Flag): Problem[] {
  const problem = (reason: string, fix: string) => [{ option: option.name, value: first ?? '', reason, fix }];
  switch (option.type) {
    case 'number':
      return /^-?\d+$/.test(first ?? '')
        ? []
        : problem('Must be a whole number.', `Use a whole number, as in ${option.flag} 10.`);
    case 'boolean':
      return first === undefined || /^(true|false)$/.test(first)
        ? []
        : problem('Must be true or false.', `Write ${option.flag} or ${option.flag}=false.`);
    default:
      if (first) {
        return [];
      }
      return /^-[^-]/.test(next)
        ? problem(
            'The flag has no value.',
            `Write a value that begins with a hyphen after an equals sign: ${option.flag}=${next}`,
          )
        : problem(
            'The flag has no value.',
            `Write the value after the flag: ${option.flag} <value>. Or remove the flag.`,
          );
  }
}

function checkOneByOne({ option, values }: Flag): Problem[] {
  const elements = values.flatMap((value) => listOf(value, option));
  if (elements.length < 2) {
    return [];
  }
  const repeated = elements.map((value) => `${option.flag} ${shellWord(value)}`).join(' ');
  const fix = `Repeat the flag: ${repeated}`;
  return [{ option: option.name, value: values.join(' '), reason: 'A flag takes only one value.', fix }];
}

/** Additional words: projen reads them as the project type, or drops them. */
function checkOnlyOne(option: OptionReference, others: string[]): Problem[] {
  const value = others.join(' ');
  const fix = 'Remove it, or put quotes around the whole value.';
  return others.length === 0 ? [] : [{ option: option.name, value, reason: 'Does not belong to a flag.', fix }];
}

/** An element of a knob never has a comma, but a pattern of .gitignore may. */
function listOf(value: string, { group }: OptionReference): string[] {
  const elements = group === 'RepositoryOptions' ? [value] : value.split(',');
  return elements.filter((element) => element !== '');
}

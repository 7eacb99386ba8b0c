import type { Problem } from './problem';
import type { OptionReference } from './reference';

/** The name by which `projen new` knows the project type. */
const PROJECT_TYPE = 'gwf-batch';

/** A flag of the command line, with the words that follow it. */
interface Flag {
  readonly option: OptionReference;
  readonly values: string[];
}

/**
 * What `projen new` loses on the way from the command line to the options: it cuts 1.5 down to 1, keeps the first of
 * several values, and drops a flag it does not know without a word.
 *
 * @param words the command line, without node and the script
 * @param options the options of the project type
 * @param knobs which of them to look at: those that are not projen's own
 */
export function checkCommandLine(words: string[], options: OptionReference[], knobs: OptionReference[]): Problem[] {
  const known = new Map(options.map((option) => [option.name.toLowerCase(), option]));
  const names = new Set(knobs.map((knob) => knob.name));
  const flags = readFlags(words, known).filter(({ option }) => names.has(option.name));
  return flags.flatMap((flag) => checkFlag(flag, flags));
}

/** The names behind the flags of a command line, as options are spelt. */
export function flagNames(words: string[]): string[] {
  return words.filter((word) => /^--[a-z]/i.test(word)).map(nameOf);
}

/** `--spot-max-vcpus=1`, `--spotMaxVcpus` and `--no-spot-max-vcpus` alike. */
function nameOf(word: string): string {
  const name = word.replace(/^--(no-)?/, '').split('=')[0];
  return name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

function readFlags(words: string[], known: Map<string, OptionReference>): Flag[] {
  return words.flatMap((word, index) => {
    const option = word.startsWith('--') ? known.get(nameOf(word).toLowerCase()) : undefined;
    if (!option) {
      return [];
    }
    const rest = words.slice(index + 1);
    const end = rest.findIndex((next) => /^-(?!\d)/.test(next));
    // The name of the project type may stand anywhere among the flags.
    const following = (end < 0 ? rest : rest.slice(0, end)).filter((next) => next !== PROJECT_TYPE);
    const at = word.indexOf('=');
    return [{ option, values: at < 0 ? following : [word.slice(at + 1), ...following] }];
  });
}

function checkFlag(flag: Flag, all: Flag[]): Problem[] {
  const { option, values } = flag;
  const problem = (value: unknown, reason: string, remedy: string) => ({ option: option.name, value, reason, remedy });
  const [first, ...others] = values;
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
  const elements = values.flatMap((value) => value.split(',')).filter((value) => value !== '');
  if (option.type === 'string[]' && (others.length > 0 || elements.length > 1)) {
    const repeated = elements.map((value) => `${option.flag} ${value}`).join(' ');
    problems.push(problem(values.join(' '), 'A flag takes one value.', `Repeat it: ${repeated}`));
  }
  const same = all.filter((other) => other.option === option);
  if (option.type !== 'string[]' && same.length > 1 && flag === same[0]) {
    problems.push(problem(first, 'The flag is given more than once.', 'Give it once.'));
  }
  return problems;
}

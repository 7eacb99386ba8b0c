import type { Problem } from '../../diagnostics/problem';
import { canBeFlag, type OptionReference } from '../../knobs/reference';
import { projenOptions } from '../projen-options';
import { DECIDED, suggestion } from '../suggestion';
import { nameOf } from './flags';

/** The flags that a command line may have. */
export interface KnownFlags {
  /** The options of the project type. */
  readonly options: OptionReference[];

  /** Additional names: options of a subclass, or flags of the program that was called. Read only if needed. */
  readonly further: () => readonly string[];
}

/** Flags of projen itself that `projen new` accepts. */
const PROJEN_FLAGS = ['comments', 'debug', 'from', 'git', 'help', 'post', 'rc', 'synth', 'version', 'watch'];

/** Find unknown flags: projen drops them and their values without a message. */
export function checkFlagNames(words: string[], { options, further }: KnownFlags): Problem[] {
  const flags = new Map(options.map(({ name, flag }) => [name, flag]));
  const unknown = words.filter((word) => /^--[a-z]/i.test(word) && !isKnown(nameOf(word), flags));
  const others = unknown.length > 0 ? further().map((name) => nameOf(`--${name}`)) : [];
  const usable = options.filter(canBeFlag).map(({ name }) => name);
  return [
    ...unknown
      .filter((word) => !others.includes(nameOf(word)))
      .map((word) => noSuchFlag(word, [...usable, ...others, ...PROJEN_FLAGS], flags)),
    ...words.filter((word) => flags.has(nameOf(word)) && /^-[a-z]/i.test(word)).map((word) => oneHyphen(word, flags)),
  ];
}

function isKnown(name: string, flags: Map<string, string>): boolean {
  return flags.has(name) || PROJEN_FLAGS.includes(name);
}

function noSuchFlag(word: string, names: string[], flags: Map<string, string>): Problem {
  const option = nameOf(word);
  const problem = { option, flag: word.split('=')[0], value: undefined };
  if (projenOptions().includes(option)) {
    return { ...problem, ...DECIDED };
  }
  const whole = [...flags.keys()].find((name) => kebab(name) === problem.flag);
  if (whole !== undefined) {
    return {
      ...problem,
      reason: 'projen new reads --no- as the negation of another flag.',
      fix: `Write ${flags.get(whole)}.`,
    };
  }
  const meant = suggestion(option, names, (name) => flags.get(name) ?? kebab(name));
  const fix = meant ?? 'Remove it. docs/knobs.md of gwf-batch lists the knobs.';
  return { ...problem, reason: 'Unknown flag.', fix };
}

function oneHyphen(word: string, flags: Map<string, string>): Problem {
  const option = nameOf(word);
  return {
    option,
    flag: word.split('=')[0],
    value: undefined,
    reason: 'A flag begins with two hyphens.',
    fix: `Write ${flags.get(option)}.`,
  };
}

function kebab(name: string): string {
  return `--${name.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`)}`;
}

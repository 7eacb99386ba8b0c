import type { OptionReference } from '../../knobs/reference';

/** The name by which `projen new` knows the project type. */
const PROJECT_TYPE = 'gwf-batch';

/** Words that `projen new` reads as a number, and so as a value. */
const NEGATIVE = /^-(\d+(\.\d+)?|\.\d+)$/;

/** A flag of the command line that stands for an option, with the words that follow it. */
export interface Flag {
  readonly option: OptionReference;

  /** Whether it is `--no-…`. */
  readonly negated: boolean;

  readonly values: string[];

  /** The next word, if the flag has no value: a word that begins with a hyphen and is no number is read as a flag. */
  readonly next?: string;
}

/** The flags of a command line that stand for options. */
export function readFlags(words: string[], options: OptionReference[]): Flag[] {
  const known = new Map(options.map((option) => [option.name, option]));
  return words.flatMap((word, index) => {
    const option = word.startsWith('--') ? known.get(nameOf(word)) : undefined;
    if (!option) {
      return [];
    }
    const rest = words.slice(index + 1);
    const end = rest.findIndex((next) => next.startsWith('-') && !NEGATIVE.test(next));
    const following = end < 0 ? rest : rest.slice(0, end);
    const at = word.indexOf('=');
    const given = at < 0 ? following : [word.slice(at + 1), ...following];
    // The name of the project type may be anywhere among the flags, but the first word after a flag is its value.
    const values = given.filter((value, place) => value !== PROJECT_TYPE || (place === 0 && option.type !== 'boolean'));
    return [{ option, negated: word.startsWith('--no-'), values, next: values.length > 0 ? undefined : rest[0] }];
  });
}

/** `--spot-max-vcpus=1`, `--spotMaxVcpus` and `--no-spot-max-vcpus` are all `spotMaxVcpus`. */
export function nameOf(word: string): string {
  const name = word.replace(/^--?(no-)?/, '').split('=')[0];
  return name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

/**
 * The options that a command line sets, each with a value of its type.
 *
 * @param words the command line, without node and the script
 * @param options the options there are
 */
export function optionsFrom(words: string[], options: OptionReference[]): Record<string, unknown> {
  const asked: Record<string, unknown> = {};
  for (const { option, negated, values } of readFlags(words, options)) {
    const { name, type } = option;
    if (type === 'string[]') {
      asked[name] = [...((asked[name] as string[]) ?? []), ...values];
    } else if (type === 'boolean') {
      asked[name] = values[0] === undefined ? !negated : values[0] === 'true';
    } else if (type === 'number') {
      asked[name] = Number(values[0]);
    } else if (type === 'enum') {
      asked[name] = memberNamed(values[0] ?? '', option);
    } else {
      asked[name] = values[0] ?? '';
    }
  }
  return asked;
}

/** `arm64` is `ARM64`, as in projen. A text that is no member does not change. */
export function memberNamed(text: string, { members }: OptionReference): string {
  const name = text.toUpperCase().replaceAll('-', '_');
  return Object.hasOwn(members, name) ? members[name] : text;
}

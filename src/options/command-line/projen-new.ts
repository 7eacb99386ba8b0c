import { inspect } from 'node:util';
import { optionReference } from '../../knobs/reference';
import { memberNamed, optionsFrom } from './flags';

/** Under this name, `projen new` passes the flags that it was given, in addition to the options. */
export const CREATION = '__new__';

/** The input of `projen new`. */
interface Creation {
  /** The flags, as it understood them. It writes them into `.projenrc.ts`. */
  readonly args: Record<string, unknown>;
}

/** The input of `projen new`, or of a program that calls it; nothing if a repository is regenerated. */
export function creationOf(options: object): Creation | undefined {
  return (options as { [CREATION]?: Creation } | undefined)?.[CREATION];
}

/** The words after `projen new`, if it is what runs: another program may also create a project by calling projen. */
export function wordsOfProjenNew(options: object): string[] | undefined {
  const [, script = '', ...words] = process.argv;
  const isProjen = /[\\/]projen(\.[cm]?js)?$|[\\/]projen[\\/](bin|lib)[\\/]/.test(script);
  return creationOf(options) && isProjen ? words : undefined;
}

/**
 * Restore the options as they were written. `projen new` drops unknown members of an enumeration, removes quotes, and
 * turns a text that looks like a number into one: `--workflow-node-version 20.10` would become 20.1.
 */
export function requestedOptions<T extends object>(options: T): T {
  const creation = creationOf(options);
  if (!creation) {
    return copyOf(options);
  }
  const texts = textsIn(optionsFrom(wordsOfProjenNew(options) ?? [], optionReference()));
  const args = { ...creation.args, ...texts };
  return { ...options, ...texts, ...choicesOf(args), [CREATION]: { ...creation, args } };
}

/** The types in .projenrc.ts are not checked: options may be missing, or an option may throw when it is read. */
function copyOf<T extends object>(options: T): T {
  const names = Object.keys(options ?? {}) as (keyof T)[];
  return Object.fromEntries(names.map((name) => [name, readOf(options, name)])) as T;
}

function readOf<T>(options: T, name: keyof T): unknown {
  try {
    return options[name];
  } catch (error) {
    return new Unreadable(error);
  }
}

/** Replaces a value that throws when it is read. No check accepts it. */
class Unreadable {
  constructor(private readonly cause: unknown) {}

  public [inspect.custom](): string {
    return `(throws ${String(this.cause)})`;
  }
}

function choicesOf(args: Record<string, unknown>): Record<string, string> {
  const choices = optionReference().filter(({ type, name }) => type === 'enum' && args[name] !== undefined);
  return Object.fromEntries(choices.map((option) => [option.name, memberNamed(String(args[option.name]), option)]));
}

/** The texts, and lists of texts, that a command line sets. */
function textsIn(asked: Record<string, unknown>): Record<string, unknown> {
  const texts = optionReference().filter(({ name, type }) => /^string/.test(type) && asked[name] !== undefined);
  return Object.fromEntries(texts.map(({ name }) => [name, asked[name]]));
}

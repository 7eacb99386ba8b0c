import { inspect } from 'node:util';
import { optionReference } from '../../knobs/reference';
import { memberNamed, optionsFrom } from './flags';

/** Under this name `projen new` hands over what it was asked for, besides the options it made of it. */
export const CREATION = '__new__';

/** What `projen new` was asked for. */
interface Creation {
  /** The flags, as it understood them. It writes them into `.projenrc.ts`. */
  readonly args: Record<string, unknown>;
}

/** What `projen new`, or a program that calls it, was asked for; nothing if a repository is regenerated. */
export function creationOf(options: object): Creation | undefined {
  return (options as { [CREATION]?: Creation } | undefined)?.[CREATION];
}

/** The words behind `projen new`, if this is what runs: a program may also create a project by calling projen. */
export function wordsOfProjenNew(options: object): string[] | undefined {
  const [, script = '', ...words] = process.argv;
  const isProjen = /[\\/]projen(\.[cm]?js)?$|[\\/]projen[\\/](bin|lib)[\\/]/.test(script);
  return creationOf(options) && isProjen ? words : undefined;
}

/**
 * The options as they were asked for. Of an enumeration `projen new` drops what it does not know, of a text it makes a
 * number if it looks like one, and takes quotes away: `--workflow-node-version 20.10` would become 20.1.
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

/** Nobody checks the types in .projenrc.ts: there may be no options at all, or one that throws when it is read. */
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

/** In place of a value that throws when it is read: no check takes it for right. */
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

/** Of what a command line asks for the texts, and lists of texts. */
function textsIn(asked: Record<string, unknown>): Record<string, unknown> {
  const texts = optionReference().filter(({ name, type }) => /^string/.test(type) && asked[name] !== undefined);
  return Object.fromEntries(texts.map(({ name }) => [name, asked[name]]));
}

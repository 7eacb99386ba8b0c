import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { enumByName, type Members } from './enums';

/** The documentation of an option, from its TSDoc. */
export interface OptionReference {
  readonly name: string;

  /** The flag of `projen new`. */
  readonly flag: string;

  /** The type of its values. Objects and lists of objects cannot be set by a flag. */
  readonly type: 'string' | 'number' | 'boolean' | 'string[]' | 'enum' | 'object' | 'object[]';

  /** The members of its enumeration; empty for other types. */
  readonly choices: string[];

  /** The value of each of these members. */
  readonly members: Members;

  /** The struct that declares it, such as `QueueKnobs`. */
  readonly group: string;

  /** Meaning, in one sentence. */
  readonly summary: string;

  /** Further details. */
  readonly remarks: string;

  /** The default as it is documented: a literal, or prose that begins with a hyphen. */
  readonly default: string;

  /** The source of the facts. */
  readonly see: string;
}

/** Whether a flag can set the option: not if its values are made of objects. */
export function canBeFlag({ type }: Pick<OptionReference, 'type'>): boolean {
  return type !== 'object' && type !== 'object[]';
}

/** The compiler's description of the package's API, at the root of the package. projen reads it too. */
const ASSEMBLY = join(__dirname, '..', '..', '.jsii');

/** Every knob, in the order in which the source declares them. */
export function knobReference(): OptionReference[] {
  return referenceOf('BatchKnobs');
}

/** Every option of the project type. */
export function optionReference(): OptionReference[] {
  return referenceOf('GwfBatchProjectOptions');
}

let assembly: Assembly | undefined;
const references = new Map<string, OptionReference[]>();

function referenceOf(struct: string): OptionReference[] {
  const known = references.get(struct) ?? read(struct);
  references.set(struct, known);
  return known;
}

function read(struct: string): OptionReference[] {
  assembly ??= JSON.parse(readFileSync(ASSEMBLY, 'utf-8')) as Assembly;
  const type = assembly.types[`${assembly.name}.${struct}`];
  const inherited = (type.interfaces ?? []).flatMap((fqn) => referenceOf(fqn.split('.')[1]));
  const own = [...(type.properties ?? [])].sort((a, b) => a.locationInModule.line - b.locationInModule.line);
  return [...inherited, ...own.map((property) => reference(property, struct))];
}

function reference(property: Property, group: string): OptionReference {
  const members = property.type.fqn ? enumByName(property.type.fqn) : {};
  const { summary = '', remarks = '', default: byDefault = '', see = '' } = property.docs ?? {};
  return {
    name: property.name,
    flag: flagOf(property.name),
    type: typeOf(property, members),
    choices: Object.keys(members),
    members,
    group,
    summary,
    remarks,
    default: byDefault,
    see,
  };
}

/**
 * `spotMaxVcpus` is `--spot-max-vcpus`. Units stay legible: `--scratchGiB`, which projen would write as `gi-b`. And
 * `noProxy` is `--noProxy`, because `--no-proxy` would negate `--proxy`.
 */
function flagOf(name: string): string {
  const asItIs = /[GM]iB|^no[A-Z]/.test(name);
  return `--${asItIs ? name : name.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`)}`;
}

function typeOf({ type }: Property, members: Members): OptionReference['type'] {
  if (type.collection?.kind === 'map') {
    return 'object';
  }
  if (type.collection) {
    return type.collection.elementtype.primitive === 'string' ? 'string[]' : 'object[]';
  }
  if (type.fqn) {
    return Object.keys(members).length > 0 ? 'enum' : 'object';
  }
  return type.primitive === 'string' || type.primitive === 'number' || type.primitive === 'boolean'
    ? type.primitive
    : 'object';
}

interface Assembly {
  readonly name: string;
  readonly types: Record<
    string,
    { kind: string; interfaces?: string[]; properties?: Property[]; members?: { name: string }[] }
  >;
}

interface Property {
  readonly name: string;
  readonly type: {
    readonly primitive?: string;
    readonly fqn?: string;
    readonly collection?: { readonly kind: string; readonly elementtype: { readonly primitive?: string } };
  };
  readonly docs?: { summary?: string; remarks?: string; default?: string; see?: string };
  readonly locationInModule: { readonly line: number };
}

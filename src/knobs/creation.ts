import type { BatchKnobs } from '../app/batch/knobs';
import { checkPlace } from '../creation/check';
import { checkCommandLine, flagNames } from './command-line';
import { checkMisspelt, checkUnknown } from './misspelt';
import type { Problem } from './problem';
import { knobReference, optionReference } from './reference';

/** Under this name `projen new` hands over what it was asked for, beside the options it made of it. */
const CREATION = '__new__';

/** The project type of this package, as jsii names it. */
const PROJECT_TYPE = 'gwf-batch.GwfBatchProject';

/** The knobs as they were asked for: of an enumeration `projen new` drops what it does not know. */
export function askedFor(options: BatchKnobs): BatchKnobs {
  const creation = creationOf(options);
  if (!creation) {
    return options;
  }
  const { args } = creation;
  const choices = knobReference()
    .filter((knob) => knob.type === 'enum' && args[knob.name] !== undefined)
    .map((knob) => [knob.name, memberMeant(String(args[knob.name]), knob.choices)]);
  return { ...options, ...Object.fromEntries(choices) };
}

/** `arm64` is `ARM64`, as it is to projen; what is no member stays as it was written. */
function memberMeant(text: string, members: string[]): string {
  const name = text.toUpperCase().replaceAll('-', '_');
  return members.includes(name) ? name : text;
}

/** Flags of projen itself that `projen new` takes. */
const PROJEN_FLAGS = ['comments', 'debug', 'from', 'git', 'help', 'post', 'rc', 'synth', 'version', 'watch'];

/** Whether a repository is being made, rather than generated again. */
export function isCreation(options: object): boolean {
  return creationOf(options) !== undefined;
}

/** What stands in the way of a new repository. */
export function checkCreation(options: object): Problem[] {
  const creation = creationOf(options);
  const { outdir = process.cwd() } = options as { readonly outdir?: string };
  return creation ? checkPlace(outdir, creation.args.git !== false) : [];
}

/** What is wrong with the spelling of the options, and with the command line if this is `projen new`. */
export function checkSpelling(options: BatchKnobs): Problem[] {
  const creation = creationOf(options);
  if (!creation) {
    return checkMisspelt(Object.keys(options), optionReference());
  }
  const words = process.argv.slice(2);
  return [...checkFlags(flagNames(words), creation), ...checkCommandLine(words, optionReference(), knobReference())];
}

/** Of a subclass it is not known which options it adds: what is not near one of ours may be one of its own. */
function checkFlags(names: string[], { fqn }: Creation): Problem[] {
  const known = [...PROJEN_FLAGS, ...optionReference().map(({ name }) => name)];
  return fqn === PROJECT_TYPE ? checkUnknown(names, known) : checkMisspelt(names, optionReference());
}

/** What `projen new` was asked for. */
interface Creation {
  /** The project type, such as `gwf-batch.GwfBatchProject`. */
  readonly fqn: string;

  /** The flags, as it understood them. */
  readonly args: Record<string, unknown>;
}

function creationOf(options: object): Creation | undefined {
  return (options as { [CREATION]?: Creation })[CREATION];
}

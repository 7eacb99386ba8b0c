import type { BatchKnobs } from '../app/batch/knobs';
import { checkCommandLine, flagNames } from './command-line';
import { checkMisspelt } from './misspelt';
import type { Problem } from './problem';
import { knobReference, optionReference } from './reference';

/** Under this name `projen new` hands over what it was asked for, beside the options it made of it. */
const CREATION = '__new__';

/** The knobs as they were asked for: of an enumeration `projen new` drops what it does not know. */
export function askedFor(options: BatchKnobs): BatchKnobs {
  const args = creationArgs(options);
  if (!args) {
    return options;
  }
  const choices = knobReference()
    .filter((knob) => knob.type === 'enum' && args[knob.name] !== undefined)
    .map((knob) => [knob.name, String(args[knob.name]).toUpperCase().replaceAll('-', '_')]);
  return { ...options, ...Object.fromEntries(choices) };
}

/** What is wrong with the spelling of the options, and with the command line if this is `projen new`. */
export function checkSpelling(options: BatchKnobs): Problem[] {
  const known = optionReference();
  if (!creationArgs(options)) {
    return checkMisspelt(Object.keys(options), known);
  }
  const words = process.argv.slice(2);
  return [...checkMisspelt(flagNames(words), known), ...checkCommandLine(words, known, knobReference())];
}

function creationArgs(options: object): Record<string, unknown> | undefined {
  return (options as { [CREATION]?: { args: Record<string, unknown> } })[CREATION]?.args;
}

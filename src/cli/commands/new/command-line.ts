import { optionReference } from '../../../knobs/reference';
import { shellWord } from '../../../options/command-line/shell-word';

/** The command that creates the same repository without questions. */
export function commandLine(folder: string, options: Record<string, unknown>): string {
  const flags = new Map(optionReference().map(({ name, flag }) => [name, flag]));
  const words = Object.entries(options).flatMap(([name, value]) =>
    [value]
      .flat()
      .map((each) => (each === true ? [flags.get(name)] : [flags.get(name), shellWord(String(each))]).join(' ')),
  );
  return ['npx gwf-batch new', shellWord(folder), ...words].join(' ');
}

import { parseArgs } from 'node:util';
import { optionReference } from '../../../knobs/reference';

/** The arguments of the command, besides the options of the repository. */
export interface Request {
  /** The folder of the repository, as it was typed. */
  readonly folder?: string;

  /** The flags of the repository, unchecked. */
  readonly words: string[];

  /** Write nothing; list the files and the deployment. */
  readonly dryRun: boolean;

  /** Ask no questions. */
  readonly yes: boolean;

  /** The package that npm installs. */
  readonly from?: string;

  /** Create a git repository and the first commit. */
  readonly git: boolean;
  readonly help: boolean;
}

/** The flags of the command itself. */
export const OWN_FLAGS = {
  'dry-run': { type: 'boolean' },
  yes: { type: 'boolean', short: 'y' },
  from: { type: 'string' },
  git: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** Read the arguments of `gwf-batch new`. The flags of the repository are checked elsewhere. */
export function readRequest(words: string[]): Request {
  const { values, tokens } = parseArgs({
    args: words,
    options: { ...flagsOfRepository(), ...OWN_FLAGS },
    strict: false,
    allowPositionals: true,
    allowNegative: true,
    tokens: true,
  });
  const folder = tokens.find((token) => token.kind === 'positional' && !belongsToList(words, token.index));
  const own = new Set(
    tokens.flatMap((token) =>
      token.kind === 'option' && token.name in OWN_FLAGS
        ? [token.index, ...(token.value !== undefined && !token.inlineValue ? [token.index + 1] : [])]
        : [],
    ),
  );
  return {
    folder: folder?.kind === 'positional' ? folder.value : undefined,
    words: words.filter((_, index) => index !== folder?.index && !own.has(index)),
    dryRun: values['dry-run'] === true,
    yes: values.yes === true,
    from: typeof values.from === 'string' ? values.from : undefined,
    git: values.git !== false,
    help: values.help === true,
  };
}

/** In `--spot-instance-families c5 m5`, `m5` is not the folder but a mistake, which is reported. */
function belongsToList(words: string[], index: number): boolean {
  const flag = words[index - 2]?.replace(/^--/, '') ?? '';
  const before = flagsOfRepository()[flag];
  return before !== undefined && 'multiple' in before;
}

type Flags = Record<string, { readonly type: 'string' | 'boolean'; readonly multiple?: true }>;

/** As they are documented, and as options are spelled. */
function flagsOfRepository(): Flags {
  return Object.fromEntries(
    optionReference().flatMap(({ name, flag, type }) => {
      const kind =
        type === 'boolean'
          ? { type: 'boolean' as const }
          : { type: 'string' as const, ...(type === 'string[]' ? { multiple: true as const } : {}) };
      return [
        [flag.slice(2), kind],
        [name, kind],
      ];
    }),
  );
}

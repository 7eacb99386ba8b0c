import { nearest } from '../knobs/nearest';
import { Cancelled } from './cancelled';
import { UsageError } from './usage-error';

/** A command: it is loaded when it is called, for what one of them needs another should not wait for. */
interface Command {
  /** What it is for, as lines of the overview. */
  readonly overview: string;

  readonly load: () => (words: string[], cwd: string) => void | Promise<void>;
}

const COMMANDS: Record<string, Command> = {
  new: {
    overview: `  new [folder] [flags]
      Makes a repository: by flags, or by a few questions.`,
    load: () => require('./commands/new').newRepository,
  },
  instances: {
    overview: `  instances [--region <region>] [--types] [--json]
      The hosts that the compute environments of this repository may start:
      types, Spot capacity pools, sizes, and the largest job that fits.`,
    load: () => require('./commands/instances').instances,
  },
};

const USAGE = `gwf-batch <command>

${Object.values(COMMANDS)
  .map(({ overview }) => overview)
  .join('\n\n')}

gwf-batch <command> --help says more of each.
`;

/**
 * The command line of the package.
 *
 * @param words what stands behind `gwf-batch`
 * @param cwd the folder that it is called in
 */
export async function main(words: string[], cwd: string): Promise<void> {
  const [name, ...rest] = words;
  try {
    if (name === undefined || /^(--help|-h|help)$/.test(name)) {
      process.stdout.write(USAGE);
    } else {
      await commandCalled(name).load()(rest, cwd);
    }
  } catch (error) {
    fail(error);
  }
}

function commandCalled(name: string): Command {
  if (!Object.hasOwn(COMMANDS, name)) {
    const meant = nearest(name, Object.keys(COMMANDS), 2);
    throw new UsageError(`There is no command ${name}.${meant ? ` Did you mean ${meant}?` : ''}\n\n${USAGE.trimEnd()}`);
  }
  return COMMANDS[name];
}

function fail(error: unknown): void {
  if (error instanceof Cancelled) {
    process.exitCode = 130;
  } else if (error instanceof UsageError) {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  } else {
    throw error;
  }
}

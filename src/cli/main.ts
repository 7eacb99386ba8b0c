import { nearest } from '../diagnostics/nearest';
import { Cancelled } from './cancelled';
import { column } from './columns';
import { UsageError } from './usage-error';

interface Command {
  readonly usage: string;
  readonly summary: string;

  /** Loads the command's modules only when it runs: a table is printed without loading projen. */
  readonly run: (words: string[], cwd: string) => Promise<void>;
}

const COMMANDS: Record<string, Command> = {
  new: {
    usage: 'new [folder]',
    summary: 'Create a repository: asks a few questions, or takes flags.',
    run: (words, cwd) => {
      const { newRepository } = require('./commands/new') as typeof import('./commands/new');
      return newRepository(words, cwd);
    },
  },
  instances: {
    usage: 'instances',
    summary: 'Print the hosts that a repository can start: instance types, Spot capacity pools, the largest job.',
    run: async (words, cwd) => {
      const { instances } = require('./commands/instances/index') as typeof import('./commands/instances');
      process.stdout.write(instances(words, cwd));
    },
  },
};

const HINT = 'Run npx gwf-batch --help for a list of commands.';

/**
 * Run the command line of the package.
 *
 * @param words the arguments of `gwf-batch`
 * @param cwd the current directory
 */
export async function main(words: string[], cwd: string): Promise<void> {
  process.stdout.on('error', stopIfNobodyReads);
  const [first, ...rest] = words;
  try {
    if (first === undefined || first === 'help' || first === '--help' || first === '-h') {
      await help(rest, cwd);
    } else {
      await commandCalled(first).run(rest, cwd);
    }
  } catch (error) {
    fail(error);
  }
}

/** `gwf-batch help instances` is `gwf-batch instances --help`. */
async function help([name]: string[], cwd: string): Promise<void> {
  if (name !== undefined && !name.startsWith('-')) {
    await commandCalled(name).run(['--help'], cwd);
    return;
  }
  process.stdout.write(
    [
      'npx gwf-batch <command> [flags]',
      '',
      'Commands',
      ...Object.values(COMMANDS).map(({ usage, summary }) => column(usage, summary)),
      '',
      'Flags',
      column('-h, --help', 'Print this help, or the flags of a command.'),
      '',
    ].join('\n'),
  );
}

function commandCalled(name: string): Command {
  const isFlag = name.startsWith('-');
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (command === undefined) {
    const meant = nearest(name, isFlag ? ['--help'] : Object.keys(COMMANDS), 2);
    const question = meant ? ` Did you mean ${meant}?` : '';
    throw new UsageError(`Unknown ${isFlag ? 'flag' : 'command'} ${name}.${question} ${HINT}`);
  }
  return command;
}

/** The reader of the output has closed it, as in `gwf-batch instances | head`. */
function stopIfNobodyReads(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') {
    throw error;
  }
  process.exit();
}

function fail(error: unknown): void {
  if (error instanceof Cancelled) {
    process.exitCode = 130;
    return;
  }
  if (!(error instanceof UsageError)) {
    throw error;
  }
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}

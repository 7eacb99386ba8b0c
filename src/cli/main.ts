import { instances } from './instances';
import { newRepository } from './new';
import { Cancelled } from './new/prompter';
import { UsageError } from './usage-error';

const USAGE = `gwf-batch <command>

  instances [--region <region>] [--json]
      The hosts that this repository's compute environments may start: types,
      Spot capacity pools, sizes, and the largest job that fits. --region is for
      repositories that deploy to any region.
`;

/**
 * The command line of the package, for use in a generated repository.
 *
 * @param words what stands behind `gwf-batch`
 * @param cwd the repository
 */
export function main(words: string[], cwd: string): void {
  const [command, ...rest] = words;
  try {
    if (command === undefined || command === '--help' || command === 'help') {
      process.stdout.write(USAGE);
    } else if (command === 'new') {
      newRepository(rest).catch(fail);
    } else if (command === 'instances') {
      process.stdout.write(instances(rest, cwd));
    } else {
      throw new UsageError(`There is no command ${command}.\n\n${USAGE.trimEnd()}`);
    }
  } catch (error) {
    fail(error);
  }
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

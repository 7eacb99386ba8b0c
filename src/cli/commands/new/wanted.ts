import { basename, resolve } from 'node:path';
import type { BatchKnobs } from '../../../app/batch/knobs';
import type { Problem } from '../../../diagnostics/problem';
import { applyDefaults } from '../../../knobs/resolution';
import { checkOptions } from '../../../options/check-options';
import { checkFlags, flaggedOptions } from '../../../options/command-line/check-flags';
import { checkFolder } from '../../../options/new-repository/folder';
import { checkGit } from '../../../options/new-repository/git';
import { renderProblems } from '../../../options/render-problems';
import { Cancelled } from '../../cancelled';
import { UsageError } from '../../usage-error';
import { commandLine } from './command-line';
import { deploymentTables } from './deployment';
import type { Terminal } from './here';
import { askForFolder, askForKnobs } from './questions';
import { OWN_FLAGS, type Request } from './request';

/** The repository that the user wants, without problems. */
export interface Wanted {
  readonly folder: string;
  readonly options: Options;
}

export type Options = Record<string, unknown>;

/**
 * Find out what to create: from flags, or by questions if there are no flags and the user can be asked.
 *
 * @throws UsageError with every problem
 * @throws Cancelled if the user cancels
 */
export async function whatToMake(request: Request, terminal: Terminal): Promise<Wanted> {
  const { cwd, isInteractive } = terminal;
  if (isInteractive && request.words.length === 0 && !request.yes) {
    return ask(request, terminal);
  }
  const folder = resolve(cwd, request.folder ?? '.');
  refuse(
    [...checkPlace(folder, request), ...checkFlags(request.words, Object.keys(OWN_FLAGS), basename(folder))],
    true,
  );
  return { folder, options: flaggedOptions(request.words) };
}

async function ask(request: Request, { cwd, env, prompter, write }: Terminal): Promise<Wanted> {
  if (request.folder !== undefined) {
    const folder = resolve(cwd, request.folder);
    refuse([...checkPlace(folder, request), ...checkOptions({ name: basename(folder) })], true);
  }
  const prompts = prompter();
  prompts.intro('A repository for genomics workflows on AWS Batch. Press Ctrl-C to cancel; nothing is written.');
  const isTaken = (answer: string) => {
    const folder = resolve(cwd, answer);
    const [problem] = [...checkFolder(folder), ...checkOptions({ name: basename(folder) })];
    return problem && `${problem.reason} ${problem.fix}`;
  };
  const name = request.folder ?? (await askForFolder(prompts, isTaken));
  const folder = resolve(cwd, name);
  const options: Options = { ...(await askForKnobs(prompts, env)) };
  refuse([...checkPlace(folder, request), ...checkOptions({ name: basename(folder), ...options })], true);

  const resolution = applyDefaults(options as BatchKnobs, basename(folder));
  prompts.note(deploymentTables(resolution).trimEnd(), 'What it would deploy');
  if (!(await prompts.confirm(request.dryRun ? 'Print its files?' : `Create it in ${folder}?`))) {
    throw new Cancelled();
  }
  write(`\nThe same command without questions:\n  ${commandLine(name, options)}\n\n`);
  return { folder, options };
}

/** Check, before anything is written, that the first commit can be created. */
function checkPlace(folder: string, { git, dryRun }: Request): Problem[] {
  return [...checkFolder(folder), ...(git && !dryRun ? checkGit(folder) : [])];
}

function refuse(problems: Problem[], flags: boolean): void {
  if (problems.length > 0) {
    throw new UsageError(renderProblems(problems, { flags }));
  }
}

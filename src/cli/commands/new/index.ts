import { basename } from 'node:path';
import { javascript } from 'projen';
import type { BatchKnobs } from '../../../app/batch/knobs';
import { applyDefaults, type Resolution } from '../../../knobs/resolution';
import { createRepository, type Plan } from './create';
import { deploymentTables } from './deployment';
import { filesOf } from './dry-run';
import { help } from './help';
import { here, type Terminal } from './here';
import { origin } from './origin';
import { movingProgress, type Progress, writtenProgress } from './progress';
import { type Request, readRequest } from './request';
import { type Wanted, whatToMake } from './wanted';

/**
 * Create a repository, with the checks and questions that `projen new` does not have.
 *
 * @param words the arguments of `gwf-batch new`
 * @throws UsageError with every problem in the arguments, before anything is written or installed
 */
export async function newRepository(words: string[], cwd: string, terminal = here(cwd)): Promise<void> {
  const request = readRequest(words);
  if (request.help) {
    terminal.write(help());
    return;
  }
  const wanted = await whatToMake(request, terminal);
  const plan = planOf(wanted, request, terminal);
  const progress = progressOf(terminal);
  try {
    terminal.write(request.dryRun ? await rehearsed(plan, progress) : await made(plan, progress));
  } catch (error) {
    progress.fail();
    throw error;
  }
}

async function made(plan: Plan, progress: Progress): Promise<string> {
  const nextSteps = await createRepository(plan, progress);
  return notes(resolutionOf(plan)) + nextSteps;
}

async function rehearsed(plan: Plan, progress: Progress): Promise<string> {
  const files = await filesOf(plan, progress);
  const resolution = resolutionOf(plan);
  return [
    '',
    ...files.map((file) => `  ${file}`),
    '',
    `${files.length} files in ${plan.folder}. They would deploy:`,
    '',
    deploymentTables(resolution).replace(/^(?=.)/gm, '  ') + notes(resolution),
    'Nothing was written.',
    '',
  ].join('\n');
}

function resolutionOf({ options }: Plan): Resolution {
  return applyDefaults(options as BatchKnobs, String(options.name));
}

/** Warnings about settings that work but may be unexpected. */
function notes({ warnings }: Resolution): string {
  return warnings.map((text) => `\nNote: ${text}\n`).join('');
}

/** The options that `projen new` would use: those of the user, a name, and the source of the package. */
function planOf({ folder, options }: Wanted, { from = origin(), git }: Request, { cwd }: Terminal): Plan {
  return {
    folder,
    cwd,
    git,
    install: true,
    options: {
      name: basename(folder),
      packageManager: javascript.NodePackageManager.NPM,
      ...options,
      devDeps: [from],
    },
  };
}

function progressOf({ isInteractive, columns, prompter, write }: Terminal): Progress {
  return isInteractive ? movingProgress(prompter().spinner(), columns) : writtenProgress(write);
}

import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, relative, sep } from 'node:path';
import { createRepository, type Plan } from './create';
import type { Progress } from './progress';

/** List the files that a repository would have, generated in a temporary folder. */
export async function filesOf(plan: Plan, progress: Progress): Promise<string[]> {
  const scratch = mkdtempSync(join(tmpdir(), 'gwf-batch-'));
  // The generated files contain the name of the folder.
  const folder = join(scratch, basename(plan.folder));
  try {
    await createRepository({ ...plan, folder, install: false, git: false }, progress);
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => relative(folder, join(parentPath, name)).split(sep).join('/'))
      .sort();
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

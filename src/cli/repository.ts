import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Deployment } from '../app/batch/deployment';
import { UsageError } from './usage-error';

/** The deployment of a generated repository, from its managed data. */
export type Repository = Pick<Deployment, 'settings' | 'instanceTypes'>;

/**
 * Read a generated repository.
 *
 * @throws UsageError if the folder is not one
 */
export function readRepository(cwd: string): Repository {
  const file = join(cwd, 'src', 'settings.ts');
  if (!existsSync(file)) {
    throw new UsageError(
      `${cwd} is not a repository of gwf-batch: src/settings.ts is missing. Run this command in a repository of gwf-batch.`,
    );
  }
  const require = createRequire(join(cwd, 'package.json'));
  // The data is TypeScript; the repository has the loader that its app runs with.
  require('tsx/cjs');
  const { deployments } = require(file) as { deployments?: Deployment[] };
  if (!deployments?.length) {
    throw new UsageError(`${file} lists no deployments. Run npx projen to generate it again.`);
  }
  return deployments[0];
}

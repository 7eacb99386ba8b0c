import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Deployment } from '../app/batch/deployment';
import { UsageError } from './usage-error';

/** What a generated repository deploys, from its managed data. */
export type Repository = Pick<Deployment, 'settings' | 'instanceTypes'>;

/**
 * Read a generated repository.
 *
 * @throws UsageError if the folder holds none
 */
export function readRepository(cwd: string): Repository {
  const file = join(cwd, 'src', 'settings.ts');
  if (!existsSync(file)) {
    throw new UsageError(`${cwd} holds no repository of gwf-batch: there is no src/settings.ts. Run this in one.`);
  }
  const require = createRequire(join(cwd, 'package.json'));
  // The data is TypeScript; the repository brings what its app is run with.
  require('tsx/cjs');
  const { deployments } = require(file) as { deployments?: Deployment[] };
  if (!deployments?.length) {
    throw new UsageError(`${file} lists no deployments. Run npx projen, which writes it.`);
  }
  return deployments[0];
}

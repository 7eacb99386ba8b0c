import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { InstanceTypes } from '../app/batch/instance-lists';
import type { BatchSettings } from '../app/batch/settings';
import { UsageError } from './usage-error';

/** What a generated repository deploys, from its managed data. */
export interface Repository {
  readonly settings: BatchSettings;
  readonly instanceTypes: InstanceTypes;
}

/**
 * Read a generated repository.
 *
 * @throws UsageError if the folder holds none
 */
export function readRepository(cwd: string): Repository {
  const files = ['settings', 'instance-types'].map((name) => join(cwd, 'src', `${name}.ts`));
  if (!files.every(existsSync)) {
    throw new UsageError(`${cwd} holds no repository of gwf-batch: there is no src/settings.ts. Run this in one.`);
  }
  const require = createRequire(join(cwd, 'package.json'));
  // The data is TypeScript; the repository brings what its app is run with.
  require('tsx/cjs');
  const [{ settings }, { instanceTypes }] = files.map((file) => require(file));
  return { settings, instanceTypes };
}

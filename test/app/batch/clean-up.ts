import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { TEMPLATE_FILE } from './template';

/** Once after all tests: removes what `synthesize.ts` has written. */
export default function cleanUp(): void {
  const file = process.env[TEMPLATE_FILE];
  if (file) {
    rmSync(dirname(file), { recursive: true, force: true });
  }
}

/** A folder that is removed after all tests, for what an app writes. By itself the CDK leaves one behind for each app. */
export function temporaryFolder(): string {
  const file = process.env[TEMPLATE_FILE];
  return mkdtempSync(join(file ? dirname(file) : tmpdir(), 'cdk.out-'));
}

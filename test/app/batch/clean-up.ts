import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { TEMPLATE_FILE } from './template';

/** Removes, once after all tests, everything that `synthesize.ts` and the tests have written. */
export default function cleanUp(): void {
  const file = process.env[TEMPLATE_FILE];
  if (file) {
    rmSync(dirname(file), { recursive: true, force: true });
  }
}

/** Make a folder for the output of an app. It is removed after all tests: by default the CDK leaves it behind. */
export function temporaryFolder(): string {
  const file = process.env[TEMPLATE_FILE];
  return mkdtempSync(join(file ? dirname(file) : tmpdir(), 'cdk.out-'));
}

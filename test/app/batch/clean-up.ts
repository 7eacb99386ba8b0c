import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { TEMPLATE_FILE } from './template';

/** Once after all tests: removes what `synthesize.ts` has written. */
export default function cleanUp(): void {
  const file = process.env[TEMPLATE_FILE];
  if (file) {
    rmSync(dirname(file), { recursive: true, force: true });
  }
}

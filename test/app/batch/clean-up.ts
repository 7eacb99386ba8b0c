import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { TEMPLATE_FILE } from './template';

/** Once after all tests. */
export default function cleanUp(): void {
  rmSync(dirname(process.env[TEMPLATE_FILE] ?? ''), { recursive: true, force: true });
}

import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stackOf, templateOf } from './stack';
import { TEMPLATE_FILE } from './template';

/** Once before all tests: the template that they look at. Each by itself would load the CDK for it. */
export default function synthesise(): void {
  const file = join(mkdtempSync(join(tmpdir(), 'gwf-batch-')), 'template.json');
  writeFileSync(file, JSON.stringify(templateOf(stackOf())));
  process.env[TEMPLATE_FILE] = file;
}

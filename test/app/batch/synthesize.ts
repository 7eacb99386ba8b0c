import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { composedApp, coreIn, synthesized } from './composed-app';
import { asDeployed } from './context';
import { stackOf, templateOf } from './stack';
import { CORE_FILE, TEMPLATE_FILE } from './template';

/** Writes the templates that the tests look at, once before all tests: otherwise each would load the CDK for it. */
export default function synthesize(): void {
  asDeployed();
  const folder = mkdtempSync(join(tmpdir(), 'gwf-batch-'));
  process.env[TEMPLATE_FILE] = join(folder, 'template.json');
  process.env[CORE_FILE] = join(folder, 'core.json');
  const core = templateOf(stackOf());
  writeFileSync(process.env[CORE_FILE], JSON.stringify(core));
  const app = composedApp();
  app.synth();
  const deployed = coreIn(app);
  writeFileSync(process.env[TEMPLATE_FILE], JSON.stringify(deployed ? synthesized(deployed) : core));
}

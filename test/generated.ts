import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Testing } from 'projen';
import { GwfBatchProject, type GwfBatchProjectOptions } from '../src';

/** The text of every file that a project with these options generates, by path. */
export function generated(options: Partial<GwfBatchProjectOptions> = {}): Record<string, string> {
  const outdir = mkdtempSync(join(tmpdir(), 'gwf-batch-test-'));
  try {
    return Testing.synth(new GwfBatchProject({ name: 'my-batch', ...options, outdir }), { parseJson: false });
  } finally {
    rmSync(outdir, { recursive: true, force: true });
  }
}

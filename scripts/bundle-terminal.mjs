// Bundles the prompts of `gwf-batch new` with the library that draws them into one file: a generated repository, where
// nobody is asked anything, does not install the library. The licenses of what is in the file lie beside it.

import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const OUT = join(ROOT, 'lib', 'cli', 'commands', 'new');

const { metafile } = await build({
  absWorkingDir: ROOT,
  entryPoints: [join(ROOT, 'src', 'cli', 'commands', 'new', 'terminal.mts')],
  outfile: join(OUT, 'terminal.js'),
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  metafile: true,
  logLevel: 'warning',
});

const packages = new Set(
  Object.keys(metafile.inputs)
    .map((path) => /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1])
    .filter(Boolean),
);
const texts = [...packages].sort().map((path) => {
  const { name, version, license } = JSON.parse(readFileSync(join(ROOT, path, 'package.json'), 'utf-8'));
  const file = readdirSync(join(ROOT, path)).find((each) => /^licen[cs]e/i.test(each));
  if (!file || !existsSync(join(ROOT, path, file))) {
    throw new Error(`${name} ships no text of its license (${license}): it cannot be bundled.`);
  }
  return `${name} ${version} (${license})\n\n${readFileSync(join(ROOT, path, file), 'utf-8').trim()}\n`;
});
writeFileSync(join(OUT, 'THIRD_PARTY_LICENSES'), texts.join(`\n${'-'.repeat(80)}\n\n`));

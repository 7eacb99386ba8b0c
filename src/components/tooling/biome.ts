import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { javascript } from 'projen';
import { VERSIONS } from '../versions';

const { IndentStyle, QuoteStyle } = javascript.biome_config;

/** Biome as linter and formatter: two spaces, single quotes, 120 columns. */
export class CodeStyle extends javascript.Biome {
  constructor(project: javascript.NodeProject, patterns: string[]) {
    super(project, {
      version: VERSIONS.biome,
      biomeConfig: {
        files: { includes: patterns },
        formatter: { indentStyle: IndentStyle.SPACE, indentWidth: 2, lineWidth: 120 },
        javascript: { formatter: { quoteStyle: QuoteStyle.SINGLE } },
      },
    });
    // Otherwise projen writes the URL of `latest` until Biome is installed, and another line afterwards.
    this.file.addOverride('$schema', './node_modules/@biomejs/biome/configuration_schema.json');
    if (isNested(project)) {
      this.file.addOverride('root', false);
    }
  }
}

/** Whether a folder above has a configuration too: Biome, run from there, refuses two root configurations. */
function isNested({ outdir, parent }: javascript.NodeProject): boolean {
  return parent !== undefined || hasConfiguration(dirname(outdir), outdir);
}

const CONFIGURATIONS = ['biome.json', 'biome.jsonc', '.biome.json', '.biome.jsonc'];

/**
 * Whether a folder, or one above it in the git repository, has a configuration. Folders outside of the repository do
 * not count, because another clone does not have them.
 */
function hasConfiguration(folder: string, below: string): boolean {
  if (folder === below) {
    return false;
  }
  const found = CONFIGURATIONS.some((name) => existsSync(join(folder, name)));
  return found || (!existsSync(join(folder, '.git')) && hasConfiguration(dirname(folder), folder));
}

import { javascript } from 'projen';

const { IndentStyle, QuoteStyle } = javascript.biome_config;

/** Biome as linter and formatter: two spaces, single quotes, 120 columns. */
export class CodeStyle extends javascript.Biome {
  constructor(project: javascript.NodeProject, patterns: string[]) {
    super(project, {
      // Exact: the binary grows by megabytes with each release, and is installed in every repository.
      version: '2.5.6',
      biomeConfig: {
        files: { includes: patterns },
        formatter: { indentStyle: IndentStyle.SPACE, indentWidth: 2, lineWidth: 120 },
        javascript: { formatter: { quoteStyle: QuoteStyle.SINGLE } },
      },
    });
    // Without this projen writes the address of `latest` until Biome is installed, and another line ever after.
    this.file.addOverride('$schema', './node_modules/@biomejs/biome/configuration_schema.json');
  }
}

import { readFileSync } from 'node:fs';
import { type cdk, TextFile } from 'projen';

/**
 * The CDK's recommended feature flags, written down: a generated repository must not change its flags because of the
 * version of the CDK that happens to be installed when it is regenerated.
 */
export class FeatureFlags extends TextFile {
  constructor(project: cdk.JsiiProject) {
    const flags = JSON.parse(readFileSync(require.resolve('aws-cdk-lib/recommended-feature-flags.json'), 'utf-8'));
    super(project, 'src/components/cdk/feature-flags.ts');
    this.addLine(`// ${this.marker}`);
    this.addLine('');
    this.addLine('/** The feature flags that the CDK recommends for a new app. */');
    this.addLine('export const RECOMMENDED_FEATURE_FLAGS: Record<string, unknown> = {');
    for (const [flag, value] of Object.entries(flags).sort()) {
      this.addLine(`  '${flag}': ${JSON.stringify(value).replaceAll('"', "'").replaceAll(',', ', ')},`);
    }
    this.addLine('};');
    this.addLine('');
  }
}

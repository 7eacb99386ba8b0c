import type { cdk } from 'projen';
import { CodeStyle } from '../src/components/tooling/biome';

const CDK = 'The template runs under projen, in repositories where the CDK is not installed yet.';
const TEMPLATE = 'The app is copied into repositories: it must not know the template.';

/**
 * Lint, type-check, and of the wall between the template and the app what an editor can show. `test/layout` holds all of
 * it.
 */
export class Quality {
  constructor(project: cdk.JsiiProject) {
    const style = new CodeStyle(project, [
      'src/**',
      'test/**',
      'projenrc/**',
      'scripts/**',
      'bench/**',
      '!bench/results',
      '.projenrc.ts',
      '!src/repository/options.ts',
    ]);
    style.file.addOverride('overrides', [
      {
        includes: ['src/**', '!src/app/**'],
        linter: restrictedImports({
          paths: { 'aws-cdk-lib': CDK },
          patterns: [{ group: ['aws-cdk-lib/**'], message: CDK }],
        }),
      },
      {
        includes: ['src/app/**'],
        linter: restrictedImports({
          paths: { projen: TEMPLATE },
          patterns: [{ group: ['projen/**'], message: TEMPLATE }],
        }),
      },
      {
        includes: ['test/app/**'],
        linter: restrictedImports({
          paths: { projen: TEMPLATE },
          patterns: [{ group: ['projen/**', '**/src/**', '!#src/**'], message: TEMPLATE }],
        }),
      },
    ]);

    // In addition to the tests: the app, which jsii leaves out, and scripts.
    for (const pattern of [
      '../src/**/*.ts',
      '../scripts/**/*.ts',
      '../bench/**/*.ts',
      '../projenrc/**/*.ts',
      '../.projenrc.ts',
    ]) {
      project.tsconfigDev.addInclude(pattern);
    }
    const typecheck = project.addTask('typecheck', {
      description: 'Type-check everything: template, app, tests, scripts',
      execArgs: ['tsc', '--noEmit', '-p', project.tsconfigDev.fileName],
    });
    const lint = project.addTask('lint', {
      description: 'Check style and the wall between the template and the app, changing nothing',
      execArgs: ['biome', 'ci', '--error-on-warnings', '.'],
    });
    project.testTask.reset();
    project.testTask.spawn(typecheck);
    project.testTask.spawn(lint);
  }
}

function restrictedImports(options: object): object {
  return { rules: { style: { noRestrictedImports: { level: 'error', options } } } };
}

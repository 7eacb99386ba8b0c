import type { cdk } from 'projen';
import { CodeStyle } from '../src/components/code-style';

const CDK = 'The template runs under projen, in repositories where the CDK is not installed yet.';
const TEMPLATE = 'The app is copied into repositories: of the template it may know nothing.';

/** What depends on nothing. */
const DATA = [
  'knobs',
  'settings',
  'limits',
  'bucket-names',
  'instance-lists',
  'host-memory',
  'scratch-sizes',
  'registries',
  'findings',
];

/** Lint, type-check, and the wall between the template and the app. */
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
      '!src/repository-options.ts',
    ]);
    style.file.addOverride('overrides', [
      {
        includes: ['src/*.ts', 'src/knobs/**', 'src/catalog/**', 'src/components/**', 'src/cli/**'],
        linter: restrictedImports({
          paths: { 'aws-cdk-lib': CDK },
          patterns: [
            { group: ['aws-cdk-lib/**'], message: CDK },
            {
              group: ['**/app/**', ...DATA.map((file) => `!**/app/batch/${file}`)],
              message: 'Of the app the template may know the settings types and plain data alone.',
            },
          ],
        }),
      },
      ...['src/app', 'src/app/batch', 'src/app/batch/knobs'].map((folder, depth) => ({
        includes: [`${folder}/*.ts`],
        linter: restrictedImports({
          paths: { projen: TEMPLATE },
          patterns: [{ group: ['projen/**', `${'../'.repeat(depth + 1)}**`], message: TEMPLATE }],
        }),
      })),
      {
        includes: ['test/app/**'],
        linter: restrictedImports({
          paths: { projen: TEMPLATE },
          patterns: [{ group: ['projen/**', '**/src/**', '!#src/**'], message: TEMPLATE }],
        }),
      },
    ]);

    // Beside the tests: the app, which jsii leaves out, and what is run by hand.
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

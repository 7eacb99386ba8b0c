import type { cdk } from 'projen';

/** The prompts of `gwf-batch new`: a library that is bundled, so that no generated repository has to install it. */
export class TerminalBundle {
  constructor(project: cdk.JsiiProject) {
    project.addDevDeps('@clack/prompts@^1.9.0', 'esbuild@^0.28.2', 'ora@^9.4.1');
    project.compileTask.execArgs(['node', 'scripts/bundle-terminal.mjs']);
    project.tsconfigDev.addInclude('../src/**/*.mts');
  }
}

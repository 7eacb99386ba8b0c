import { Component, type typescript } from 'projen';

/** One `tsconfig.json` for everything there is, and `tsc` as the compile step: nothing is emitted. */
export class TypeCheck extends Component {
  constructor(project: typescript.TypeScriptProject) {
    super(project);
    project.compileTask.reset();
    project.compileTask.description = 'Type-check the app, its tests and .projenrc.ts';
    project.compileTask.execArgs(['tsc', '--noEmit']);
    // projen adds another config next to code that `.projenrc.ts` may import; the one at the root covers it.
    project.tryRemoveFile('projenrc/tsconfig.json');
  }
}

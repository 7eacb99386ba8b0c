import { Component, type typescript } from 'projen';

/** One `tsconfig.json` for all code, and `tsc` as the compile step, which emits nothing. */
export class TypeCheck extends Component {
  constructor(project: typescript.TypeScriptProject) {
    super(project);
    project.compileTask.reset();
    project.compileTask.description = 'Type-check the app, its tests and .projenrc.ts';
    project.compileTask.execArgs(['tsc', '--noEmit']);
    // projen adds another configuration for code that `.projenrc.ts` may import. The one at the root includes this
    // code.
    project.tryRemoveFile('projenrc/tsconfig.json');
  }
}

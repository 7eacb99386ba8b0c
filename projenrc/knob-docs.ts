import type { cdk } from 'projen';

const PAGE = 'docs/knobs.md';

/**
 * `docs/knobs.md`: every knob. It is made from what the compiler writes about the interface, so a task of its own makes
 * it after each compilation, as `docgen` does.
 */
export class KnobDocs {
  constructor(project: cdk.JsiiProject) {
    const task = project.addTask('knob-docs', {
      description: `Write ${PAGE} from the documentation of the knobs in the source, as it was compiled last`,
      execArgs: ['tsx', 'scripts/knob-docs.ts'],
    });
    project.postCompileTask.spawn(task);
    project.annotateGenerated(`/${PAGE}`);
  }
}

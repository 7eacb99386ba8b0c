import { posix, relative, sep } from 'node:path';
import { Component, type typescript } from 'projen';

/**
 * What every task pays for before it begins, made cheap.
 *
 * projen asks `npx` for the path of the tools, a quarter of a second each time; node tells it in a fifth of that. And
 * `tsx` starts a second node, where node can load it by itself.
 */
export class QuickTasks extends Component {
  constructor(project: typescript.TypeScriptProject) {
    super(project);
    project.tasks.addEnvironment('PATH', `$(node --print "${pathFrom(toolFolders(project))}")`);
    if (!project.parent) {
      project.defaultTask?.reset();
      project.defaultTask?.execArgs(['node', ...TYPESCRIPT, '.projenrc.ts']);
    }
  }
}

/** Of a subproject also those above it: projen and this package are dependencies of the root. */
function toolFolders({ outdir, root }: typescript.TypeScriptProject): string[] {
  const steps = relative(root.outdir, outdir).split(sep).filter(Boolean);
  return [...steps.keys(), steps.length].map((above) => posix.join(...Array(above).fill('..'), 'node_modules/.bin'));
}

function pathFrom(folders: string[]): string {
  const resolved = folders.map((folder) => `require('path').resolve('${folder}')`);
  return [...resolved, 'process.env.PATH'].join(" + require('path').delimiter + ");
}

/** By which node runs TypeScript in the same process, without a type-check. */
export const TYPESCRIPT = ['--import', 'tsx'];

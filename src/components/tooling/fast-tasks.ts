import { posix, relative, sep } from 'node:path';
import { Component, type typescript } from 'projen';

/**
 * Shorten the start of every task.
 *
 * projen calls `npx` for the path of the tools, which takes a quarter of a second each time. Node.js needs a fifth of
 * that. And the program `tsx` starts a second Node.js process, which is not necessary if Node.js loads `tsx` itself.
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

/**
 * The folders of the tools. A subproject also uses those above it, because projen and this package are dependencies of
 * the root.
 */
function toolFolders({ outdir, root }: typescript.TypeScriptProject): string[] {
  const steps = relative(root.outdir, outdir).split(sep).filter(Boolean);
  return [...steps.keys(), steps.length].map((above) => posix.join(...Array(above).fill('..'), 'node_modules/.bin'));
}

function pathFrom(folders: string[]): string {
  const resolved = folders.map((folder) => `require('path').resolve('${folder}')`);
  return [...resolved, 'process.env.PATH'].join(" + require('path').delimiter + ");
}

/** The arguments with which Node.js runs TypeScript in the same process, without a type-check. */
export const TYPESCRIPT = ['--import', 'tsx'];

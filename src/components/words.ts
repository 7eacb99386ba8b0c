import { posix, relative, sep } from 'node:path';
import { javascript, type Project, ProjenrcFile } from 'projen';

const { YARN, YARN2, YARN_CLASSIC, YARN_BERRY, NPM, PNPM, BUN } = javascript.NodePackageManager;

/** The commands with which each package manager runs a program of an installed package, and installs packages. */
const COMMANDS: Record<javascript.NodePackageManager, { readonly exec: string; readonly install: string }> = {
  [NPM]: { exec: 'npx', install: 'npm install' },
  [PNPM]: { exec: 'pnpm exec', install: 'pnpm install' },
  [YARN]: { exec: 'yarn', install: 'yarn install' },
  [YARN_CLASSIC]: { exec: 'yarn', install: 'yarn install' },
  [YARN2]: { exec: 'yarn', install: 'yarn install' },
  [YARN_BERRY]: { exec: 'yarn', install: 'yarn install' },
  [BUN]: { exec: 'bunx', install: 'bun install' },
};

/**
 * Adapt the commands and file names in a text to a project.
 *
 * Pages are written for npm and for a project with its own `.projenrc.ts`. Other package managers have other commands,
 * and a subproject is defined in the folder of the root.
 */
export function inWordsOf(project: Project, text: string): string {
  const { exec, install } = COMMANDS[packageManagerOf(project) ?? NPM];
  return text
    .replace(/\bnpx projen\b/g, () => project.projenCommand)
    .replace(/\bnpx (?=[\w@])/g, `${exec} `)
    .replace(/\bnpm install\b/g, install)
    .replaceAll(OWN_DEFINITION, definitionOf(project));
}

/** The package manager of a Node project. */
export function packageManagerOf(project: Project): javascript.NodePackageManager | undefined {
  return project instanceof javascript.NodeProject ? project.package.packageManager : undefined;
}

const OWN_DEFINITION = '.projenrc.ts';

/** The file in which the knobs are set, as seen from the folder of the project. */
function definitionOf(project: Project): string {
  return ProjenrcFile.of(project)?.filePath ?? OWN_DEFINITION;
}

/** The file that defines a subproject: that of the root, so that markers name it. */
export class RootDefinition extends ProjenrcFile {
  public readonly filePath: string;

  constructor(project: Project) {
    super(project);
    const { root } = project;
    const up = relative(project.outdir, root.outdir).split(sep).join(posix.sep);
    this.filePath = posix.join(up, ProjenrcFile.of(root)?.filePath ?? '.projenrc.js');
  }

  /** Adds nothing to the git files of a subproject, because the file belongs to the root. */
  public override preSynthesize(): void {}
}

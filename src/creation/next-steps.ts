import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { javascript } from 'projen';
import { packagesFromFiles } from '../components/tooling/packages-from-files';
import { shellWord } from '../options/command-line/shell-word';

/**
 * The next steps with a new repository, which are printed last.
 *
 * @param cwd the current folder of the reader
 */
export function nextSteps(project: javascript.NodeProject, cwd: string): string {
  const { projenCommand: projen, package: manifest } = project;
  const isInstalled = existsSync(join(project.outdir, 'node_modules', 'aws-cdk-lib'));
  const folder = relative(cwd, project.outdir);
  const steps = [
    ...(folder === '' ? [] : [[`cd ${shellWord(folder)}`, '']]),
    ...(isInstalled ? [] : [[manifest.installAndUpdateLockfileCommand, 'install the packages']]),
    [`${projen} build`, 'type-check, synthesize, validate, lint and test, without an AWS account'],
    [`${manifest.execCommand} cdk bootstrap`, 'once in each account and region, with AWS credentials in the shell'],
    [`${projen} deploy`, 'deploy the queues and everything that they need'],
  ];
  const width = Math.max(...steps.map(([command]) => command.length));
  return [
    '',
    `${project.name} is ready. Next:`,
    '',
    ...steps.map(([command, what]) => (what ? `  ${command.padEnd(width)}   # ${what}` : `  ${command}`)),
    '',
    'README.md describes what it deploys and how to submit a first job.',
    `The knobs are in .projenrc.ts. docs/knobs.md explains them. After a change, run: ${projen}`,
    ...onlyOnThisMachine(project),
    '',
  ].join('\n');
}

/** A package from a file is missing on other machines. */
function onlyOnThisMachine(project: javascript.NodeProject): string[] {
  return packagesFromFiles(project).flatMap(({ name, source }) => [
    '',
    `${name} comes from a file on this machine (${source}):`,
    'on other machines the installation fails. Before you share the repository, publish the package to a',
    `registry, set devDeps: ['${name}@<version>'] in .projenrc.ts, and run ${project.projenCommand}.`,
  ]);
}

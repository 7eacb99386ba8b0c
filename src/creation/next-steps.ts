import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { javascript } from 'projen';
import { packagesFromFiles } from '../components/tooling/packages-from-files';
import { shellWord } from '../options/command-line/shell-word';

/**
 * What to do with a new repository, as the last thing on the screen.
 *
 * @param cwd where whoever reads it is
 */
export function nextSteps(project: javascript.NodeProject, cwd: string): string {
  const { projenCommand: projen, package: manifest } = project;
  const isInstalled = existsSync(join(project.outdir, 'node_modules', 'aws-cdk-lib'));
  const folder = relative(cwd, project.outdir);
  const steps = [
    ...(folder === '' ? [] : [[`cd ${shellWord(folder)}`, '']]),
    ...(isInstalled ? [] : [[manifest.installAndUpdateLockfileCommand, 'what the repository needs']]),
    [`${projen} build`, 'type-check, synthesize, validate, lint, test: needs no AWS account'],
    [`${manifest.execCommand} cdk bootstrap`, 'once in each account and region, with AWS credentials in the shell'],
    [`${projen} deploy`, 'the queues, and all that they need'],
  ];
  const width = Math.max(...steps.map(([command]) => command.length));
  return [
    '',
    `${project.name} is ready. Next:`,
    '',
    ...steps.map(([command, what]) => (what ? `  ${command.padEnd(width)}   # ${what}` : `  ${command}`)),
    '',
    'README.md says what it deploys, and how to submit a first job.',
    `The knobs are in .projenrc.ts, explained in docs/knobs.md. After a change: ${projen}`,
    ...onlyOnThisMachine(project),
    '',
  ].join('\n');
}

/** A package that comes from a file is there for nobody else. */
function onlyOnThisMachine(project: javascript.NodeProject): string[] {
  return packagesFromFiles(project).flatMap(({ name, source }) => [
    '',
    `${name} comes from a file on this machine (${source}):`,
    'for others the installation fails. Before you share the repository, publish the package to a',
    `registry, write devDeps: ['${name}@<version>'] in .projenrc.ts, and run ${project.projenCommand}.`,
  ]);
}

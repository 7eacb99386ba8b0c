import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { VERSIONS } from '../src/components/versions';

/** A way to a CDK repository in TypeScript, and the commands of its own to work with it. */
export interface Contender {
  readonly name: string;

  /** Makes a repository in an empty folder called `app`. */
  readonly scaffold: string[];

  /** Puts the Batch core into it, from a repository of ours. */
  readonly dropIn: (folder: string, ours: string) => void;

  /** Generates again where nothing has changed. */
  readonly regenerate?: string[][];
  readonly synth: string[][];
  readonly test: string[][];
  readonly build: string[][];
}

const SYNTH = [['npx', 'cdk', 'synth', '--quiet']];

/** This package, the leanest alternative, and the usual one. */
export function contenders(projen: string, tarball: string): Contender[] {
  return [
    {
      name: 'gwf-batch',
      scaffold: [projen, 'new', '--from', `gwf-batch@file:${tarball}`],
      dropIn: () => {},
      regenerate: [['npx', 'projen']],
      synth: SYNTH,
      test: [['npm', 'test']],
      build: [['npx', 'projen', 'build']],
    },
    {
      name: 'cdk init',
      scaffold: ['npx', '--yes', `aws-cdk@${VERSIONS.cdkCli}`, 'init', 'app', '--language', 'typescript'],
      dropIn: (folder, ours) => {
        copyCore(ours, join(folder, 'lib'));
        rmSync(join(folder, 'lib', 'app-stack.ts'));
        writeFileSync(join(folder, 'bin', 'app.ts'), mainOf(ours).replaceAll("from './", "from '../lib/"));
        writeFileSync(join(folder, 'test', 'app.test.ts'), snapshotTest('../lib'));
      },
      synth: SYNTH,
      test: [['npm', 'test']],
      build: [['npm', 'run', 'build'], ['npm', 'test'], ...SYNTH],
    },
    {
      name: 'awscdk-app-ts',
      scaffold: [projen, 'new', 'awscdk-app-ts', '--package-manager', 'npm'],
      dropIn: (folder, ours) => {
        copyCore(ours, join(folder, 'src'));
        writeFileSync(join(folder, 'src', 'main.ts'), mainOf(ours));
        writeFileSync(join(folder, 'test', 'main.test.ts'), snapshotTest('../src'));
      },
      regenerate: [['npx', 'projen']],
      synth: SYNTH,
      test: [['npm', 'test']],
      build: [['npx', 'projen', 'build']],
    },
  ];
}

/** The same source, but for the marker and the read-only bit. */
function copyCore(ours: string, target: string): void {
  for (const name of ['batch', 'settings.ts', 'instance-types.ts']) {
    cpSync(join(ours, 'src', name), join(target, name), { recursive: true });
  }
  // What runs the app is a file of their own.
  rmSync(join(target, 'batch', 'app.ts'), { force: true });
}

/** What our app composes, as a file that runs it. */
function mainOf(ours: string): string {
  return `${readFileSync(join(ours, 'src', 'main.ts'), 'utf-8')}\ncompose();\n`;
}

function snapshotTest(src: string): string {
  return `import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { BatchStack } from '${src}/batch/batch-stack';
import { instanceTypes } from '${src}/instance-types';
import { settings } from '${src}/settings';

test('Snapshot', () => {
  const stack = new BatchStack(new App(), 'test', { settings, instanceTypes });
  expect(Template.fromStack(stack).toJSON()).toMatchSnapshot();
});
`;
}

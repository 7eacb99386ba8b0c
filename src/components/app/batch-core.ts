import { readdirSync } from 'node:fs';
import { join, posix } from 'node:path';
import { Component, SampleFile, type typescript } from 'projen';
import { APP_DIR, APP_TEST_DIR } from '../package-files';
import { ManagedCopy } from './managed-copy';

/** The Batch core and its tests as managed source, and the files that belong to the user. */
export class BatchCore extends Component {
  constructor(project: typescript.TypeScriptProject) {
    super(project);
    // Tests import the app by these names, here and in the repository of gwf-batch, from which they are copied.
    project.package.addField('imports', {
      '#src/batch': `./${project.srcdir}/batch/index.ts`,
      '#src/*': `./${project.srcdir}/*.ts`,
    });
    new ManagedCopy(project, `${project.srcdir}/app.ts`, join(APP_DIR, 'app.ts'));
    this.copy(join(APP_DIR, 'batch'), `${project.srcdir}/batch`);
    this.copy(join(APP_TEST_DIR, 'batch'), `${project.testdir}/batch`);
    new SampleFile(project, `${project.srcdir}/main.ts`, { sourcePath: join(APP_DIR, 'main.ts') });
    new SampleFile(project, `${project.testdir}/main.test.ts`, { sourcePath: join(APP_TEST_DIR, 'main.test.ts') });
  }

  private copy(from: string, to: string): void {
    const entries = readdirSync(from, { withFileTypes: true });
    const [folders, files] = [entries.filter((each) => each.isDirectory()), entries.filter((each) => each.isFile())];
    for (const { name } of files) {
      new ManagedCopy(this.project, posix.join(to, name), join(from, name));
    }
    for (const { name } of folders) {
      this.copy(join(from, name), posix.join(to, name));
    }
  }
}

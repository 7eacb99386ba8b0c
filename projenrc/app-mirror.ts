import type { cdk } from 'projen';
import { InstanceTypesFile } from '../src/components/app/instance-types-file';
import { SettingsFile } from '../src/components/app/settings-file';
import { applyDefaults } from '../src/knobs/resolution';

/**
 * `src/app` stands for the `src` of a generated repository, `test/app` for its `test`: here they are type-checked and
 * tested, there they are copied to.
 */
export class AppMirror {
  constructor(project: cdk.JsiiProject) {
    project.package.addField('files', [
      '.jsii',
      'assets',
      'bin',
      'lib/**/*.js',
      'lib/**/*.d.ts',
      'lib/**/THIRD_PARTY_LICENSES',
      'src/app',
      'src/docs/pages/**/*.md',
      'test/app',
    ]);
    // The same import finds the app here and in a generated repository, so that its tests too are copied verbatim.
    project.package.addField('imports', { '#src/batch': './src/app/batch/index.ts', '#src/*': './src/app/*.ts' });

    const resolution = applyDefaults({}, 'my-batch');
    new SettingsFile(project, 'src/app/settings.ts', resolution);
    new InstanceTypesFile(project, 'src/app/instance-types.ts', resolution.instanceTypes);
  }
}

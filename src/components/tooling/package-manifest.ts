import { Component, type javascript } from 'projen';
import { YARN_CLASSIC_COMMAND } from './package-manager-options';

/** `package.json` of a repository that is deployed and never published: npm refuses to publish it by mistake. */
export class PackageManifest extends Component {
  constructor(project: javascript.NodeProject) {
    super(project);
    project.package.addField('private', true);
    project.package.addField('publishConfig', undefined);
    if (project.projenCommand === YARN_CLASSIC_COMMAND) {
      // projen runs the script with this name, which must not run projen again.
      project.package.setScript('projen', 'projen');
    }
  }
}

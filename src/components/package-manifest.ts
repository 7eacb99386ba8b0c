import { Component, type javascript } from 'projen';

/** `package.json` of a repository that is deployed and never published: npm refuses to publish it by mistake. */
export class PackageManifest extends Component {
  constructor(project: javascript.NodeProject) {
    super(project);
    project.package.addField('private', true);
    project.package.addField('publishConfig', undefined);
  }
}

import { type cdk, github, vscode } from 'projen';
import { VERSIONS } from '../src/components/versions';

/** What GitHub and editors offer to somebody who changes this package. */
export class Contribution {
  constructor(project: cdk.JsiiProject) {
    if (project.github) {
      new github.PullRequestTemplate(project.github, { lines: PULL_REQUEST });
    }
    const container = new vscode.DevContainer(project, {
      // Debian, which the boot scripts are tested on.
      dockerImage: { image: `node:${VERSIONS.workflowNode}-bookworm` },
    });
    Object.assign(container.config, {
      // The tests of the boot scripts need loop devices, mounts and namespaces. Without root they are skipped.
      privileged: true,
      remoteUser: 'root',
      customizations: { vscode: { extensions: ['biomejs.biome'] } },
      postCreateCommand: '(.ci/host-programs || true) && npm ci',
    });
  }
}

const PULL_REQUEST = [
  '<!-- The title is a Conventional Commit: "fix(hosts): restart containerd after scratch is mounted". -->',
  '',
  '## What changes for a user',
  '',
  '<!-- In a generated repository, on a host, in a job, or on the command line. -->',
  '',
  '## What happens to a deployed stack',
  '',
  '<!-- What is updated, replaced, or left. "Nothing" if the template does not change. -->',
  '',
  '## Tests',
  '',
  '<!-- CONTRIBUTING.md lists which tests each kind of change brings. Say how you saw the new test fail. -->',
  '',
  'Fixes #',
  '',
];

import { Component, type Project } from 'projen';

/** The task `instances`: the figures of `docs/instances.md` and the types behind them, as text or JSON. */
export class InstancesTask extends Component {
  constructor(project: Project) {
    super(project);
    project.addTask('instances', {
      description:
        'Prints the number of instance types and Spot capacity pools and the largest jobs, or lists the types (--help)',
      execArgs: ['gwf-batch', 'instances'],
      receiveArgs: true,
    });
  }
}

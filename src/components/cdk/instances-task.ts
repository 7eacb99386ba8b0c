import { Component, type Project } from 'projen';

/** The task `instances`: the figures of `docs/instances.md` and the types behind them, for one region, or for programs. */
export class InstancesTask extends Component {
  constructor(project: Project) {
    super(project);
    project.addTask('instances', {
      description:
        'Prints what instance types, Spot capacity pools and largest jobs the knobs come to, or lists the types (--help)',
      execArgs: ['gwf-batch', 'instances'],
      receiveArgs: true,
    });
  }
}

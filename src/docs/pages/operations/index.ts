import { Component, type Project } from 'projen';
import type { Resolution } from '../../../knobs/resolution';
import { MarkdownFile } from '../../markdown';
import { renderFile } from '../../render';
import { bootstrap } from './bootstrap';
import { boot, disks } from './hosts';
import { engines, images } from './images';
import { jobs } from './jobs';
import { logs, troubleshooting } from './logs';
import { endpoints, fileSystems } from './network';
import { permissions } from './permissions';

/**
 * `docs/operations.md`: boot, disks, logs, troubleshooting, jobs, images, network and permissions.
 *
 * Samples in a `ts` fence work wherever they are pasted, together and in any order. Those that need something else first
 * are in a `typescript` fence.
 */
export class OperationsPage extends Component {
  constructor(project: Project, resolution: Resolution) {
    super(project);
    const { settings } = resolution;
    const text = renderFile('operations/operations.md', {
      boot: boot(settings),
      disks: disks(settings),
      logs: logs(settings),
      troubleshooting: troubleshooting(settings),
      jobs: jobs(resolution),
      engines: engines(settings),
      images: images(settings),
      fileSystems: fileSystems(settings),
      endpoints: endpoints(settings),
      bootstrap: bootstrap(),
      permissions: permissions(settings),
    });
    new MarkdownFile(project, 'docs/operations.md', text);
  }
}

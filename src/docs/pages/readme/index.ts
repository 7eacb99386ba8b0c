import { Component, type javascript } from 'projen';
import { VERSIONS } from '../../../components/versions';
import type { Resolution } from '../../../knobs/resolution';
import { bootstrapCommand } from '../../bootstrap';
import { MarkdownFile, plain } from '../../markdown';
import { renderFile } from '../../render';
import { deployed } from './deployed';
import { firstJob } from './first-job';
import { hostFigures } from './host-figures';
import { upgrades } from './upgrades';

/** The usual short form: `20.19`. */
const OLDEST_NODE = VERSIONS.node.split('.').slice(0, 2).join('.');

/** `README.md`: for a reader who has never seen the repository, with what it deploys by its knobs. */
export class Readme extends Component {
  constructor(project: javascript.NodeProject, resolution: Resolution, context: Record<string, unknown>) {
    super(project);
    const { settings } = resolution;
    const text = renderFile('readme/readme.md', {
      name: plain(project.name),
      oldestNode: OLDEST_NODE,
      bootstrapCommand: bootstrapCommand(context, `aws://<account>/${settings.region ?? '<region>'}`),
      ...deployed(settings),
      ...hostFigures(resolution),
      ...firstJob(settings),
      ...upgrades(project),
    });
    new MarkdownFile(project, 'README.md', text);
  }
}

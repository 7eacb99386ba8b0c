import { Component, type Project } from 'projen';
import type { Resolution } from '../../../knobs/resolution';
import { architectureDiagram } from '../../architecture-diagram';
import { MarkdownFile } from '../../markdown';
import { renderFile } from '../../render';

/** `docs/architecture.md`: the deployed resources and their connections, drawn from the knobs. */
export class ArchitecturePage extends Component {
  constructor(project: Project, { settings }: Resolution) {
    super(project);
    const text = renderFile('architecture/architecture.md', {
      diagram: architectureDiagram(settings),
      priorityQueueUsesSpot: settings.priorityQueueUsesSpot,
      scratchGiB: settings.scratchGiB,
    });
    new MarkdownFile(project, 'docs/architecture.md', text);
  }
}

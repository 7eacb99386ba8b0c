import { Component, type Project } from 'projen';
import { OnDemandAllocationStrategy } from '../../../app/batch/knobs';
import { knobReference } from '../../../knobs/reference';
import type { Resolution } from '../../../knobs/resolution';
import { code, MarkdownFile } from '../../markdown';
import { renderFile } from '../../render';
import { updateRowsOf } from '../../update-rows';
import { changeTables } from './changes';
import { fixesOf } from './fixes';

/** `docs/updates.md`: the effects of each knob on a deployed stack, and how hosts get a newer AMI. */
export class UpdatesPage extends Component {
  constructor(project: Project, { settings }: Resolution) {
    super(project);
    const { hostImageId, onDemandAllocationStrategy } = settings;
    const knobs = knobReference().map(({ name, group }) => ({ name, group, rows: updateRowsOf(name) }));
    const text = renderFile('updates/updates.md', {
      isBestFit: onDemandAllocationStrategy === OnDemandAllocationStrategy.BEST_FIT,
      hostImageId: hostImageId && code(hostImageId),
      changes: changeTables(knobs),
      fixes: fixesOf(knobs),
    });
    new MarkdownFile(project, 'docs/updates.md', text);
  }
}

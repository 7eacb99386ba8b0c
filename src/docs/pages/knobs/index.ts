import { Component, type Project } from 'projen';
import type { Resolution } from '../../../knobs/resolution';
import { MarkdownFile } from '../../markdown';
import { renderFile } from '../../render';
import { knobsOf, linkTo } from './knob';
import { overview } from './overview';
import { sections } from './sections';

/** `docs/knobs.md`: every knob with its meaning, its default and its present value. */
export class KnobsPage extends Component {
  constructor(project: Project, resolution: Resolution) {
    super(project);
    const knobs = knobsOf(resolution);
    const text = renderFile('knobs/knobs.md', {
      whatIsSet: knobs
        .filter(({ isSet }) => isSet)
        .map(linkTo)
        .join(' '),
      overview: overview(knobs),
      groups: sections(knobs),
    });
    new MarkdownFile(project, 'docs/knobs.md', text);
  }
}

import { Component, type Project } from 'projen';
import { ABOUT } from '../../../catalog';
import { summaryOf } from '../../../catalog/summary';
import type { Resolution } from '../../../knobs/resolution';
import { MarkdownFile } from '../../markdown';
import { renderFile } from '../../render';
import { families, familiesByRegion } from './families';
import { figuresTable, largestJobs } from './figures';
import { limitRemark } from './limit';
import { poolsRemark } from './pools';
import { poolsChart } from './pools-chart';
import { scratchByGroup } from './scratch';

/** `docs/instances.md`: the hosts that follow from the knobs, and their consequences for jobs and for Spot. */
export class InstancesPage extends Component {
  constructor(project: Project, resolution: Resolution) {
    super(project);
    const { instanceTypes, settings, notes } = resolution;
    const { zones, figures } = summaryOf(resolution);
    const text = renderFile('instances/instances.md', {
      asOf: ABOUT.asOf,
      spotFamilies: families(instanceTypes.spot, settings.region),
      poolsRemark: poolsRemark(zones),
      spotLimit: limitRemark('spot', resolution),
      spotFigures: figuresTable(figures.spot),
      chart: poolsChart(figures.spot, zones),
      onDemandFamilies: familiesByRegion(instanceTypes.onDemand, settings.region),
      onDemandLimit: limitRemark('onDemand', resolution),
      onDemandFigures: figuresTable(figures.onDemand),
      cancelUnrunnableAfterMinutes: settings.cancelUnrunnableAfterMinutes,
      largestJobs: largestJobs(figures),
      scratchGiB: settings.scratchGiB,
      scratchGiBPerVcpu: settings.scratchGiBPerVcpu,
      scratchByGroup: scratchByGroup(instanceTypes, settings),
      useInstanceStore: settings.useInstanceStore,
      notes: list(notes.map(({ text }) => text)),
    });
    new MarkdownFile(project, 'docs/instances.md', text);
  }
}

/** Each once: both compute environments can have the same note. */
function list(texts: string[]): string {
  return [...new Set(texts)].map((text) => `- ${text}`).join('\n');
}

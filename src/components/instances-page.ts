import { Component, type Project } from 'projen';
import type { InstanceLists } from '../app/batch/instance-lists';
import type { BatchSettings } from '../app/batch/settings';
import { ABOUT } from '../catalog';
import type { Resolution } from '../knobs/resolve';
import { figuresOf, gib, jobText, type RegionFigures, rangeText } from './instance-summary';
import { code, codes, MarkdownFile, table } from './markdown';

/** `docs/instances.md`: the hosts that the knobs come to, and what that means for jobs and for Spot. */
export class InstancesPage extends Component {
  constructor(project: Project, resolution: Resolution) {
    super(project);
    const { instanceTypes, settings, notes } = resolution;
    const spot = figuresOf(instanceTypes.spot, settings.region);
    const onDemand = figuresOf(instanceTypes.onDemand, settings.region);
    new MarkdownFile(
      project,
      'docs/instances.md',
      [
        '# Instance types',
        `Which hosts the compute environments may start, by what EC2 offered in ${ABOUT.asOf}. The lists are in \`src/instance-types.ts\`, and \`npx projen instances\` prints these figures.`,
        '## On Spot',
        named(instanceTypes.spot),
        'A Spot capacity pool is one instance type in one availability zone. The more pools, the sooner a job finds a host and the rarer it loses it.',
        figuresTable(spot),
        ...chart(spot),
        '## On-Demand',
        named(instanceTypes.onDemand),
        figuresTable(onDemand),
        '## The largest job',
        'What fits on the largest host, less what the host keeps for itself, by estimate, and within the vCPUs of the compute environment. A job that asks for more is cancelled, for no host will ever have room for it.',
        largestJobs(spot, onDemand, settings),
        ...(notes.length > 0 ? ['## Where something is missing', notes.map(({ text }) => `- ${text}`).join('\n')] : []),
      ].join('\n\n'),
    );
  }
}

function named({ exact, sizes }: InstanceLists): string {
  return exact
    ? `AWS Batch is given ${codes(exact.split(' '))}, as it was named.`
    : `Families: ${codes(Object.keys(sizes))}.`;
}

function figuresTable(figures: RegionFigures[]): string {
  return table(
    ['region', 'types', 'pools', 'vCPUs of a host', 'GiB of a host'],
    figures.map(({ region, types, pools, vcpus, memoryMiB }) => [
      code(region),
      ...(vcpus && memoryMiB
        ? [String(types), String(pools), rangeText(vcpus), `${gib(memoryMiB.min)} to ${gib(memoryMiB.max)}`]
        : ['not known', '', '', '']),
    ]),
  );
}

/** One bar says nothing. */
function chart(figures: RegionFigures[]): string[] {
  const known = figures.filter(({ pools }) => pools > 0).sort((a, b) => b.pools - a.pools);
  if (known.length < 2) {
    return [];
  }
  const lines = [
    'xychart-beta horizontal',
    '  title "Spot capacity pools by region"',
    `  x-axis [${known.map(({ region }) => `"${region}"`).join(', ')}]`,
    '  y-axis "pools"',
    `  bar [${known.map(({ pools }) => pools).join(', ')}]`,
  ];
  return [`\`\`\`mermaid\n${lines.join('\n')}\n\`\`\``];
}

function largestJobs(spot: RegionFigures[], onDemand: RegionFigures[], settings: BatchSettings): string {
  const { namespace, spotMaxVcpus, onDemandMaxVcpus } = settings;
  return table(
    ['region', code(`${namespace}-default`), `${code(`${namespace}-priority`)}, On-Demand`],
    spot.map(({ region, largestJob }, index) => [
      code(region),
      jobText(largestJob, spotMaxVcpus),
      jobText(onDemand[index].largestJob, onDemandMaxVcpus),
    ]),
  );
}

import { Component, type Project } from 'projen';
import type { InstanceLists, InstanceTypes } from '../../../app/batch/compute/instance-lists';
import { HOST_GROUPS, hostGroupOf, scratchGiBOf } from '../../../app/batch/hosts/scratch-sizes';
import type { BatchSettings } from '../../../app/batch/settings';
import { ABOUT, catalog } from '../../../catalog';
import { isKnown, type RegionFigures, summaryOf } from '../../../catalog/summary';
import type { Resolution } from '../../../knobs/resolution';
import { code, codes, MarkdownFile, table } from '../../markdown';
import { mermaid } from '../../mermaid';
import {
  familiesIn,
  gib,
  isSameEverywhere,
  jobsText,
  newestFirst,
  poolsRemark,
  rangeText,
  zonesText,
} from '../../wording';
import { limitRemark } from './limit-remark';

/** `docs/instances.md`: the hosts that the knobs come to, and what that means for jobs and for Spot. */
export class InstancesPage extends Component {
  constructor(project: Project, resolution: Resolution) {
    super(project);
    const { instanceTypes, settings, notes } = resolution;
    const { region } = settings;
    const {
      zones,
      figures: { spot, onDemand },
    } = summaryOf(resolution);
    new MarkdownFile(
      project,
      'docs/instances.md',
      [
        '# Instance types',
        `Which hosts the compute environments may start, by what EC2 offered in ${ABOUT.asOf}. The lists are in \`src/instance-types.ts\`, \`npx projen instances\` prints these figures, and \`npx projen instances --types\` lists the types.`,
        '## On Spot',
        families(instanceTypes.spot, region),
        'A Spot capacity pool is one instance type in one availability zone. The more pools, the sooner a job finds a host and the more rarely it loses it.',
        poolsRemark(zones),
        limitRemark('spot', resolution),
        figuresTable(spot),
        ...chart(spot, zones),
        '## On-Demand',
        region === undefined ? familiesByRegion(instanceTypes.onDemand) : families(instanceTypes.onDemand, region),
        limitRemark('onDemand', resolution),
        figuresTable(onDemand),
        '## The largest job',
        `What fits on the host with the most memory, less what the host keeps for itself, by estimate, and within the vCPUs of the compute environment. Where another host has more vCPUs, what fits on that one too. A job that no host has room for is cancelled after ${settings.cancelUnrunnableAfterMinutes} minutes.`,
        largestJobs(spot, onDemand),
        '## Scratch space',
        ...scratch(instanceTypes, settings),
        ...(notes.length > 0
          ? ['## Where something is missing or not known', list(notes.map(({ text }) => text))]
          : []),
      ].join('\n\n'),
    );
  }
}

/** The same note can be of both compute environments. */
function list(texts: string[]): string {
  return [...new Set(texts)].map((text) => `- ${text}`).join('\n');
}

function families(lists: InstanceLists, region: string | undefined): string {
  const { types, fallback, sizes } = lists;
  const listed = newestFirst(Object.keys(sizes));
  if (types) {
    return `AWS Batch is given ${codes(types.split(' '))}, as it was named.`;
  }
  if (listed.length === 0) {
    return `AWS Batch is given ${code(fallback)}, and chooses the families.`;
  }
  const everywhere = isSameEverywhere(lists) ? ' in every region' : ', each where it is offered';
  return `Families${region === undefined ? everywhere : ''}, the newest generation first: ${codes(listed)}.`;
}

/** One list of all that some region has would read as if each had all of it. */
function familiesByRegion(lists: InstanceLists): string {
  if (lists.types || isSameEverywhere(lists)) {
    return families(lists, undefined);
  }
  const regionsOf = new Map<string, string[]>();
  for (const region of catalog().regions.keys()) {
    const listed = codes(familiesIn(lists, region)) || byAlias(lists);
    regionsOf.set(listed, [...(regionsOf.get(listed) ?? []), region]);
  }
  return [
    'The families differ by region:',
    table(
      ['region', 'families, the newest generation first'],
      [...[...regionsOf].map(([listed, regions]) => [codes(regions), listed]), ['any other', byAlias(lists)]],
    ),
  ].join('\n\n');
}

function byAlias({ fallback }: InstanceLists): string {
  return `AWS Batch's own choice, ${code(fallback)}`;
}

function figuresTable(figures: RegionFigures[]): string {
  return table(
    ['region', 'types', 'pools, at most', 'vCPUs of a host', 'GiB of a host'],
    figures.map((each) => [
      code(each.region),
      ...(isKnown(each)
        ? [
            String(each.types),
            String(each.pools),
            each.vcpus ? rangeText(each.vcpus) : '–',
            each.memoryMiB ? rangeText(each.memoryMiB, gib) : '–',
          ]
        : ['not known', '', '', '']),
    ]),
  );
}

/** Pixels, and a blue that stands out from a light page as well as from a dark one. */
const CHART = { width: 800, head: 110, row: 20, color: '#3b82f6' };

/** One bar says nothing. */
function chart(figures: RegionFigures[], zones: number | undefined): string[] {
  const known = figures.filter(({ pools }) => pools > 0).sort((a, b) => b.pools - a.pools);
  if (known.length < 2) {
    return [];
  }
  const most = Math.max(...known.map(({ pools }) => pools));
  return [
    mermaid(
      {
        xyChart: { width: CHART.width, height: CHART.head + CHART.row * known.length },
        themeVariables: { xyChart: { plotColorPalette: CHART.color } },
      },
      'xychart-beta horizontal',
      `  title "Spot capacity pools by region, at most, in ${zonesText(zones)}"`,
      `  x-axis [${known.map(({ region }) => `"${region}"`).join(', ')}]`,
      `  y-axis "pools" 0 --> ${roundedUp(most)}`,
      `  bar [${known.map(({ pools }) => pools).join(', ')}]`,
    ),
  ];
}

/** To two digits, of which the second is 0 or 5: where the axis ends, and without a limit the longest bar would fill it. */
function roundedUp(most: number): number {
  const step = Math.max(1, 10 ** Math.floor(Math.log10(most)) / 2);
  return Math.ceil(most / step) * step;
}

function largestJobs(spot: RegionFigures[], onDemand: RegionFigures[]): string {
  const jobs = (figures: RegionFigures) => (isKnown(figures) ? jobsText(figures) : 'not known');
  return table(
    ['region', 'default queue', 'priority queue, On-Demand'],
    spot.map((each, index) => [code(each.region), jobs(each), jobs(onDemand[index])]),
  );
}

/** By groups of hosts, of which each has a launch template. Only those that some listed host belongs to. */
function scratch({ onDemand, spot }: InstanceTypes, settings: BatchSettings): string[] {
  const { scratchGiB, scratchGiBPerVcpu, useInstanceStore } = settings;
  const local = useInstanceStore ? ' A host whose local NVMe disks hold as much uses these in its place.' : '';
  if (scratchGiBPerVcpu === 0) {
    return [`Every host has a volume of ${scratchGiB} GiB, whatever its size.${local}`];
  }
  const groups = [onDemand, spot]
    .flatMap(({ vcpus }) => Object.values(vcpus))
    .map((vcpus) => hostGroupOf(vcpus, settings));
  const enough = Math.floor(scratchGiB / scratchGiBPerVcpu);
  const rows = [
    ...(enough > 0 ? [[`up to ${enough}`, String(scratchGiB)]] : []),
    ...HOST_GROUPS.filter((group) => groups.includes(group)).map((group) => [
      `up to ${group}`,
      String(scratchGiBOf(group, settings)),
    ]),
  ];
  return [
    `Each host has a volume of ${scratchGiB} GiB or, with more vCPUs, of ${scratchGiBPerVcpu} GiB for each vCPU of the largest host in its group.${local} Families that are listed as such, AWS Batch's own aliases and what the catalogue does not know have ${scratchGiB} GiB.`,
    table(['vCPUs of a host', 'GiB of its volume'], rows),
  ];
}

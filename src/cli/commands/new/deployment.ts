import { networkName } from '../../../docs/architecture-diagram';
import { exampleRegion, familiesIn, isSameEverywhere } from '../../../docs/wording';
import type { Resolution } from '../../../knobs/resolution';
import { textTable } from '../../text-table';

/** More families than this are counted, and not named. */
const FAMILIES = 5;

/** What the knobs would deploy, in two tables and a line. */
export function deploymentTables({ settings, instanceTypes }: Resolution): string {
  const { namespace, region } = settings;
  const families = (lists: Parameters<typeof familiesIn>[0]) => {
    if (lists.exact) {
      return shortened(lists.exact.split(' '));
    }
    const place = region ?? exampleRegion(lists);
    const listed = familiesIn(lists, place);
    const where = region === undefined && !isSameEverywhere(lists) ? `in ${place}: ` : '';
    return listed.length > 0 ? `${where}${shortened(listed)}` : lists.otherwise;
  };
  return [
    textTable(
      ['job queue', 'priority', 'compute environments, in order'],
      [
        [`${namespace}-default`, String(settings.defaultQueuePriority), 'Spot'],
        [
          `${namespace}-priority`,
          String(settings.priorityQueuePriority),
          settings.priorityQueueUsesSpot ? 'On-Demand, then Spot' : 'On-Demand',
        ],
      ],
    ),
    textTable(
      ['compute environment', 'vCPUs', 'instance families'],
      [
        ['Spot', `${settings.spotMinVcpus} to ${settings.spotMaxVcpus}`, families(instanceTypes.spot)],
        ['On-Demand', `${settings.onDemandMinVcpus} to ${settings.onDemandMaxVcpus}`, families(instanceTypes.onDemand)],
      ],
    ),
    `region: ${region ?? 'any'}. network: ${networkName(settings)}. architecture: ${settings.architecture}.\n`,
  ].join('\n');
}

function shortened(families: string[]): string {
  const more = families.length - FAMILIES;
  return more > 1 ? `${families.slice(0, FAMILIES).join(' ')} and ${more} more` : families.join(' ');
}

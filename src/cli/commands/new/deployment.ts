import {
  COMPUTE_ENVIRONMENT_NAMES,
  COMPUTE_ENVIRONMENTS,
  type ComputeEnvironmentName,
} from '../../../app/batch/compute/kinds';
import { environmentsOfQueues } from '../../../app/batch/queues/queue-order';
import { networkName } from '../../../docs/architecture-diagram';
import { exampleRegion, familiesIn, isSameEverywhere } from '../../../docs/wording';
import type { Resolution } from '../../../knobs/resolution';
import { textTable } from '../../text-table';

/** Families beyond this number are counted, not named. */
const FAMILIES = 5;

/** Describe what the knobs would deploy, in two tables and a line. */
export function deploymentTables({ settings, instanceTypes }: Resolution): string {
  const { namespace, region } = settings;
  const queues = environmentsOfQueues(settings);
  const families = (lists: Parameters<typeof familiesIn>[0]) => {
    if (lists.types) {
      return shortened(lists.types.split(' '));
    }
    const place = region ?? exampleRegion(lists);
    const listed = familiesIn(lists, place);
    const where = region === undefined && !isSameEverywhere(lists) ? `in ${place}: ` : '';
    return listed.length > 0 ? `${where}${shortened(listed)}` : lists.fallback;
  };
  return [
    textTable(
      ['job queue', 'priority', 'compute environments, in order'],
      [
        [`${namespace}-default`, String(settings.defaultQueuePriority), inOrder(queues.default)],
        [`${namespace}-priority`, String(settings.priorityQueuePriority), inOrder(queues.priority)],
      ],
    ),
    textTable(
      ['compute environment', 'vCPUs', 'instance families'],
      [
        ...COMPUTE_ENVIRONMENT_NAMES.map((name) => [
          COMPUTE_ENVIRONMENTS[name].title,
          `${settings[`${name}MinVcpus`]} to ${settings[`${name}MaxVcpus`]}`,
          families(instanceTypes[name]),
        ]),
      ],
    ),
    `region: ${region ?? 'any'}. network: ${networkName(settings)}. architecture: ${settings.architecture}.\n`,
  ].join('\n');
}

function inOrder(names: readonly ComputeEnvironmentName[]): string {
  return names.map((name) => COMPUTE_ENVIRONMENTS[name].title).join(', then ');
}

function shortened(families: string[]): string {
  const more = families.length - FAMILIES;
  return more > 1 ? `${families.slice(0, FAMILIES).join(' ')} and ${more} more` : families.join(' ');
}

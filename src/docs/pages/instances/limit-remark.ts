import { type InstanceLists, instanceTypesIn } from '../../../app/batch/compute/instance-lists';
import { OnDemandAllocationStrategy } from '../../../app/batch/knobs';
import { catalog, mostRunning } from '../../../catalog';
import { expand } from '../../../catalog/ec2/expand';
import { unknownNames } from '../../../catalog/figures';
import type { Resolution } from '../../../knobs/resolution';
import { code } from '../../markdown';

/** How far AWS Batch keeps to the limit of a compute environment, as sentences. */
export function limitRemark(
  usage: 'onDemand' | 'spot',
  { settings, instanceTypes }: Pick<Resolution, 'settings' | 'instanceTypes'>,
): string {
  const lists = instanceTypes[usage];
  const maxVcpus = settings[`${usage}MaxVcpus`];
  const limit = `The limit is ${maxVcpus} ${maxVcpus === 1 ? 'vCPU' : 'vCPUs'}, by ${code(`${usage}MaxVcpus`)}.`;
  if (usage === 'onDemand' && settings.onDemandAllocationStrategy === OnDemandAllocationStrategy.BEST_FIT) {
    return `${limit} With BEST_FIT AWS Batch does not exceed it.`;
  }
  const { region } = settings;
  const regions = region === undefined ? [...catalog().regions.keys()] : [region];
  const names = [...new Set(regions.flatMap((each) => instanceTypesIn(lists, each)))];
  const vcpus = vcpusOfHosts(names);
  const isKnown = vcpus.length > 0 && unknownNames(names).length === 0;
  const running = isKnown ? `: up to ${mostRunning(vcpus, maxVcpus)} vCPUs can run` : '';
  return `${limit} AWS Batch may exceed it by one host${running}.${region === undefined ? elsewhere(lists, vcpus) : ''}`;
}

/** A stack for any region can be deployed to one that is newer than the catalogue. */
function elsewhere({ types, fallback }: InstanceLists, vcpus: readonly number[]): string {
  const most = Math.max(...vcpusOfHosts([fallback]));
  return types === '' && most > Math.max(...vcpus)
    ? ` In a region that is not listed here AWS Batch chooses (${code(fallback)}), and a host may have ${most} vCPUs.`
    : '';
}

function vcpusOfHosts(names: readonly string[]): number[] {
  return expand(names).map(({ vcpus }) => vcpus);
}

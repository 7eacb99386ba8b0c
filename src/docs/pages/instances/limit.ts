import { type InstanceLists, instanceTypesIn } from '../../../app/batch/compute/instance-lists';
import type { ComputeEnvironmentName } from '../../../app/batch/compute/kinds';
import { OnDemandAllocationStrategy } from '../../../app/batch/knobs';
import { catalog, mostRunning } from '../../../catalog';
import { expand } from '../../../catalog/ec2/expand';
import { unknownNames } from '../../../catalog/figures';
import type { Resolution } from '../../../knobs/resolution';
import { renderFile } from '../../render';

/** The limit of a compute environment, and by how much AWS Batch may exceed it, as sentences. */
export function limitRemark(
  name: ComputeEnvironmentName,
  { settings, instanceTypes }: Pick<Resolution, 'settings' | 'instanceTypes'>,
): string {
  const { region } = settings;
  const lists = instanceTypes[name];
  const maxVcpus = settings[`${name}MaxVcpus`];
  const regions = region === undefined ? [...catalog().regions.keys()] : [region];
  const names = [...new Set(regions.flatMap((each) => instanceTypesIn(lists, each)))];
  const vcpus = vcpusOfHosts(names);
  const isKnown = vcpus.length > 0 && unknownNames(names).length === 0;
  return renderFile('instances/limit.md', {
    knob: `${name}MaxVcpus`,
    maxVcpus,
    isOneVcpu: maxVcpus === 1,
    isBestFit: String(settings[`${name}AllocationStrategy`]) === OnDemandAllocationStrategy.BEST_FIT,
    mostRunning: isKnown ? mostRunning(vcpus, maxVcpus) : undefined,
    alias: lists.fallback,
    mostElsewhere: region === undefined ? mostElsewhere(lists, vcpus) : undefined,
  });
}

/** A stack for any region can be deployed to one that is newer than the catalog, with larger hosts. */
function mostElsewhere({ types, fallback }: InstanceLists, vcpus: readonly number[]): number | undefined {
  const most = Math.max(...vcpusOfHosts([fallback]));
  return types === '' && most > Math.max(...vcpus) ? most : undefined;
}

function vcpusOfHosts(names: readonly string[]): number[] {
  return expand(names).map(({ vcpus }) => vcpus);
}

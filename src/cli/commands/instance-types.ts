import { type InstanceLists, instanceTypesIn } from '../../app/batch/instance-lists';
import { ABOUT, instanceTypesOffered } from '../../catalog';
import { gib } from '../../components/instance-summary';
import type { Repository } from '../repository';
import { textTable } from '../text-table';
import { UsageError } from '../usage-error';

/** A type that a compute environment may start in a region. */
interface Row {
  readonly environment: 'spot' | 'onDemand';
  readonly region: string;
  readonly instanceType: string;
  readonly vcpus: number;
  readonly memoryMiB: number;

  /** Local NVMe disks in all, in GB. */
  readonly nvmeGB: number;
  readonly gpus: number;

  /** Zones of the region that offer it. */
  readonly zones: number;
}

/**
 * The types that the compute environments of a repository may start in a region: a table, or JSON.
 *
 * @throws UsageError without a region
 */
export function typesIn(region: string | undefined, { instanceTypes }: Repository, json = false): string {
  if (region === undefined) {
    throw new UsageError('The types differ from region to region. Name one: --types --region <region>.');
  }
  const rows = (environment: Row['environment'], lists: InstanceLists): Row[] =>
    instanceTypesOffered(instanceTypesIn(lists, region), region).map(
      ({ name, vcpus, memoryMiB, nvmeGB, gpus, zones }) => ({
        environment,
        region,
        instanceType: name,
        vcpus,
        memoryMiB,
        nvmeGB,
        gpus,
        zones,
      }),
    );
  const all = [...rows('spot', instanceTypes.spot), ...rows('onDemand', instanceTypes.onDemand)];
  return json ? `${JSON.stringify(all, null, 2)}\n` : render(all, region);
}

function render(rows: Row[], region: string): string {
  if (rows.length === 0) {
    return `Of ${region} no type is known: AWS Batch chooses there, or the data of ${ABOUT.asOf} has nothing of it.\n`;
  }
  const hasGpus = rows.some(({ gpus }) => gpus > 0);
  return [
    textTable(
      ['environment', 'instance type', 'vCPUs', 'GiB', 'local GB', ...(hasGpus ? ['GPUs'] : []), 'zones'],
      rows.map(({ environment, instanceType, vcpus, memoryMiB, nvmeGB, gpus, zones }) => [
        environment === 'spot' ? 'spot' : 'ondemand',
        instanceType,
        String(vcpus),
        gib(memoryMiB),
        nvmeGB > 0 ? String(nvmeGB) : '–',
        ...(hasGpus ? [gpus > 0 ? String(gpus) : '–'] : []),
        String(zones),
      ]),
    ),
    `In ${region}, by what EC2 offered in ${ABOUT.asOf}. Zones are those of the region that offer the type.\n`,
  ].join('\n');
}

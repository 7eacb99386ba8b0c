import type { ByComputeEnvironment } from '../../../app/batch/compute/kinds';
import { isKnown, type RegionFigures } from '../../../catalog/summary';
import { code, table } from '../../markdown';
import { gib, jobsText, rangeText } from '../../wording';

/** The types, pools and hosts of a compute environment, by region. */
export function figuresTable(figures: RegionFigures[]): string {
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
        : ['unknown', '', '', '']),
    ]),
  );
}

/** The largest job of each queue, by region. */
export function largestJobs({ spot, onDemand }: ByComputeEnvironment<RegionFigures[]>): string {
  const jobs = (figures: RegionFigures) => (isKnown(figures) ? jobsText(figures) : 'unknown');
  return table(
    ['region', 'default queue', 'priority queue, On-Demand'],
    spot.map((each, index) => [code(each.region), jobs(each), jobs(onDemand[index])]),
  );
}

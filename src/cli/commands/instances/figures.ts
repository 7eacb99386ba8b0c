import { COMPUTE_ENVIRONMENT_NAMES, type ComputeEnvironmentName } from '../../../app/batch/compute/kinds';
import { ABOUT } from '../../../catalog';
import { isKnown, type RegionFigures, summaryOf } from '../../../catalog/summary';
import { poolsRemark } from '../../../docs/pages/instances/pools';
import { gib, jobsText, rangeText } from '../../../docs/wording';
import { wrapped } from '../../columns';
import type { Repository } from '../../repository';
import { textTable } from '../../text-table';
import { ENVIRONMENT_WORDS, type Scope } from './scope';

/** The figures of one compute environment in one region. */
export interface FigureRow extends Omit<RegionFigures, 'types' | 'pools'> {
  readonly environment: ComputeEnvironmentName;

  /** Limit of the compute environment. */
  readonly maxVcpus: number;

  /** The number of zones that pools are counted in. Absent for an existing VPC: all zones of the region count. */
  readonly zones?: number;

  /** Absent if nothing in the list is known. */
  readonly types?: number;

  /** Absent if nothing in the list is known. */
  readonly pools?: number;
}

/** The figures of a repository's instance types, a row for each compute environment and region. */
export function figureRows(repository: Repository, { region, environment }: Scope): FigureRow[] {
  const { zones, figures } = summaryOf(repository, region);
  return COMPUTE_ENVIRONMENT_NAMES.filter((name) => (environment ?? name) === name).flatMap((name) =>
    figures[name].map((each) => ({
      environment: name,
      maxVcpus: repository.settings[`${name}MaxVcpus`],
      zones,
      ...each,
      ...(isKnown(each) ? {} : { types: undefined, pools: undefined }),
    })),
  );
}

/** The rows as a table. */
export function figuresText(rows: FigureRow[]): string {
  return `${render(rows)}\n${remarks(rows)}`;
}

function render(rows: FigureRow[]): string {
  return textTable(
    ['environment', 'region', 'types', 'pools', 'vCPUs', 'GiB', 'largest job'],
    rows.map(({ environment, region, types, pools, vcpus, memoryMiB, ...jobs }) => [
      ENVIRONMENT_WORDS[environment],
      region,
      String(types ?? 'not known'),
      String(pools ?? 'not known'),
      vcpus ? rangeText(vcpus, String, '–') : '–',
      memoryMiB ? rangeText(memoryMiB, gib, '–') : '–',
      jobsText(jobs),
    ]),
  );
}

function remarks([row, ...others]: FigureRow[]): string {
  const unknown = [...new Set([row, ...others].flatMap((each) => each.unknown))];
  return [
    `As offered by EC2 in ${ABOUT.asOf}. A pool is one type in one availability zone.`,
    poolsRemark(row.zones),
    ...(unknown.length > 0 ? [`Not counted, because the catalog does not know them: ${unknown.join(', ')}.`] : []),
  ]
    .map((text) => `${wrapped(text, 0)}\n`)
    .join('');
}

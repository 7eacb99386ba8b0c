import { parseArgs } from 'node:util';
import { ABOUT, canBeRegion, catalog } from '../catalog';
import { nearestRegion } from '../catalog/region-names';
import {
  gib,
  isKnown,
  jobsText,
  poolsRemark,
  type RegionFigures,
  rangeText,
  summaryOf,
} from '../components/instance-summary';
import { type Repository, readRepository } from './repository';
import { textTable } from './text-table';
import { UsageError } from './usage-error';

/** The figures of one compute environment in one region. */
interface Row extends Omit<RegionFigures, 'types' | 'pools'> {
  readonly environment: 'spot' | 'onDemand';

  /** Limit of the compute environment. */
  readonly maxVcpus: number;

  /** Zones that pools are counted in. Absent in a VPC that exists already: then it is all zones of the region. */
  readonly zones?: number;

  /** Absent if nothing that is listed is known. */
  readonly types?: number;

  /** Absent if nothing that is listed is known. */
  readonly pools?: number;
}

/**
 * What the instance types of a repository come to, region by region.
 *
 * @param words `--region <region>` for one region, `--json` for programs
 * @returns a table, or JSON
 * @throws UsageError for flags and regions that there are not, for regions that there are no lists of, and outside a
 *   repository
 */
export function instances(words: string[], cwd: string): string {
  const { region, json } = readFlags(words);
  const repository = readRepository(cwd);
  const rows = rowsOf(repository, placeOf(region, repository));
  return json ? `${JSON.stringify(rows, null, 2)}\n` : `${render(rows)}\n${remarks(rows)}`;
}

function readFlags(words: string[]): { region?: string; json?: boolean } {
  try {
    return parseArgs({ args: words, options: { region: { type: 'string' }, json: { type: 'boolean' } } }).values;
  } catch (error) {
    throw new UsageError(`${(error as Error).message.split('. ')[0]}. There are --region <region> and --json.`);
  }
}

/** The region asked for, else the one that the repository deploys to, else all. */
function placeOf(region: string | undefined, { settings }: Repository): string | undefined {
  if (region === undefined || region === settings.region) {
    return settings.region;
  }
  if (!canBeRegion(region) && !catalog().regions.has(region)) {
    const meant = nearestRegion(region, 3);
    throw new UsageError(`There is no region ${region}.${meant ? ` Did you mean ${meant}?` : ''} ${dataOf()}`);
  }
  if (settings.region !== undefined) {
    throw new UsageError(
      `This repository deploys to ${settings.region}, and its lists are those of ${settings.region}. Leave --region out, or set the knob region to ${region} in .projenrc.ts and run npx projen.`,
    );
  }
  if (!catalog().regions.has(region)) {
    throw new UsageError(`The catalogue, as of ${ABOUT.asOf}, does not know what ${region} offers. ${dataOf()}`);
  }
  return region;
}

function dataOf(): string {
  return `There is data of ${[...catalog().regions.keys()].join(', ')}.`;
}

function rowsOf(repository: Repository, region: string | undefined): Row[] {
  const { zones, ...figures } = summaryOf(repository, region);
  const rows = (environment: Row['environment'], maxVcpus: number) =>
    figures[environment].map((each) => ({
      environment,
      maxVcpus,
      zones,
      ...each,
      ...(isKnown(each) ? {} : { types: undefined, pools: undefined }),
    }));
  return [...rows('spot', repository.settings.spotMaxVcpus), ...rows('onDemand', repository.settings.onDemandMaxVcpus)];
}

function render(rows: Row[]): string {
  return textTable(
    ['environment', 'region', 'types', 'pools', 'vCPUs', 'GiB', 'largest job'],
    rows.map(({ environment, region, types, pools, vcpus, memoryMiB, ...jobs }) => [
      environment === 'spot' ? 'spot' : 'ondemand',
      region,
      String(types ?? 'not known'),
      String(pools ?? 'not known'),
      vcpus ? rangeText(vcpus, String, '–') : '–',
      memoryMiB ? rangeText(memoryMiB, gib, '–') : '–',
      jobsText(jobs),
    ]),
  );
}

function remarks([row, ...others]: Row[]): string {
  const unknown = [...new Set([row, ...others].flatMap((each) => each.unknown))];
  return [
    `By what EC2 offered in ${ABOUT.asOf}. A pool is one type in one availability zone.`,
    poolsRemark(row.zones),
    ...(unknown.length > 0 ? [`Not counted, for the catalogue does not know them: ${unknown.join(', ')}.`] : []),
    '',
  ].join('\n');
}

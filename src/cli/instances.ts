import { parseArgs } from 'node:util';
import { ABOUT, canBeRegion, catalog } from '../catalog';
import { nearestRegion } from '../catalog/region-names';
import { figuresOf, gib, jobText, type RegionFigures } from '../components/instance-summary';
import { type Repository, readRepository } from './repository';
import { textTable } from './text-table';
import { UsageError } from './usage-error';

/** The figures of one compute environment in one region. */
interface Row extends RegionFigures {
  readonly environment: 'spot' | 'onDemand';

  /** Limit of the compute environment. */
  readonly maxVcpus: number;
}

/**
 * What the instance types of a repository come to, region by region.
 *
 * @param words `--region <region>` for one region, `--json` for programs
 * @returns a table, or JSON
 * @throws UsageError for flags and regions that there are not, and outside a repository
 */
export function instances(words: string[], cwd: string): string {
  const { region, json } = readFlags(words);
  const repository = readRepository(cwd);
  const rows = rowsOf(repository, placeOf(region, repository));
  return json ? `${JSON.stringify(rows, null, 2)}\n` : render(rows);
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
  if (region === undefined || catalog().regions.has(region)) {
    return region ?? settings.region;
  }
  const meant = nearestRegion(region, 3);
  const reason = canBeRegion(region)
    ? `The catalogue, as of ${ABOUT.asOf}, does not know what ${region} offers.`
    : `There is no region ${region}.${meant ? ` Did you mean ${meant}?` : ''}`;
  throw new UsageError(`${reason} There is data of ${[...catalog().regions.keys()].join(', ')}.`);
}

function rowsOf({ settings, instanceTypes }: Repository, region: string | undefined): Row[] {
  const rows = (environment: Row['environment'], maxVcpus: number) =>
    figuresOf(instanceTypes[environment], region).map((figures) => ({ environment, maxVcpus, ...figures }));
  return [...rows('spot', settings.spotMaxVcpus), ...rows('onDemand', settings.onDemandMaxVcpus)];
}

function render(rows: Row[]): string {
  const table = textTable(
    ['environment', 'region', 'types', 'pools', 'vCPUs', 'GiB', 'largest job'],
    rows.map(({ environment, region, types, pools, vcpus, memoryMiB, largestJob, maxVcpus }) => [
      environment === 'spot' ? 'spot' : 'ondemand',
      region,
      String(types),
      String(pools),
      vcpus ? `${vcpus.min}–${vcpus.max}` : '–',
      memoryMiB ? `${gib(memoryMiB.min)}–${gib(memoryMiB.max)}` : '–',
      jobText(largestJob, maxVcpus),
    ]),
  );
  return `${table}\nBy what EC2 offered in ${ABOUT.asOf}. A pool is one type in one availability zone.\n`;
}

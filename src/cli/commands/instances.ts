import { parseArgs } from 'node:util';
import { ABOUT, canBeRegion, catalog } from '../../catalog';
import { nearestRegion } from '../../catalog/region-names';
import {
  gib,
  isKnown,
  jobsText,
  poolsRemark,
  type RegionFigures,
  rangeText,
  summaryOf,
} from '../../components/instance-summary';
import { nearest } from '../../knobs/nearest';
import { type Repository, readRepository } from '../repository';
import { textTable } from '../text-table';
import { UsageError } from '../usage-error';
import { typesIn } from './instance-types';

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

const USAGE = `gwf-batch instances [--region <region>] [--types] [--json]

What the instance types of this repository come to, by what EC2 offers: how many
types and Spot capacity pools, the sizes of hosts, the largest job that fits.

  --region <region>   One region, where the repository deploys to any. Where it
                      deploys to one, that is shown.
  --types             The types themselves, with their vCPUs, memory, local disks
                      and zones.
  --json              For programs.
  -h, --help          Print this.
`;

const FLAGS = {
  region: { type: 'string' },
  types: { type: 'boolean' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

/**
 * What the instance types of a repository come to, region by region: a table, or JSON.
 *
 * @throws UsageError for flags and regions that there are not, for regions that there are no lists of, and outside a
 *   repository
 */
export function instances(words: string[], cwd: string): void {
  const { region, types, json, help } = readFlags(words);
  if (help) {
    process.stdout.write(USAGE);
    return;
  }
  const repository = readRepository(cwd);
  const place = placeOf(region, repository);
  process.stdout.write(types ? typesIn(place, repository, json) : figuresIn(place, repository, json));
}

function figuresIn(region: string | undefined, repository: Repository, json = false): string {
  const rows = rowsOf(repository, region);
  return json ? `${JSON.stringify(rows, null, 2)}\n` : `${render(rows)}\n${remarks(rows)}`;
}

function readFlags(words: string[]) {
  try {
    return parseArgs({ args: words, options: FLAGS }).values;
  } catch (error) {
    const [said] = (error as Error).message.split('. ');
    const flag = /'--(\w[\w-]*)/.exec(said)?.[1] ?? '';
    const meant = Object.hasOwn(FLAGS, flag) ? undefined : nearest(flag, Object.keys(FLAGS), 2);
    throw new UsageError(`${said}.${meant ? ` Did you mean --${meant}?` : ''}\n\n${USAGE.trimEnd()}`);
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

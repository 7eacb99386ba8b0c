import { instanceTypesIn } from '../../../app/batch/compute/instance-lists';
import { COMPUTE_ENVIRONMENT_NAMES, type ComputeEnvironmentName } from '../../../app/batch/compute/kinds';
import { ABOUT, catalog } from '../../../catalog';
import type { InstanceType } from '../../../catalog/ec2/instance-type';
import { instanceTypesOffered, type OfferedType, unknownNames } from '../../../catalog/figures';
import { gib, newestFirst } from '../../../docs/wording';
import { wrapped } from '../../columns';
import type { Repository } from '../../repository';
import { textTable } from '../../text-table';
import { ENVIRONMENT_WORDS, type Scope } from './scope';

/** An instance type that a compute environment may start. Only the name is set if the catalog does not know it. */
export interface TypeRow {
  readonly environment: ComputeEnvironmentName;
  readonly type: string;
  readonly vcpus?: number;
  readonly memoryMiB?: number;

  /** All local disks together; 0 if there are none. */
  readonly localDiskGB?: number;
  readonly gpus?: number;
  readonly architecture?: string;

  /** The regions that list and offer it, with the number of zones: 0 if that is not known. */
  readonly regions: { [region: string]: number };
}

/** The instance types of a repository, a row for each compute environment and type, newest generation first. */
export function typeRows({ settings, instanceTypes }: Repository, { region, environment }: Scope): TypeRow[] {
  const place = region ?? settings.region;
  const regions = place === undefined ? [...catalog().regions.keys()] : [place];
  const environments = COMPUTE_ENVIRONMENT_NAMES.filter((name) => (environment ?? name) === name);
  return environments.flatMap((name) => {
    const rows = new Map<string, TypeRow>();
    for (const each of regions) {
      for (const [type, facts] of listed(instanceTypesIn(instanceTypes[name], each), each)) {
        const row = rows.get(type) ?? { environment: name, type, ...figuresOf(facts), regions: {} };
        row.regions[each] = facts?.zones ?? 0;
        rows.set(type, row);
      }
    }
    return inOrder([...rows.values()]);
  });
}

/** A type, with the number of zones that offer it if that is known. */
type Listed = InstanceType & Partial<OfferedType>;

/** The types that a list stands for in a region, and the names in it that are not known. */
function listed(names: string[], region: string): [string, Listed | undefined][] {
  if (!catalog().regions.has(region)) {
    return names.map((name) => [name, catalog().types.get(name)]);
  }
  return [
    ...instanceTypesOffered(names, region).map((type): [string, OfferedType] => [type.name, type]),
    ...unknownNames(names).map((name): [string, undefined] => [name, undefined]),
  ];
}

function figuresOf(facts: InstanceType | undefined): Partial<TypeRow> {
  return facts
    ? {
        vcpus: facts.vcpus,
        memoryMiB: facts.memoryMiB,
        localDiskGB: facts.nvmeGB,
        gpus: facts.gpus,
        architecture: facts.architecture,
      }
    : {};
}

function inOrder(rows: TypeRow[]): TypeRow[] {
  const familyOf = ({ type }: TypeRow) => type.split('.')[0];
  const families = newestFirst([...new Set(rows.map(familyOf))]);
  return [...rows].sort(
    (a, b) =>
      families.indexOf(familyOf(a)) - families.indexOf(familyOf(b)) ||
      (a.vcpus ?? 0) - (b.vcpus ?? 0) ||
      (a.type < b.type ? -1 : 1),
  );
}

/** The rows as a table. */
export function typesText(rows: TypeRow[]): string {
  const hasGpus = rows.some(({ gpus = 0 }) => gpus > 0);
  const regions = new Set(rows.flatMap((row) => Object.keys(row.regions)));
  const columns: [head: string, cell: (row: TypeRow) => string][] = [
    ['environment', ({ environment }) => ENVIRONMENT_WORDS[environment]],
    ['type', ({ type }) => type],
    ['vCPUs', ({ vcpus }) => String(vcpus ?? '–')],
    ['GiB', ({ memoryMiB }) => (memoryMiB === undefined ? '–' : gib(memoryMiB))],
    ['disk GB', ({ localDiskGB }) => String(localDiskGB || '–')],
    ...(hasGpus ? [['GPUs', ({ gpus }) => String(gpus || '–')] satisfies (typeof columns)[number]] : []),
    ['architecture', ({ architecture }) => architecture ?? '–'],
    regions.size > 1
      ? ['regions', (row) => String(Object.keys(row.regions).length)]
      : ['zones', (row) => String(Object.values(row.regions)[0] || '–')],
  ];
  const all = textTable(
    columns.map(([head]) => head),
    rows.map((row) => columns.map(([, cell]) => cell(row))),
  );
  return `${all}\n${remarks(rows, [...regions])}`;
}

function remarks(rows: TypeRow[], regions: string[]): string {
  const unknown = [...new Set(rows.filter(({ vcpus }) => vcpus === undefined).map(({ type }) => type))];
  return [
    regions.length > 1
      ? `Regions: how many of ${regions.length} regions offer the type. --region <region> prints one region.`
      : `In ${regions[0]}.`,
    `As offered by EC2 in ${ABOUT.asOf}. Disk GB: local disks, in addition to EBS volumes.`,
    ...(unknown.length > 0 ? [`Not known to the catalog: ${unknown.join(', ')}.`] : []),
  ]
    .map((text) => `${wrapped(text, 0)}\n`)
    .join('');
}

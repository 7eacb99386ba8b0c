import type { InstanceLists } from '../../../app/batch/compute/instance-lists';
import { COMPUTE_ENVIRONMENT_NAMES, COMPUTE_ENVIRONMENTS } from '../../../app/batch/compute/kinds';
import { across, isKnown, jobsInAll, type RegionFigures, summaryOf } from '../../../catalog/summary';
import type { Resolution } from '../../../knobs/resolution';
import { code, codes, table } from '../../markdown';
import type { Slots } from '../../render';
import { exampleRegion, familiesIn, isSameEverywhere, jobsText, rangeText, zonesText } from '../../wording';

/** The hosts of the compute environments: which families, how large, how many pools. */
export function hostFigures({ settings, instanceTypes }: Resolution): Slots {
  const { region } = settings;
  const { zones, figures } = summaryOf({ settings, instanceTypes });
  return {
    hosts: table(
      ['', 'instance families', 'host size', 'capacity pools', 'largest job'],
      [
        ...COMPUTE_ENVIRONMENT_NAMES.map((name) => [
          COMPUTE_ENVIRONMENTS[name].title,
          families(instanceTypes[name], region),
          ...hosts(figures[name], zones),
        ]),
      ],
    ),
    unknownTypes: codes([
      ...new Set(
        Object.values(figures)
          .flat()
          .flatMap(({ unknown }) => unknown),
      ),
    ]),
  };
}

function families(lists: InstanceLists, region: string | undefined): string {
  if (lists.types) {
    return codes(lists.types.split(' '));
  }
  const example = region ?? exampleRegion(lists);
  const listed = codes(familiesIn(lists, example)) || `chosen by AWS Batch, ${code(lists.fallback)}`;
  return region !== undefined || isSameEverywhere(lists)
    ? listed
    : `by region; in ${code(example)}, newest generation first: ${listed}`;
}

/** Host size, capacity pools, largest job. */
function hosts(figures: RegionFigures[], zones: number | undefined): string[] {
  const known = figures.filter(isKnown);
  const offering = figures.filter(({ types }) => types > 0);
  if (offering.length === 0) {
    return ['unknown', 'unknown', 'unknown'];
  }
  const vcpus = {
    min: across(offering, (each) => each.vcpus?.min ?? 0).min,
    max: across(offering, (each) => each.vcpus?.max ?? 0).max,
  };
  const pools = rangeText(across(known, (each) => each.pools));
  const byRegion = known.length === figures.length ? ', by region' : where(known, figures);
  return [
    `${rangeText(vcpus)} vCPUs`,
    `at most ${pools} in ${zonesText(zones)}${figures.length > 1 ? byRegion : ''}`,
    `${jobsText(jobsInAll(offering))}${where(offering, figures)}`,
  ];
}

/** The number of regions that something applies to, as text; empty for a single region. */
function where(some: RegionFigures[], all: RegionFigures[]): string {
  if (all.length === 1) {
    return '';
  }
  return `, in ${some.length === all.length ? 'each' : some.length} of ${all.length} regions`;
}

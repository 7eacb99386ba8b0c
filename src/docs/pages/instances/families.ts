import type { InstanceLists } from '../../../app/batch/compute/instance-lists';
import { catalog } from '../../../catalog';
import { code, codes, table } from '../../markdown';
import { renderFile } from '../../render';
import { familiesIn, isSameEverywhere, newestFirst } from '../../wording';

/** The slots of families, of which one has a text. */
const NONE = { named: '', alias: '', inRegion: '', inEveryRegion: '', whereOffered: '', byRegion: '' };

/** The families of a compute environment, in one list. */
export function families(lists: InstanceLists, region: string | undefined): string {
  return renderFile('instances/families.md', { ...NONE, ...inOneList(lists, region) });
}

/** The families by region, if they differ: in one list, each region would seem to have all of them. */
export function familiesByRegion(lists: InstanceLists, region: string | undefined): string {
  const isOneList = region !== undefined || lists.types !== '' || isSameEverywhere(lists);
  return isOneList
    ? families(lists, region)
    : renderFile('instances/families.md', { ...NONE, byRegion: tableByRegion(lists) });
}

function inOneList(lists: InstanceLists, region: string | undefined): Partial<typeof NONE> {
  const { types, fallback, sizes } = lists;
  const listed = codes(newestFirst(Object.keys(sizes)));
  if (types !== '') {
    return { named: codes(types.split(' ')) };
  }
  if (listed === '') {
    return { alias: code(fallback) };
  }
  if (region !== undefined) {
    return { inRegion: listed };
  }
  return isSameEverywhere(lists) ? { inEveryRegion: listed } : { whereOffered: listed };
}

function tableByRegion(lists: InstanceLists): string {
  const byAlias = `chosen by AWS Batch, ${code(lists.fallback)}`;
  const regionsOf = new Map<string, string[]>();
  for (const region of catalog().regions.keys()) {
    const listed = codes(familiesIn(lists, region)) || byAlias;
    regionsOf.set(listed, [...(regionsOf.get(listed) ?? []), region]);
  }
  return table(
    ['region', 'families, newest generation first'],
    [...[...regionsOf].map(([listed, regions]) => [codes(regions), listed]), ['any other', byAlias]],
  );
}

/**
 * The instance types of one compute environment, in every region it can be deployed to.
 *
 * Grouped so that a change can be read: a family and its sizes once, then one line of families for each region.
 */
export interface InstanceLists {
  /** Sizes listed of a family wherever it is listed: `{ m7i: 'large xlarge 2xlarge' }`. None: the family itself is listed. */
  readonly sizes: { readonly [family: string]: string };

  /** Families listed in a region: `{ 'eu-west-1': 'c7i m7i r7i' }`. */
  readonly families: { readonly [region: string]: string };

  /** Types that a region does not offer though it offers their family: `{ 'eu-west-1': 'm7i.large' }`. */
  readonly except: { readonly [region: string]: string };

  /** What stands in the list of every region as it is: types, families or aliases that were named exactly. */
  readonly exact: string;

  /** What AWS Batch is given in a region that has no list. */
  readonly otherwise: string;
}

/**
 * The list for one region, as AWS Batch takes it.
 *
 * @param lists what is listed where
 * @param region a region's name; for one without a list, `otherwise` is returned
 */
export function instanceTypesIn(lists: InstanceLists, region: string): string[] {
  const exact = words(lists.exact);
  if (exact.length > 0) {
    return exact;
  }
  const families = words(lists.families[region]);
  if (families.length === 0) {
    return [lists.otherwise];
  }
  const except = new Set(words(lists.except[region]));
  return families
    .flatMap((family) => (lists.sizes[family] ? words(lists.sizes[family]).map((size) => `${family}.${size}`) : family))
    .filter((type) => !except.has(type));
}

function words(text: string | undefined): string[] {
  return text ? text.split(' ') : [];
}

/** The instance types of both compute environments. */
export interface InstanceTypes {
  /** Of the On-Demand compute environment. */
  readonly onDemand: InstanceLists;

  /** Of the Spot compute environment. */
  readonly spot: InstanceLists;
}

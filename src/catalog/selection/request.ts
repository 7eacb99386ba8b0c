import {
  COMPUTE_ENVIRONMENT_NAMES,
  COMPUTE_ENVIRONMENTS,
  type ComputeEnvironmentName,
} from '../../app/batch/compute/kinds';
import {
  Architecture,
  type HostKnobs,
  type InstanceKnobs,
  OnDemandAllocationStrategy,
  type SpotAllocationStrategy,
} from '../../app/batch/knobs';
import { catalog } from '../ec2/catalog';
import type { UsageClass } from '../ec2/instance-type';
import type { Region } from '../ec2/offering-table';
import type { SizeBounds } from '../ec2/sizes';
import { DEFAULT_ARCHITECTURE, DEFAULT_MAX_VCPUS, DEFAULT_SIZES } from './policy';

/** The knobs that select instance types, without their prefix, the name of the compute environment. */
type Suffix = 'InstanceFamilies' | 'InstanceTypes' | 'ExcludedInstanceTypes' | 'MinSize' | 'MaxSize' | 'MaxVcpus';

/** A knob that selects instance types. */
export type SelectionOption = `${ComputeEnvironmentName}${Suffix}`;

/** The requested instance types and their region. */
export interface InstanceSelection {
  /** The knobs that were set; the others have their defaults. */
  readonly knobs: Pick<
    InstanceKnobs & HostKnobs,
    SelectionOption | 'architecture' | 'hostImageId' | `${ComputeEnvironmentName}AllocationStrategy`
  >;

  /** The region that the stack deploys to; without it, any. */
  readonly region?: string;
}

/** The requested instance types of one compute environment. */
export interface Request {
  /** The compute environment. */
  readonly environment: ComputeEnvironmentName;

  /** The purchasing option of its hosts. */
  readonly usage: UsageClass;

  /** The architecture of its hosts. */
  readonly architecture: Architecture;

  /** The families that are named. If absent, the default policy selects the families. */
  readonly families?: readonly string[];

  /** The exact list that replaces families. */
  readonly exact?: readonly string[];

  /** Types and families that must not be used. */
  readonly excluded: readonly string[];

  /** The sizes to use, defaults filled in. */
  readonly bounds: SizeBounds;

  /** The sizes that were set, without those that equal the defaults: setting a default changes nothing. */
  readonly ownBounds: SizeBounds;

  /** The limit of vCPUs. */
  readonly maxVcpus: number;

  /**
   * Whether AWS Batch may exceed the limit by one host.
   *
   * @see https://docs.aws.amazon.com/batch/latest/APIReference/API_ComputeResource.html
   */
  readonly mayExceed: boolean;

  /** Whether hosts start from the user's own image. */
  readonly hasOwnImage: boolean;

  /** The region that the stack deploys to; without it, any. */
  readonly region?: string;
}

/** EC2's names of the purchasing options. */
export const USAGE_NAMES: { readonly [usage in UsageClass]: string } = { onDemand: 'On-Demand', spot: 'Spot' };

/** The requests for the compute environments. */
export function requestsOf(selection: InstanceSelection): Request[] {
  return COMPUTE_ENVIRONMENT_NAMES.map((name) => requestFor(name, selection));
}

/** The request for one compute environment. */
export function requestFor(environment: ComputeEnvironmentName, { knobs, region }: InstanceSelection): Request {
  const usual: SizeBounds = DEFAULT_SIZES[environment];
  const own = (size: string | undefined, byDefault: string | undefined) => (size === byDefault ? undefined : size);
  const ownBounds = {
    min: own(knobs[`${environment}MinSize`], usual.min),
    max: own(knobs[`${environment}MaxSize`], usual.max),
  };
  return {
    environment,
    usage: COMPUTE_ENVIRONMENTS[environment].purchase,
    architecture: knobs.architecture ?? DEFAULT_ARCHITECTURE,
    families: knobs[`${environment}InstanceFamilies`],
    exact: knobs[`${environment}InstanceTypes`],
    excluded: knobs[`${environment}ExcludedInstanceTypes`] ?? [],
    bounds: { min: ownBounds.min ?? usual.min, max: ownBounds.max ?? usual.max },
    ownBounds,
    maxVcpus: knobs[`${environment}MaxVcpus`] ?? DEFAULT_MAX_VCPUS[environment],
    mayExceed: isExceeding(knobs[`${environment}AllocationStrategy`]),
    hasOwnImage: knobs.hostImageId !== undefined,
    region,
  };
}

function isExceeding(strategy: OnDemandAllocationStrategy | SpotAllocationStrategy | undefined): boolean {
  return strategy !== OnDemandAllocationStrategy.BEST_FIT;
}

/** The name of a knob of the compute environment that a request is for. */
export function optionOf({ environment }: Pick<Request, 'environment'>, suffix: Suffix): SelectionOption {
  return `${environment}${suffix}`;
}

/** The other architecture. */
export function otherThan(architecture: Architecture): Architecture {
  return architecture === Architecture.ARM64 ? Architecture.X86_64 : Architecture.ARM64;
}

/**
 * The regions that need a list.
 *
 * A region that the catalog does not know is assumed to offer every family that is named. Without named families, AWS
 * Batch selects the types there.
 */
export function regionsFor({ region, families }: Request): Region[] {
  const { regions, types } = catalog();
  if (region === undefined) {
    return [...regions.values()];
  }
  const known = regions.get(region);
  if (known) {
    return [known];
  }
  return families ? [{ name: region, zones: 0, offers: new Map([...types.keys()].map((type) => [type, 1])) }] : [];
}

/** The region of a request, if it is fixed and the catalog knows it. */
export function fixedRegion({ region }: Pick<Request, 'region'>): Region | undefined {
  return region === undefined ? undefined : catalog().regions.get(region);
}

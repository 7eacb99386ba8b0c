import type { BatchKnobs } from '../../app/batch/knobs';

/** A knob of the Batch core. */
export type Knob = keyof BatchKnobs;

/**
 * Why a change takes some thought. It is refused, and CloudFormation takes it back:
 * - `name`: a resource that is made would have the name of one that is still there;
 * - `network`: the same for addresses and gateways of a network;
 * - `strategy`: AWS Batch updates no compute environment by this allocation strategy, or from it.
 *
 * Or it is done, at a price:
 * - `stack`: another stack is made, and the present one is left as it is;
 * - `queue`, `environment`, `place`: queues, compute environments or the network are taken from the jobs in them;
 * - `bucket`: the workflow bucket is left, with what is in it;
 * - `architecture`: jobs that wait start on hosts of another architecture.
 */
export type Trouble =
  | 'name'
  | 'network'
  | 'strategy'
  | 'stack'
  | 'queue'
  | 'environment'
  | 'place'
  | 'bucket'
  | 'architecture';

/** How many resources, by their type in CloudFormation. */
export type Resources = Readonly<Record<string, number>>;

/** The hosts of a compute environment. */
export type Hosts = 'Spot' | 'On-Demand';

/** What a change of a knob does to a stack that is deployed. */
export interface UpdateEffect {
  /** The change, such as `set`, `unset`, `more`. */
  readonly change: string;

  /** What is updated in place. */
  readonly updated?: Resources;

  /** The hosts that are replaced as their jobs end. */
  readonly hosts?: readonly Hosts[];

  /** What is made anew before the old one is deleted. */
  readonly replaced?: Resources;

  /** What is made. */
  readonly added?: Resources;

  /** What is deleted. */
  readonly removed?: Resources;

  /** What is no longer in the stack, but still there. */
  readonly left?: Resources;

  /** What cannot be made or updated. Then nothing else is done either. */
  readonly refused?: Resources;

  /** Why it takes some thought. */
  readonly troubles?: readonly Trouble[];
}

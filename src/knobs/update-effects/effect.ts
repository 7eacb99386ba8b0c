import type { BatchKnobs } from '../../app/batch/knobs';

/** A knob of the Batch core. */
export type Knob = keyof BatchKnobs;

/**
 * Why a change needs a fix. CloudFormation refuses it and rolls it back:
 * - `name`: a new resource would have the name of one that still exists;
 * - `network`: the same for addresses and gateways of a network;
 * - `strategy`: AWS Batch does not update compute environments to or from this allocation strategy.
 *
 * Or the change is made, but loses something:
 * - `stack`: another stack is created, and the deployed one does not change;
 * - `queue`, `environment`, `place`: jobs lose their queues, their compute environments or their network;
 * - `bucket`: the workflow bucket is left behind with its contents;
 * - `architecture`: waiting jobs start on hosts of another architecture.
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

/** The number of resources by their type in CloudFormation. */
export type Resources = Readonly<Record<string, number>>;

/** The hosts of a compute environment. */
export type Hosts = 'Spot' | 'On-Demand';

/** The effect of a change of a knob on a deployed stack. */
export interface UpdateEffect {
  /** The change, such as `set`, `unset`, `more`. */
  readonly change: string;

  /** The resources that are updated in place. */
  readonly updated?: Resources;

  /** The hosts that are renewed as their jobs end. */
  readonly hosts?: readonly Hosts[];

  /** The resources that are created again before the old ones are deleted. */
  readonly replaced?: Resources;

  /** The resources that are created. */
  readonly added?: Resources;

  /** The resources that are deleted. */
  readonly removed?: Resources;

  /** The resources that are no longer in the stack, but still exist. */
  readonly left?: Resources;

  /** The resources that cannot be created or updated. Nothing else is changed then. */
  readonly refused?: Resources;

  /** Why the change needs a fix. */
  readonly troubles?: readonly Trouble[];
}

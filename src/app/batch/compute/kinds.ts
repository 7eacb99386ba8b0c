/** One kind of compute environment. */
export interface ComputeEnvironmentKind {
  /** Its name in messages and documents. */
  readonly title: string;

  /** The first part of its logical ID. */
  readonly id: string;

  /** The tag `Name` of its hosts, without the namespace. */
  readonly hostName: string;

  /**
   * The purchasing option of its hosts.
   *
   * @see https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/instance-purchasing-options.html
   */
  readonly purchase: 'spot' | 'onDemand';
}

/**
 * The compute environments of a stack, by name. The knobs of each begin with its name, such as `spotMaxVcpus`.
 *
 * To add one, add an entry here, its knobs, and a place in the order of a job queue.
 */
export const COMPUTE_ENVIRONMENTS = {
  spot: { title: 'Spot', id: 'Spot', hostName: 'batch-spot-worker', purchase: 'spot' },
  onDemand: { title: 'On-Demand', id: 'OnDemand', hostName: 'batch-ondemand-worker', purchase: 'onDemand' },
} as const satisfies { readonly [name: string]: ComputeEnvironmentKind };

/** The name of a compute environment. */
export type ComputeEnvironmentName = keyof typeof COMPUTE_ENVIRONMENTS;

/** A value for each compute environment. */
export type ByComputeEnvironment<Value> = { readonly [name in ComputeEnvironmentName]: Value };

/** The names of the compute environments, in the order in which they are shown. */
export const COMPUTE_ENVIRONMENT_NAMES = Object.keys(COMPUTE_ENVIRONMENTS) as ComputeEnvironmentName[];

/** Make a value for each compute environment. */
export function forEachEnvironment<Value>(make: (name: ComputeEnvironmentName) => Value): ByComputeEnvironment<Value> {
  const made = COMPUTE_ENVIRONMENT_NAMES.map((name) => [name, make(name)]);
  return Object.fromEntries(made) as ByComputeEnvironment<Value>;
}

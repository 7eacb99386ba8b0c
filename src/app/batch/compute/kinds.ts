/** One kind of compute environment. */
export interface ComputeEnvironmentKind {
  /** Its name in text. */
  readonly title: string;

  /** Begins its logical id. */
  readonly id: string;

  /** The tag `Name` of its hosts, behind the namespace. */
  readonly hostName: string;

  /**
   * How its hosts are bought.
   *
   * @see https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/instance-purchasing-options.html
   */
  readonly purchase: 'spot' | 'onDemand';
}

/**
 * The compute environments of a stack, by name. The knobs of each begin with its name, such as `spotMaxVcpus`.
 *
 * One more takes an entry here, knobs of its own, and a place in the order of a job queue.
 */
export const COMPUTE_ENVIRONMENTS = {
  spot: { title: 'Spot', id: 'Spot', hostName: 'batch-spot-worker', purchase: 'spot' },
  onDemand: { title: 'On-Demand', id: 'OnDemand', hostName: 'batch-ondemand-worker', purchase: 'onDemand' },
} as const satisfies { readonly [name: string]: ComputeEnvironmentKind };

/** The name of a compute environment. */
export type ComputeEnvironmentName = keyof typeof COMPUTE_ENVIRONMENTS;

/** Something for each compute environment. */
export type ByComputeEnvironment<Value> = { readonly [name in ComputeEnvironmentName]: Value };

/** Their names, in the order in which they are shown. */
export const COMPUTE_ENVIRONMENT_NAMES = Object.keys(COMPUTE_ENVIRONMENTS) as ComputeEnvironmentName[];

/** Make something for each compute environment. */
export function forEachEnvironment<Value>(make: (name: ComputeEnvironmentName) => Value): ByComputeEnvironment<Value> {
  const made = COMPUTE_ENVIRONMENT_NAMES.map((name) => [name, make(name)]);
  return Object.fromEntries(made) as ByComputeEnvironment<Value>;
}

/**
 * The processor architecture of the hosts, and therefore of the container images that run on them.
 *
 * @see https://docs.aws.amazon.com/batch/latest/userguide/create-compute-environment.html
 */
export enum Architecture {
  /** Intel and AMD. */
  X86_64 = 'X86_64',
  /** AWS Graviton. */
  ARM64 = 'ARM64',
}

/**
 * How AWS Batch chooses among the On-Demand instance types.
 *
 * @see https://docs.aws.amazon.com/batch/latest/userguide/allocation-strategies.html
 */
export enum OnDemandAllocationStrategy {
  /** Take the cheapest type that fits the jobs. If it has no capacity, take the next one. */
  BEST_FIT_PROGRESSIVE = 'BEST_FIT_PROGRESSIVE',
  /** Wait for the type that fits best. The compute environment cannot be updated in place. */
  BEST_FIT = 'BEST_FIT',
}

/**
 * How AWS Batch chooses among the Spot capacity pools.
 *
 * @see https://docs.aws.amazon.com/batch/latest/userguide/allocation-strategies.html
 */
export enum SpotAllocationStrategy {
  /** Take pools that are both cheap and unlikely to be reclaimed. AWS recommends this strategy. */
  SPOT_PRICE_CAPACITY_OPTIMIZED = 'SPOT_PRICE_CAPACITY_OPTIMIZED',
  /** Take the pools that are least likely to be reclaimed, at any price. */
  SPOT_CAPACITY_OPTIMIZED = 'SPOT_CAPACITY_OPTIMIZED',
}

/** Instance types and number of the hosts in the two compute environments. */
export interface InstanceKnobs {
  /**
   * The processor architecture of every host. A repository has one architecture.
   *
   * A change on a deployed stack creates new compute environments, moves the queues to them, and deletes the old ones:
   * deploy it when no job runs. Waiting jobs start on the new hosts, so first provide images for their architecture.
   *
   * @default Architecture.X86_64
   * @see https://docs.aws.amazon.com/batch/latest/userguide/create-compute-environment.html
   */
  readonly architecture?: Architecture;

  /**
   * Instance families of the On-Demand compute environment, such as `m7i`.
   *
   * AWS Batch takes the type with the cheapest vCPU, so list only new families to get new hosts. Hosts of families with
   * NVIDIA GPUs, such as `g6`, start from the AMI that contains their driver. Cannot be combined with
   * `onDemandInstanceTypes`. A change replaces the On-Demand hosts.
   *
   * @default - the newest two generations of c, m and r that the region offers
   * @see https://docs.aws.amazon.com/batch/latest/userguide/instance-type-compute-table.html
   * @featured
   */
  readonly onDemandInstanceFamilies?: string[];

  /**
   * The exact list of the On-Demand compute environment, instead of families.
   *
   * Instance types (`m7i.4xlarge`), families (`m7i`) or one of the aliases of AWS Batch (`default_x86_64`,
   * `default_arm64`, `optimal`). AWS Batch gets the list unchanged: sizes and exclusions do not apply. A change
   * replaces the On-Demand hosts.
   *
   * @default - the list follows from the families and the sizes
   * @see https://docs.aws.amazon.com/batch/latest/userguide/instance-type-compute-table.html
   */
  readonly onDemandInstanceTypes?: string[];

  /**
   * Instance types that the On-Demand compute environment does not use. A change replaces the On-Demand hosts.
   *
   * @default - none
   * @see https://docs.aws.amazon.com/batch/latest/userguide/instance-type-compute-table.html
   */
  readonly onDemandExcludedInstanceTypes?: string[];

  /**
   * Smallest size of an On-Demand host, such as `xlarge`.
   *
   * The families need not have this size, but they must have it or a larger one. A change replaces the On-Demand hosts.
   *
   * @default - no lower bound
   * @see https://docs.aws.amazon.com/ec2/latest/instancetypes/instance-type-names.html
   */
  readonly onDemandMinSize?: string;

  /**
   * Largest size of an On-Demand host, such as `16xlarge`.
   *
   * Sizes with more vCPUs than `onDemandMaxVcpus` are listed only if this knob is set to such a size. Bare metal is
   * used only if a size names it. A change replaces the On-Demand hosts.
   *
   * @default - the largest size that has at most onDemandMaxVcpus vCPUs
   * @see https://docs.aws.amazon.com/ec2/latest/instancetypes/instance-type-names.html
   */
  readonly onDemandMaxSize?: string;

  /**
   * Minimum number of vCPUs in the On-Demand compute environment. They run, and you pay for them, even without jobs.
   *
   * A change updates the compute environment in place and does not replace hosts.
   *
   * @default 0
   * @see https://docs.aws.amazon.com/batch/latest/APIReference/API_ComputeResource.html
   */
  readonly onDemandMinVcpus?: number;

  /**
   * Maximum number of vCPUs in the On-Demand compute environment. At the limit, jobs of the `priority` queue go to
   * Spot, unless `priorityQueueUsesSpot` is `false`.
   *
   * AWS Batch may exceed the limit by one host, except with `BEST_FIT`. Therefore types with more vCPUs than the limit
   * are not listed, unless `onDemandInstanceTypes` or `onDemandMaxSize` requests them, or all types are larger: then a
   * warning says how many vCPUs can run. A higher limit adds larger types to the list, which replaces the On-Demand
   * hosts.
   *
   * A job cannot have more vCPUs than the limit.
   *
   * @default 100
   * @see https://docs.aws.amazon.com/batch/latest/APIReference/API_ComputeResource.html
   * @featured
   */
  readonly onDemandMaxVcpus?: number;

  /**
   * How AWS Batch chooses among the On-Demand instance types.
   *
   * `BEST_FIT` causes a warning, because the compute environment cannot be updated in place. A change to or from
   * `BEST_FIT` creates a new compute environment and deletes the old one: deploy it when no job runs On-Demand.
   *
   * @default OnDemandAllocationStrategy.BEST_FIT_PROGRESSIVE
   * @see https://docs.aws.amazon.com/batch/latest/userguide/allocation-strategies.html
   */
  readonly onDemandAllocationStrategy?: OnDemandAllocationStrategy;

  /**
   * Instance families of the Spot compute environment, such as `m5`.
   *
   * Each family, size and zone adds capacity pools. With more pools, Spot jobs are interrupted less. Hosts of families
   * with NVIDIA GPUs, such as `g6`, start from the AMI that contains their driver. Cannot be combined with
   * `spotInstanceTypes`. A change replaces the Spot hosts.
   *
   * @default - every c, m and r family of generation 5 and later that the region offers
   * @see https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/spot-best-practices.html
   * @featured
   */
  readonly spotInstanceFamilies?: string[];

  /**
   * The exact list of the Spot compute environment, instead of families.
   *
   * Instance types (`m5.4xlarge`), families (`m5`) or one of the aliases of AWS Batch (`default_x86_64`,
   * `default_arm64`, `optimal`). AWS Batch gets the list unchanged: sizes and exclusions do not apply. A change
   * replaces the Spot hosts.
   *
   * @default - the list follows from the families and the sizes
   * @see https://docs.aws.amazon.com/batch/latest/userguide/instance-type-compute-table.html
   */
  readonly spotInstanceTypes?: string[];

  /**
   * Instance types that the Spot compute environment does not use. A change replaces the Spot hosts.
   *
   * @default - none
   * @see https://docs.aws.amazon.com/batch/latest/userguide/instance-type-compute-table.html
   */
  readonly spotExcludedInstanceTypes?: string[];

  /**
   * Smallest size of a Spot host, such as `large`.
   *
   * The families need not have this size, but they must have it or a larger one. A change replaces the Spot hosts.
   *
   * @default "large"
   * @see https://docs.aws.amazon.com/ec2/latest/instancetypes/instance-type-names.html
   */
  readonly spotMinSize?: string;

  /**
   * Largest size of a Spot host. It limits how many jobs are lost when EC2 reclaims one host.
   *
   * Sizes with more vCPUs than `spotMaxVcpus` are listed only if this knob is set to another size than the default.
   * Bare metal is used only if a size names it. A change replaces the Spot hosts.
   *
   * @default "4xlarge"
   * @see https://docs.aws.amazon.com/ec2/latest/instancetypes/instance-type-names.html
   */
  readonly spotMaxSize?: string;

  /**
   * Minimum number of vCPUs in the Spot compute environment. They run, and you pay for them, even without jobs.
   *
   * A change updates the compute environment in place and does not replace hosts.
   *
   * @default 0
   * @see https://docs.aws.amazon.com/batch/latest/APIReference/API_ComputeResource.html
   */
  readonly spotMinVcpus?: number;

  /**
   * Maximum number of vCPUs in the Spot compute environment.
   *
   * AWS Batch may exceed the limit by one host. Therefore types with more vCPUs than the limit are not listed, unless
   * `spotInstanceTypes` or `spotMaxSize` requests them, or all types are larger: then a warning says how many vCPUs can
   * run.
   *
   * A job cannot have more vCPUs than the limit.
   *
   * @default 1000
   * @see https://docs.aws.amazon.com/batch/latest/APIReference/API_ComputeResource.html
   * @featured
   */
  readonly spotMaxVcpus?: number;

  /**
   * How AWS Batch chooses among the Spot capacity pools. A change replaces the Spot hosts.
   *
   * @default SpotAllocationStrategy.SPOT_PRICE_CAPACITY_OPTIMIZED
   * @see https://docs.aws.amazon.com/batch/latest/userguide/allocation-strategies.html
   */
  readonly spotAllocationStrategy?: SpotAllocationStrategy;

  /**
   * Maximum Spot price as a percentage of the On-Demand price: 1 to 100.
   *
   * A low value does not save money, because you always pay the market price of Spot. It only makes jobs wait. A change
   * replaces the Spot hosts.
   *
   * @default - the default of AWS Batch: up to the On-Demand price
   * @see https://docs.aws.amazon.com/batch/latest/APIReference/API_ComputeResource.html
   */
  readonly spotBidPercentage?: number;
}

/**
 * The processor architecture of the hosts, and so of the container images that run on them.
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
  /** Take the cheapest type that fits the jobs; when it cannot be had, the next. */
  BEST_FIT_PROGRESSIVE = 'BEST_FIT_PROGRESSIVE',
  /** Wait for the one type that fits best. Forbids updating the compute environment in place. */
  BEST_FIT = 'BEST_FIT',
}

/**
 * How AWS Batch chooses among the Spot capacity pools.
 *
 * @see https://docs.aws.amazon.com/batch/latest/userguide/allocation-strategies.html
 */
export enum SpotAllocationStrategy {
  /** Take pools that are both cheap and unlikely to be reclaimed. What AWS recommends. */
  SPOT_PRICE_CAPACITY_OPTIMIZED = 'SPOT_PRICE_CAPACITY_OPTIMIZED',
  /** Take the pools least likely to be reclaimed, whatever they cost. */
  SPOT_CAPACITY_OPTIMIZED = 'SPOT_CAPACITY_OPTIMIZED',
}

/** Which hosts the two compute environments may start, and how many. */
export interface InstanceKnobs {
  /**
   * The processor architecture of every host. One repository has one.
   *
   * A change on a deployed stack makes other compute environments, moves the queues to them, and deletes the former ones:
   * wait until no job runs. Jobs that wait start on the new hosts, so first have images for them.
   *
   * @default Architecture.X86_64
   * @see https://docs.aws.amazon.com/batch/latest/userguide/create-compute-environment.html
   */
  readonly architecture?: Architecture;

  /**
   * Instance families of the On-Demand compute environment, such as `m7i`.
   *
   * AWS Batch takes the cheapest vCPU on the list, so list only new families to get new hosts. Families with NVIDIA GPUs,
   * such as `g6`, start from the image that has their driver. Not together with `onDemandInstanceTypes`.
   *
   * @default - the newest two generations of c, m and r that the region offers
   * @see https://docs.aws.amazon.com/batch/latest/userguide/instance-type-compute-table.html
   * @featured
   */
  readonly onDemandInstanceFamilies?: string[];

  /**
   * The exact list of the On-Demand compute environment, in place of families.
   *
   * Instance types (`m7i.4xlarge`), families (`m7i`) or one of AWS Batch's own aliases (`default_x86_64`,
   * `default_arm64`, `optimal`), handed to AWS Batch as they stand: sizes and exclusions do not apply.
   *
   * @default - the list follows from the families and the sizes
   * @see https://docs.aws.amazon.com/batch/latest/userguide/instance-type-compute-table.html
   */
  readonly onDemandInstanceTypes?: string[];

  /**
   * Instance types that the On-Demand compute environment must not use.
   *
   * @default - none
   */
  readonly onDemandExcludedInstanceTypes?: string[];

  /**
   * Smallest size of an On-Demand host, such as `xlarge`.
   *
   * It may be a size that the families lack, as long as they have a larger one.
   *
   * @default - no lower bound
   * @see https://docs.aws.amazon.com/ec2/latest/instancetypes/instance-type-names.html
   */
  readonly onDemandMinSize?: string;

  /**
   * Largest size of an On-Demand host, such as `16xlarge`. Bare metal is used only where a size names it.
   *
   * Sizes with more vCPUs than `onDemandMaxVcpus` are listed only if this asks for them.
   *
   * @default - the largest size that has no more vCPUs than onDemandMaxVcpus
   * @see https://docs.aws.amazon.com/ec2/latest/instancetypes/instance-type-names.html
   */
  readonly onDemandMaxSize?: string;

  /**
   * vCPUs that the On-Demand compute environment keeps running, and you keep paying for, even with no job in sight.
   *
   * @default 0
   */
  readonly onDemandMinVcpus?: number;

  /**
   * Upper limit of vCPUs of the On-Demand compute environment. Beyond it the priority queue drains to Spot, if it may.
   *
   * AWS Batch may exceed it by one host, unless it allocates by `BEST_FIT`. So types with more vCPUs are not listed, unless
   * `onDemandInstanceTypes` or `onDemandMaxSize` asks for them, or there are no smaller ones: a warning then says how many
   * vCPUs can run. A higher limit adds larger types to the list.
   *
   * No job can have more vCPUs than the limit.
   *
   * @default 100
   * @see https://docs.aws.amazon.com/batch/latest/APIReference/API_ComputeResource.html
   * @featured
   */
  readonly onDemandMaxVcpus?: number;

  /**
   * How AWS Batch chooses among the On-Demand instance types.
   *
   * `BEST_FIT` is accepted with a warning: the compute environment can then not be updated in place. A change from it or
   * to it makes another compute environment, and deletes the former one: wait until no job runs On-Demand.
   *
   * @default OnDemandAllocationStrategy.BEST_FIT_PROGRESSIVE
   * @see https://docs.aws.amazon.com/batch/latest/userguide/allocation-strategies.html
   */
  readonly onDemandAllocationStrategy?: OnDemandAllocationStrategy;

  /**
   * Instance families of the Spot compute environment, such as `m5`.
   *
   * Every family, size and zone adds capacity pools, and pools are what keeps Spot jobs running. Families with NVIDIA
   * GPUs, such as `g6`, start from the image that has their driver. Not together with `spotInstanceTypes`.
   *
   * @default - every c, m and r family of generation 5 and later that the region offers
   * @see https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/spot-best-practices.html
   * @featured
   */
  readonly spotInstanceFamilies?: string[];

  /**
   * The exact list of the Spot compute environment, in place of families.
   *
   * Instance types (`m5.4xlarge`), families (`m5`) or one of AWS Batch's own aliases (`default_x86_64`,
   * `default_arm64`, `optimal`), handed to AWS Batch as they stand: sizes and exclusions do not apply.
   *
   * @default - the list follows from the families and the sizes
   * @see https://docs.aws.amazon.com/batch/latest/userguide/instance-type-compute-table.html
   */
  readonly spotInstanceTypes?: string[];

  /**
   * Instance types that the Spot compute environment must not use.
   *
   * @default - none
   */
  readonly spotExcludedInstanceTypes?: string[];

  /**
   * Smallest size of a Spot host.
   *
   * It may be a size that the families lack, as long as they have a larger one.
   *
   * @default "large"
   * @see https://docs.aws.amazon.com/ec2/latest/instancetypes/instance-type-names.html
   */
  readonly spotMinSize?: string;

  /**
   * Largest size of a Spot host: it limits how many jobs one reclaim takes down. Bare metal is used only where a size
   * names it.
   *
   * Sizes with more vCPUs than `spotMaxVcpus` are listed only if this is set to another size than the default.
   *
   * @default "4xlarge"
   * @see https://docs.aws.amazon.com/ec2/latest/instancetypes/instance-type-names.html
   */
  readonly spotMaxSize?: string;

  /**
   * vCPUs that the Spot compute environment keeps running, and you keep paying for, even with no job in sight.
   *
   * @default 0
   */
  readonly spotMinVcpus?: number;

  /**
   * Upper limit of vCPUs of the Spot compute environment.
   *
   * AWS Batch may exceed it by one host. So types with more vCPUs are not listed, unless `spotInstanceTypes` or
   * `spotMaxSize` asks for them, or there are no smaller ones: a warning then says how many vCPUs can run.
   *
   * No job can have more vCPUs than the limit.
   *
   * @default 1000
   * @see https://docs.aws.amazon.com/batch/latest/APIReference/API_ComputeResource.html
   * @featured
   */
  readonly spotMaxVcpus?: number;

  /**
   * How AWS Batch chooses among the Spot capacity pools.
   *
   * @default SpotAllocationStrategy.SPOT_PRICE_CAPACITY_OPTIMIZED
   * @see https://docs.aws.amazon.com/batch/latest/userguide/allocation-strategies.html
   */
  readonly spotAllocationStrategy?: SpotAllocationStrategy;

  /**
   * The highest Spot price to pay, in percent of the On-Demand price: 1 to 100.
   *
   * A low one does not save money, it only makes jobs wait: Spot is billed at its market price in any case.
   *
   * @default - AWS Batch's own: up to the On-Demand price
   * @see https://docs.aws.amazon.com/batch/latest/APIReference/API_ComputeResource.html
   */
  readonly spotBidPercentage?: number;
}

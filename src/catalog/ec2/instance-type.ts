import type { Architecture } from '../../app/batch/knobs';
import type { FamilyName } from './family-name';

/**
 * The facts of EC2 about an instance type.
 *
 * @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_InstanceTypeInfo.html
 */
export interface TypeFacts {
  /** What AWS Batch can run on it; nothing for Mac hosts. */
  readonly architecture?: Architecture;

  /** vCPUs. */
  readonly vcpus: number;

  /** vCPUs per core: 1 if a vCPU is a whole core. */
  readonly threadsPerCore: number;

  /** Memory, in MiB. */
  readonly memoryMiB: number;

  /** Size of all local disks together, in GB. They are NVMe in every c, m and r family from generation 5. */
  readonly nvmeGB: number;

  /** Number of local disks. */
  readonly disks: number;

  /** Number of GPUs; a part of a GPU counts as one. */
  readonly gpus: number;

  /** Whether it has no hypervisor. */
  readonly bareMetal: boolean;

  /** Whether it earns and spends CPU credits. */
  readonly burstable: boolean;

  /** Whether it is sold On-Demand. */
  readonly onDemand: boolean;

  /** Whether it is sold as Spot. */
  readonly spot: boolean;
}

/** An instance type: the facts of EC2, and those from its name. */
export interface InstanceType extends TypeFacts, FamilyName {
  /** Such as `m7i.4xlarge`. */
  readonly name: string;

  /** Such as `m7i`. */
  readonly family: string;

  /** Such as `4xlarge`. */
  readonly size: string;
}

/** An instance family and its types. */
export interface InstanceFamily extends FamilyName {
  /** Such as `m7i`. */
  readonly name: string;

  /** What AWS Batch can run on it; nothing for Mac hosts. */
  readonly architecture?: Architecture;

  /** Its types, smallest first. */
  readonly types: readonly InstanceType[];
}

/** The purchasing options of EC2 that compute environments use. */
export type UsageClass = 'onDemand' | 'spot';

import type { Architecture } from '../../app/batch/knobs';
import type { FamilyName } from './family-name';

/**
 * What EC2 says of an instance type.
 *
 * @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_InstanceTypeInfo.html
 */
export interface TypeFacts {
  /** What AWS Batch can run on it; nothing for Mac hosts. */
  readonly architecture?: Architecture;

  /** vCPUs. */
  readonly vcpus: number;

  /** vCPUs per core: 1 where a vCPU is a whole core. */
  readonly threadsPerCore: number;

  /** Memory, in MiB. */
  readonly memoryMiB: number;

  /** Local disks in all, in GB. They are NVMe in every c, m and r family from generation 5. */
  readonly nvmeGB: number;

  /** Number of local disks. */
  readonly disks: number;

  /** Number of GPUs; a part of one counts as one. */
  readonly gpus: number;

  /** Without a hypervisor. */
  readonly bareMetal: boolean;

  /** Earns and spends CPU credits. */
  readonly burstable: boolean;

  /** Sold On-Demand. */
  readonly onDemand: boolean;

  /** Sold as Spot. */
  readonly spot: boolean;
}

/** An instance type: what EC2 says of it and what its name does. */
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

/** How capacity is bought: the two classes of AWS Batch's compute environments on EC2. */
export type UsageClass = 'onDemand' | 'spot';

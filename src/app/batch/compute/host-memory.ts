/**
 * An estimate of the part of a host's memory that jobs cannot use: the kernel and the platform use it before the ECS
 * agent registers the rest. In the example of AWS it is 2.5 % (7985 of 8192 MiB are left). Hosts with little memory
 * lose more. A job that requests more than any host has waits forever, so the estimate is high.
 *
 * @see https://docs.aws.amazon.com/batch/latest/userguide/memory-management.html
 */
export const MEMORY_OVERHEAD = 0.08;

/** The share that Linux always uses: 64 bytes for each page of 4 KiB, before it counts the memory. */
const PAGE_TABLE = 64 / 4096;

/** Memory that the ECS agent reserves on hosts of AWS Batch, in MiB. */
const RESERVED_MIB = 32;

/** Upper bound for the memory of a job on a host with this memory, in MiB: a job that requests more never fits. */
export function neverExceeded(memoryMiB: number): number {
  return Math.floor(memoryMiB * (1 - PAGE_TABLE)) - RESERVED_MIB;
}

/** Memory that a job can safely request on a host with this memory, in MiB. */
export function safeMemory(memoryMiB: number): number {
  return Math.floor(memoryMiB * (1 - MEMORY_OVERHEAD));
}

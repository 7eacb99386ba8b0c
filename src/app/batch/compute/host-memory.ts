/**
 * The part of a host's memory that jobs do not get, as an estimate: the kernel and the platform take theirs before the
 * ECS agent registers what is left. AWS's example loses 2.5 % (8192 MiB, of which 7985 are left); hosts with little
 * memory lose more, and a job that asks for more than any host has waits for ever, so this errs on the safe side.
 *
 * @see https://docs.aws.amazon.com/batch/latest/userguide/memory-management.html
 */
export const MEMORY_OVERHEAD = 0.08;

/** What Linux takes in any case: it keeps 64 bytes for each page of 4 KiB, before it counts what there is. */
const PAGE_TABLE = 64 / 4096;

/** What AWS Batch has the ECS agent keep back, in MiB. */
const RESERVED_MIB = 32;

/** More than a job can ever have on a host with this memory, in MiB: a job that asks for more never fits. */
export function neverExceeded(memoryMiB: number): number {
  return Math.floor(memoryMiB * (1 - PAGE_TABLE)) - RESERVED_MIB;
}

/** What a job can safely ask for on a host with this memory, in MiB. */
export function safeMemory(memoryMiB: number): number {
  return Math.floor(memoryMiB * (1 - MEMORY_OVERHEAD));
}

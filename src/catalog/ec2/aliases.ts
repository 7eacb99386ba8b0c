import { Architecture } from '../../app/batch/knobs';

/** A name of AWS Batch for a list of families. */
export interface Alias {
  /** The architecture of its hosts. */
  readonly architecture: Architecture;

  /** The families that it stands for. */
  readonly families: readonly string[];
}

const X86_64: Alias = { architecture: Architecture.X86_64, families: ['m6i', 'c6i', 'r6i', 'c7i'] };
const ARM64: Alias = { architecture: Architecture.ARM64, families: ['m6g', 'c6g', 'r6g', 'c7g'] };

/**
 * The aliases of AWS Batch. `optimal` now means the same as `default_x86_64`.
 *
 * @see https://docs.aws.amazon.com/batch/latest/userguide/instance-type-compute-table.html
 */
export const ALIASES: ReadonlyMap<string, Alias> = new Map([
  ['default_x86_64', X86_64],
  ['default_arm64', ARM64],
  ['optimal', X86_64],
]);

/** The alias with which AWS Batch chooses the types of an architecture, in every region. */
export function aliasOf(architecture: Architecture): string {
  return architecture === Architecture.ARM64 ? 'default_arm64' : 'default_x86_64';
}

import { Architecture } from '../../app/batch/knobs';

/** A name under which AWS Batch keeps a list of families of its own. */
export interface Alias {
  /** What its hosts run. */
  readonly architecture: Architecture;

  /** The families that it stands for. */
  readonly families: readonly string[];
}

const X86_64: Alias = { architecture: Architecture.X86_64, families: ['m6i', 'c6i', 'r6i', 'c7i'] };
const ARM64: Alias = { architecture: Architecture.ARM64, families: ['m6g', 'c6g', 'r6g', 'c7g'] };

/**
 * AWS Batch's aliases. `optimal` has come to mean the same as `default_x86_64`.
 *
 * @see https://docs.aws.amazon.com/batch/latest/userguide/instance-type-compute-table.html
 */
export const ALIASES: ReadonlyMap<string, Alias> = new Map([
  ['default_x86_64', X86_64],
  ['default_arm64', ARM64],
  ['optimal', X86_64],
]);

/** The alias that can be used in every region: what AWS Batch chooses there, of an architecture. */
export function aliasOf(architecture: Architecture): string {
  return architecture === Architecture.ARM64 ? 'default_arm64' : 'default_x86_64';
}

/** One problem of an option. */
export interface Problem {
  /** The option, as it is spelled in `.projenrc.ts`. */
  readonly option: string;

  /** The flag as it was written, if it belongs to no option: `--spot-max-vcpu`. */
  readonly flag?: string;

  /** The value of the option. */
  readonly value: unknown;

  /** What is wrong: a short sentence. The option and its value are printed above it. */
  readonly reason: string;

  /** What would be right: an instruction. */
  readonly fix: string;
}

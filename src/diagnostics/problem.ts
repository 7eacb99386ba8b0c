/** One thing that is wrong with what the user asked for. */
export interface Problem {
  /** The option at fault, as it is spelled in `.projenrc.ts`. */
  readonly option: string;

  /** The flag as it was written, if it stands for no option: `--spot-max-vcpu`. */
  readonly flag?: string;

  /** The value given. */
  readonly value: unknown;

  /** What is wrong with it. */
  readonly reason: string;

  /** What would be right. */
  readonly fix: string;
}

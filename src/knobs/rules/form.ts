import type { Problem } from '../../diagnostics/problem';

/** Finds the problems of a value by itself, whatever the other options are. */
export type FormCheck = (option: string, value: unknown) => Problem[];

/** The form that a value must have by itself. */
export interface Form<Value> {
  readonly check: FormCheck;

  /** In words, such as `a whole number from 1 to 10`. */
  readonly expects: string;

  /** The enumeration that the value is a member of, by its name. */
  readonly enumeration?: { readonly [name: string]: Readonly<Record<string, string>> };

  /** The bounds of a whole number, both allowed. */
  readonly range?: { readonly min: number; readonly max: number };

  /** Whether the value is `true` or `false`. */
  readonly isSwitch?: true;

  /** Has no value: it ties the form to the type of the option. */
  readonly type?: Value;
}

/** Find the problems of an option's value, if it is set. Reading a value may throw, for example in a getter. */
export function checkForm(option: string, value: unknown, check: FormCheck): Problem[] {
  if (value === undefined) {
    return [];
  }
  try {
    return check(option, value);
  } catch {
    return [{ option, value, reason: 'Reading the value fails.', fix: 'Use a plain value.' }];
  }
}
